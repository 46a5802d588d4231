package org.openhaven.finder.card;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.openhaven.directory.facility.OpeningHours;

/**
 * Days that follow each other with the same hours.
 *
 * @param first of them, in a week from Monday
 * @param last of them, the first for a single day
 * @param spans when it is open on each, earliest first; none if it is closed
 */
public record OpenDays(DayOfWeek first, DayOfWeek last, List<Span> spans) {

	/** Copies the list. */
	public OpenDays {
		spans = List.copyOf(spans);
	}

	/**
	 * From one time to another.
	 *
	 * @param opens first minute
	 * @param closes first minute after it
	 */
	public record Span(LocalTime opens, LocalTime closes) {
	}

	/**
	 * A week in as few parts as it takes.
	 * @param hours of a place
	 * @return all days from Monday to Sunday
	 */
	public static List<OpenDays> of(OpeningHours hours) {
		List<OpenDays> week = new ArrayList<>();
		for (DayOfWeek day : DayOfWeek.values()) {
			List<Span> spans = spans(hours, day);
			boolean same = !week.isEmpty() && week.getLast().spans.equals(spans);
			DayOfWeek first = same ? week.removeLast().first : day;
			week.add(new OpenDays(first, day, spans));
		}
		return week;
	}

	private static List<Span> spans(OpeningHours hours, DayOfWeek day) {
		return hours.periods()
			.stream()
			.filter((period) -> period.day() == day)
			.sorted(Comparator.comparing(OpeningHours.Period::opens))
			.map((period) -> new Span(period.opens(), period.closes()))
			.toList();
	}

}
