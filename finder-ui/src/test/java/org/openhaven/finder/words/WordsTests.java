package org.openhaven.finder.words;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

	/** Spanish of Spain would write 12.115 and 8762. */
	@ParameterizedTest
	@ValueSource(strings = { "en", "es" })
	void thousandsAreDividedByCommasInBothLanguages(String language) {
		Words words = WordsOfTests.in(Locale.of(language));

		assertThat(words.number(12_115)).isEqualTo("12,115");
		assertThat(words.number(8762)).isEqualTo("8,762");
		assertThat(words.say("results.count", 12_115L)).startsWith("12,115 ");
		assertThat(words.say("treatment.all", 8762L)).contains("8,762");
	}

	@ParameterizedTest
	@CsvSource({ "en, 55 places for outpatient care", "es, 55 lugares para atención ambulatoria" })
	void placesAreForKindsOfCare(String language, String sentence) {
		Words words = WordsOfTests.in(Locale.of(language));

		assertThat(
				words.say("results.count", 55L) + " " + words.say("results.for", words.say("results.for.outpatient")))
			.isEqualTo(sentence);
	}

	@Test
	void messagesOfServersAreWrittenForTheRegion() {
		Object messages = new MessagesOfTheRegion().postProcessAfterInitialization(new StaticMessageSource(),
				"messageSource");

		assertThat(messages).isInstanceOf(RegionalMessages.class);
	}

}
