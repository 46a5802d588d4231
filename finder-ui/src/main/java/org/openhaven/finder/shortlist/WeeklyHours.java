package org.openhaven.finder.shortlist;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.openhaven.directory.facility.OpeningHours;
import org.openhaven.finder.card.Opening;
import org.openhaven.finder.words.Words;

/**
 * Says a week of opening hours in one line: days that follow each other with the same
 * hours stand together.
 */
final class WeeklyHours {

	private final OpeningHours hours;

	private final Words words;

	WeeklyHours(OpeningHours hours, Words words) {
		this.hours = hours;
		this.words = words;
	}

	/** For example {@code Mon–Fri 8 am–5 pm; Sat 9 am–12 pm}. */
	String line() {
		if (Opening.isAlwaysOpen(this.hours)) {
			return this.words.say("open.always");
		}
		List<String> parts = new ArrayList<>();
		DayOfWeek[] days = DayOfWeek.values();
		for (int first = 0, next; first < days.length; first = next) {
			String spans = spans(days[first]);
			next = first + 1;
			while (next < days.length && spans(days[next]).equals(spans)) {
				next++;
			}
			if (!spans.isEmpty()) {
				parts.add(days(days[first], days[next - 1]) + " " + spans);
			}
		}
		return String.join("; ", parts);
	}

	private String days(DayOfWeek first, DayOfWeek last) {
		return (first == last) ? day(first) : day(first) + "–" + day(last);
	}

	private String day(DayOfWeek day) {
		return day.getDisplayName(TextStyle.SHORT, this.words.language());
	}

	private String spans(DayOfWeek day) {
		return this.hours.periods()
			.stream()
			.filter((period) -> period.day() == day)
			.sorted(Comparator.comparing(OpeningHours.Period::opens))
			.map((period) -> this.words.time(period.opens()) + "–" + this.words.time(period.closes()))
			.collect(Collectors.joining(", "));
	}

}
