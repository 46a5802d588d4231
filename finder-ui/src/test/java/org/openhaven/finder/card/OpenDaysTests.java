package org.openhaven.finder.card;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.openhaven.directory.facility.OpeningHours;

import static org.assertj.core.api.Assertions.assertThat;

class OpenDaysTests {

	private static final OpenDays.Span MORNING = new OpenDays.Span(LocalTime.of(8, 0), LocalTime.of(12, 0));

	private static final OpenDays.Span AFTERNOON = new OpenDays.Span(LocalTime.of(13, 0), LocalTime.of(17, 0));

	@Test
	void daysWithTheSameHoursStandTogether() {
		assertThat(week("Mo-Th 08:00-12:00,13:00-17:00; Fr 08:00-12:00")).containsExactly(
				new OpenDays(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, List.of(MORNING, AFTERNOON)),
				new OpenDays(DayOfWeek.FRIDAY, DayOfWeek.FRIDAY, List.of(MORNING)),
				new OpenDays(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, List.of()));
	}

	@Test
	void daysWithAnotherBetweenThemStandApart() {
		assertThat(week("Mo,We 08:00-12:00")).extracting(OpenDays::first)
			.containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
	}

	@Test
	void orderOfTheSpansDoesNotMatter() {
		assertThat(week("Mo 08:00-12:00,13:00-17:00; Tu 13:00-17:00,08:00-12:00").getFirst())
			.isEqualTo(new OpenDays(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, List.of(MORNING, AFTERNOON)));
	}

	@Test
	void nothingIsOneWeekClosed() {
		assertThat(OpenDays.of(new OpeningHours(List.of())))
			.containsExactly(new OpenDays(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, List.of()));
	}

	private static List<OpenDays> week(String hours) {
		return OpenDays.of(OpeningHours.parse(hours).orElseThrow());
	}

}
