package org.openhaven.finder.card;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.OpeningHours;
import org.openhaven.finder.words.Words;

/** Whether a place is open, by its own clock. */
public final class Opening {

	private static final int DAYS = 7;

	private Opening() {
	}

	/**
	 * What to say of a place at a moment.
	 * @param listing whose hours
	 * @param now the moment
	 * @param words of a language
	 * @return empty if its hours or its time zone are not known
	 */
	public static Optional<String> now(Listing listing, Instant now, Words words) {
		OpeningHours hours = listing.hours();
		if (hours == null || listing.timeZone() == null || hours.periods().isEmpty()) {
			return Optional.empty();
		}
		ZonedDateTime there = now.atZone(listing.timeZone());
		if (isAlwaysOpen(hours)) {
			return Optional.of(words.say("open.always"));
		}
		return Optional.of(hours.isOpenAt(there) ? until(hours, there, words) : opens(hours, there, words));
	}

	/**
	 * Whether a place never closes.
	 * @param hours of a place
	 * @return true if every day is open from midnight to midnight
	 */
	public static boolean isAlwaysOpen(OpeningHours hours) {
		return hours.periods()
			.stream()
			.filter((period) -> period.opens().equals(LocalTime.MIN) && period.closes().equals(LocalTime.MIN))
			.map(OpeningHours.Period::day)
			.distinct()
			.count() == DAYS;
	}

	private static String until(OpeningHours hours, ZonedDateTime there, Words words) {
		LocalTime time = there.toLocalTime();
		Optional<LocalTime> closes = hours.periods()
			.stream()
			.filter((period) -> period.day() == there.getDayOfWeek() && !time.isBefore(period.opens())
					&& time.isBefore(period.closes()))
			.map(OpeningHours.Period::closes)
			.max(Comparator.naturalOrder());
		return closes.map((end) -> words.say("open.until", words.time(end))).orElseGet(() -> words.say("open.now"));
	}

	private static String opens(OpeningHours hours, ZonedDateTime there, Words words) {
		for (int ahead = 0; ahead <= DAYS; ahead++) {
			DayOfWeek day = there.getDayOfWeek().plus(ahead);
			boolean today = ahead == 0;
			List<LocalTime> openings = hours.periods()
				.stream()
				.filter((period) -> period.day() == day && (!today || period.opens().isAfter(there.toLocalTime())))
				.map(OpeningHours.Period::opens)
				.sorted()
				.toList();
			if (!openings.isEmpty()) {
				String time = words.time(openings.getFirst());
				return today ? words.say("open.today", time)
						: (ahead == 1) ? words.say("open.tomorrow", time) : words.say("open.day", words.day(day), time);
			}
		}
		return words.say("open.closed");
	}

}
