package org.openhaven.directory.report;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhaven.directory.report.ReportSubject.UnlistedPlace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class ReportTextTests {

	static Stream<Arguments> texts() {
		return Stream.of(Arguments.of("plain", "plain"), Arguments.of("  two  \t\u00a0 blanks  ", "two blanks"),
				Arguments.of("a\u0000b\u001Bc\u007Fd\u0007", "abcd"),
				Arguments.of("\u202Egnorw\u202C \u2066x\u2069\u200F", "gnorw x"),
				Arguments.of("\u200Bzero\uFEFF \u00ADwidth", "zero width"),
				Arguments.of("\uD83Chalf \uDF31pair\uFFFD", "half pair"),
				Arguments.of("Jos\u00e9 \uD83C\uDF31", "Jos\u00e9 \uD83C\uDF31"),
				Arguments.of("<b>&amp;=1+1", "<b>&amp;=1+1"),
				Arguments.of("one \r\n two\r\r\n\n\n \u2028three\n", "one\ntwo\n\nthree"));
	}

	@ParameterizedTest
	@MethodSource("texts")
	void textIsWhatCanBeSeen(String written, String read) {
		assertThat(ReportText.paragraphs(written, 100)).isEqualTo(read);
		assertThat(ReportText.paragraphs(read, 100)).isEqualTo(read);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n\t\n", "\u0000", "\u202E\u202C", "\uD83C" })
	void textOfWhichNothingCanBeSeenIsNone(String written) {
		assertThat(ReportText.paragraphs(written, 100)).isNull();
	}

	@Test
	void lengthIsCountedInCharactersAfterCleaning() {
		String seedlings = "\uD83C\uDF31".repeat(100);

		assertThat(ReportText.paragraphs(seedlings + "\u200B".repeat(50), 100)).isEqualTo(seedlings);
		assertThatExceptionOfType(ReportTooLongException.class)
			.isThrownBy(() -> ReportText.paragraphs(seedlings + "x", 100))
			.satisfies((refusal) -> assertThat(refusal.max()).isEqualTo(100))
			.satisfies((refusal) -> assertThat(refusal.part()).isEqualTo("text"));
	}

	@ParameterizedTest
	@ValueSource(strings = { " ", "\n", "\t \n", "\u202E", "a", " a", "\u0301\u0323" })
	void hugeTextIsReadOnce(String piece) {
		String huge = piece.repeat(1_000_000 / piece.length());

		assertTimeout(Duration.ofSeconds(5), () -> {
			if (huge.isBlank() || piece.equals("\u202E")) {
				assertThat(ReportText.paragraphs(huge, 1_000)).isNull();
			}
			else {
				assertThatExceptionOfType(ReportTooLongException.class)
					.isThrownBy(() -> ReportText.paragraphs(huge, 1_000));
			}
		});
	}

	@Test
	void placeStandsInOneLine() {
		UnlistedPlace place = new UnlistedPlace(" Harbor\r\nHouse\u202E ", "\tDenver,\n\nColorado");

		assertThat(place).isEqualTo(new UnlistedPlace("Harbor House", "Denver, Colorado"));
		assertThat(place.name()).isEqualTo("Harbor House");
		assertThat(place.town()).isEqualTo("Denver, Colorado");
	}

	@Test
	void placeWithoutNameOrTownSaysTooLittle() {
		assertThatExceptionOfType(ReportIncompleteException.class)
			.isThrownBy(() -> new UnlistedPlace(" \u200B", "Denver"))
			.satisfies((refusal) -> assertThat(refusal.part()).isEqualTo("name"));
		assertThatExceptionOfType(ReportIncompleteException.class)
			.isThrownBy(() -> new UnlistedPlace("Harbor House", "\n"))
			.satisfies((refusal) -> assertThat(refusal.part()).isEqualTo("town"));
	}

	@Test
	void refusalDoesNotRepeatWhatWasWritten() {
		assertThatExceptionOfType(ReportTooLongException.class)
			.isThrownBy(() -> new UnlistedPlace("Harbor House", "secret".repeat(40)))
			.withMessageNotContaining("secret")
			.withMessageContaining("200");
	}

}
