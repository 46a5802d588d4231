package org.openhaven.finder.shortlist;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.stream.Collectors;

import org.openhaven.directory.facility.OpeningHours;
import org.openhaven.finder.card.OpenDays;
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
		return OpenDays.of(this.hours)
			.stream()
			.filter((days) -> !days.spans().isEmpty())
			.map((days) -> names(days) + " " + spans(days))
			.collect(Collectors.joining("; "));
	}

	private String names(OpenDays days) {
		return (days.first() == days.last()) ? day(days.first()) : day(days.first()) + "–" + day(days.last());
	}

	private String day(DayOfWeek day) {
		return day.getDisplayName(TextStyle.SHORT, this.words.language());
	}

	private String spans(OpenDays days) {
		return days.spans()
			.stream()
			.map((span) -> this.words.time(span.opens()) + "–" + this.words.time(span.closes()))
			.collect(Collectors.joining(", "));
	}

}
