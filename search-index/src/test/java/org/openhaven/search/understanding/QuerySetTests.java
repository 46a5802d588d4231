package org.openhaven.search.understanding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhaven.search.gazetteer.Gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

class QuerySetTests {

	private static final PlainWords PLAIN_WORDS = new PlainWords(Gazetteer.standard());

	@ParameterizedTest
	@CsvSource({ "queries.txt, 320, 0.97", "queries-another-voice.txt, 120, 0.95", "queries-third-voice.txt, 80, 0.95",
			"queries-fourth-voice.txt, 300, 0.97" })
	void shareThatIsUnderstoodWhollyRightStaysHigh(String resource, int atLeast, double share) {
		QuerySet set = QuerySet.read(resource);

		assertThat(set.size()).isGreaterThanOrEqualTo(atLeast);
		assertThat(set.mistakes(PLAIN_WORDS)).hasSizeLessThanOrEqualTo((int) Math.floor((1 - share) * set.size()));
	}

}
