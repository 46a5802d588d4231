package org.openhaven.directory.facility;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OpeningHoursTests {

	/** December 4, 2026 is a Friday. */
	@ParameterizedTest
	@CsvSource({ "2026-12-04T21:59:00Z, false", "2026-12-04T23:00:00Z, true", "2026-12-05T05:59:00Z, true",
			"2026-12-05T23:59:00Z, true", "2026-12-06T00:00:00Z, false" })
	void hoursOverMidnightAndToTheEndOfTheDayAreRead(ZonedDateTime time, boolean open) {
		OpeningHours hours = OpeningHours.parse("Mo-Fr 22:00-06:00; Sa 00:00-24:00; PH off").orElseThrow();

		assertThat(hours.isOpenAt(time)).isEqualTo(open);
	}

	@Test
	void dayThatIsOffIsTakenOutOfTheWeek() {
		OpeningHours hours = OpeningHours.parse("Mo-Su 08:00-17:00; We,Sa-Su,PH off").orElseThrow();

		assertThat(hours.periods()).extracting(OpeningHours.Period::day)
			.containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
		assertThat(hours.periods()).extracting(OpeningHours.Period::closes).containsOnly(LocalTime.of(17, 0));
	}

	/** No week could show these as they are meant. */
	@ParameterizedTest
	@ValueSource(strings = { "PH off", "Mo-Su off", "PH 10:00-12:00", "Mo-Fr sunrise-sunset", "weekdays 9 to 5",
			"Mo-Fr 08:00-25:00", "" })
	void whatNoWeekTellsIsNotGuessed(String text) {
		assertThat(OpeningHours.parse(text)).isEmpty();
	}

}
