package org.openhaven.search.understanding;

import java.util.List;
import java.util.logging.Logger;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhaven.search.gazetteer.Gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

class QuerySetTests {

	private static final Logger LOG = Logger.getLogger(QuerySetTests.class.getName());

	private static final PlainWords PLAIN_WORDS = new PlainWords(Gazetteer.standard());

	@ParameterizedTest
	@CsvSource({ "queries.txt, 320, 0.97", "queries-another-voice.txt, 120, 0.95", "queries-third-voice.txt, 80, 0.95",
			"queries-fourth-voice.txt, 300, 0.97", "queries-fifth-voice.txt, 500, 0.97",
			"queries-sixth-voice.txt, 60, 1", "queries-seventh-voice.txt, 55, 1" })
	void shareThatIsUnderstoodWhollyRightStaysHigh(String resource, int atLeast, double share) {
		QuerySet set = QuerySet.read(resource);

		List<String> mistakes = set.mistakes(PLAIN_WORDS);
		LOG.info(() -> "%s: %d of %d queries wholly right".formatted(resource, set.size() - mistakes.size(), set.size())
				+ String.join("", mistakes.stream().map("\n  "::concat).toList()));

		assertThat(set.size()).isGreaterThanOrEqualTo(atLeast);
		assertThat(mistakes).hasSizeLessThanOrEqualTo((int) Math.floor((1 - share) * set.size()));
	}

}
