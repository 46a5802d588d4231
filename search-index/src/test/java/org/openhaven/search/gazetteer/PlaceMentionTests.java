package org.openhaven.search.gazetteer;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhaven.search.gazetteer.PlaceAnswer.Found;
import org.openhaven.search.gazetteer.PlaceMention.Confidence;

import static org.assertj.core.api.Assertions.assertThat;

/** Places in longer texts, by the table {@code place-mentions.txt}. */
class PlaceMentionTests {

	private static final Gazetteer GAZETTEER = Gazetteer.standard();

	static List<List<String>> texts() {
		return TextTable.rows("place-mentions.txt");
	}

	@ParameterizedTest
	@MethodSource("texts")
	void placesAreFoundWhereTheyAre(List<String> row) {
		String text = row.get(0);
		List<PlaceMention> mentions = GAZETTEER.mentions(text);

		if (row.size() == 1 || row.get(1).equals("-")) {
			assertThat(mentions).allMatch((mention) -> mention.confidence() == Confidence.LOW);
		}
		else {
			assertThat(mentions).anySatisfy((mention) -> {
				assertThat(text.substring(mention.start(), mention.end())).isEqualTo(row.get(1));
				assertThat(mention.place().label()).isEqualTo(row.get(2));
				assertThat(mention.confidence().name().toLowerCase(Locale.ROOT)).isEqualTo(row.get(3));
			});
		}
	}

	@Test
	void longestAreFirst() {
		for (List<String> row : texts()) {
			assertThat(GAZETTEER.mentions(row.get(0)))
				.isSortedAccordingTo((one, other) -> (one.length() != other.length()) ? other.length() - one.length()
						: one.start() - other.start());
		}
	}

	@Test
	void sureMentionsAreUnderstoodAlike() {
		for (List<String> row : texts()) {
			for (PlaceMention mention : GAZETTEER.mentions(row.get(0))) {
				if (mention.confidence() == Confidence.HIGH) {
					String words = row.get(0).substring(mention.start(), mention.end());
					assertThat(GAZETTEER.resolve(words)).as(words)
						.isInstanceOfSatisfying(Found.class,
								(found) -> assertThat(found.place().label()).isEqualTo(mention.place().label()));
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u0000\u0001", "\uD800 tucson \uDFFF", "....", "' OR 1=1 --", "(((((",
			"\u202Etucson\u202C", "🏥🏥🏥", "a.b.c.d.e.f.g.h", "é\u0301\u0301\u0301" })
	void hostileTextsAreScanned(String text) {
		assertThat(GAZETTEER.mentions(text)).allSatisfy((mention) -> {
			assertThat(mention.start()).isBetween(0, text.length());
			assertThat(mention.end()).isBetween(mention.start() + 1, text.length());
		});
	}

	@Test
	void endlessTextIsReadToItsLimit() {
		for (String unit : List.of("tucson az ", "a", "new ", "st ", "85741 ", "tuscon az ", "N.", "san jose-",
				"\u0301")) {
			List<PlaceMention> mentions = GAZETTEER.mentions(unit.repeat(20_000));

			assertThat(mentions).hasSizeLessThan(MentionScanner.MAX_TEXT_LENGTH * 2)
				.allMatch((mention) -> mention.end() <= MentionScanner.MAX_TEXT_LENGTH);
		}
	}

}
