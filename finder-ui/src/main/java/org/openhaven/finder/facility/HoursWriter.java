package org.openhaven.finder.facility;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.OpeningHours;
import org.openhaven.finder.words.Words;

/** Writes opening hours: days with the same hours in one line. */
final class HoursWriter {

	private HoursWriter() {
	}

	/** The week from Monday. */
	static List<Row> days(OpeningHours hours, Words words) {
		List<Row> rows = new ArrayList<>();
		DayOfWeek first = DayOfWeek.MONDAY;
		for (DayOfWeek day : DayOfWeek.values()) {
			boolean last = day == DayOfWeek.SUNDAY;
			if (last || !times(hours, day, words).equals(times(hours, day.plus(1), words))) {
				rows.add(Row.told(span(first, day, words), times(hours, day, words), null));
				first = day.plus(1);
			}
		}
		return rows;
	}

	/** The zone's name once, null if it is not known. */
	static @Nullable String zone(@Nullable ZoneId zone, Words words) {
		return (zone != null)
				? words.say("facility.hours.zone", zone.getDisplayName(TextStyle.FULL_STANDALONE, language(words)))
				: null;
	}

	private static Locale language(Words words) {
		return Locale.of(words.language().getLanguage(), "US");
	}

	private static String span(DayOfWeek first, DayOfWeek last, Words words) {
		String begin = words.day(first);
		if (first == last) {
			return begun(begin);
		}
		boolean two = first.plus(1) == last;
		return begun(words.say(two ? "facility.hours.two" : "facility.hours.days", begin, words.day(last)));
	}

	private static String begun(String text) {
		return Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

	private static String times(OpeningHours hours, DayOfWeek day, Words words) {
		List<String> times = hours.periods()
			.stream()
			.filter((period) -> period.day() == day)
			.sorted(Comparator.comparing(OpeningHours.Period::opens))
			.map((period) -> time(period, words))
			.toList();
		return times.isEmpty() ? words.say("facility.hours.closed") : words.list(times);
	}

	private static String time(OpeningHours.Period period, Words words) {
		if (period.opens().equals(LocalTime.MIN) && period.closes().equals(LocalTime.MIN)) {
			return words.say("facility.hours.always");
		}
		return words.say("facility.hours.times", clock(period.opens(), words), clock(period.closes(), words));
	}

	private static String clock(LocalTime time, Words words) {
		if (time.equals(LocalTime.MIN)) {
			return words.say("facility.hours.midnight");
		}
		return time.equals(LocalTime.NOON) ? words.say("facility.hours.noon") : words.time(time);
	}

}
