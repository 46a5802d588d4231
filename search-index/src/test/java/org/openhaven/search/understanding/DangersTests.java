package org.openhaven.search.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openhaven.search.gazetteer.Gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

class DangersTests {

	private static final PlainWords PLAIN_WORDS = new PlainWords(Gazetteer.standard());

	@Test
	void wordsOfDangerAreHeard() {
		List<String> lines = QuerySet.lines("urgent.txt");

		assertThat(lines).hasSizeGreaterThanOrEqualTo(150);
		assertThat(lines.stream().filter((line) -> !line.split("\\|")[0].strip().equals(kind(line.split("\\|")[1]))))
			.isEmpty();
	}

	@Test
	void whatOnlySoundsLikeDangerRaisesNoAlarm() {
		List<String> lines = QuerySet.lines("not-urgent.txt");

		assertThat(lines).hasSizeGreaterThanOrEqualTo(70);
		assertThat(lines.stream().filter((line) -> !kind(line).isEmpty())).isEmpty();
	}

	@Test
	void searchGoesOnBesideTheAlarm() {
		Understanding understanding = PLAIN_WORDS.understand("my son overdosed on heroin in Tucson", Context.NONE);

		assertThat(understanding.findUrgent()).contains(new Urgent(Urgent.Kind.OVERDOSE));
		assertThat(understanding.parameters()).containsKeys("gender", "substance");
		assertThat(understanding.findPlace()).isPresent();
		assertThat(understanding.rest()).isEmpty();
	}

	@Test
	void mostPressingDangerIsTold() {
		assertThat(kind("wants to die and is not breathing")).isEqualTo("overdose");
	}

	@ParameterizedTest
	@EnumSource
	void everyDangerHasItsLinesInBothLanguages(Urgent.Kind kind) {
		Urgent urgent = new Urgent(kind);

		assertThat(urgent.lines(Locale.US)).isNotEmpty()
			.doesNotContainAnyElementsOf(urgent.lines(Locale.of("es", "PR")));
		assertThat(urgent.lines(Locale.of("es"))).hasSameSizeAs(urgent.lines(Locale.FRENCH));
	}

	private static String kind(String words) {
		Optional<Urgent> urgent = PLAIN_WORDS.understand(words, Context.NONE).findUrgent();
		return urgent.map((found) -> found.kind().jsonName()).orElse("");
	}

}
