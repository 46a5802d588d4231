package org.openhaven.finder.facility;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.OpeningHours;
import org.openhaven.finder.card.OpenDays;
import org.openhaven.finder.words.Words;

/** Writes opening hours: days with the same hours in one line. */
final class HoursWriter {

	/** Public and school holidays, which no week has. */
	private static final Pattern HOLIDAYS = Pattern.compile("\\b[PS]H\\b");

	private HoursWriter() {
	}

	/** The week from Monday. */
	static List<Row> days(OpeningHours hours, Words words) {
		return OpenDays.of(hours)
			.stream()
			.map((days) -> Row.told(span(days.first(), days.last(), words), times(days, words), null))
			.toList();
	}

	/** What is written about hours and stands in no week; null for nothing. */
	static @Nullable String own(Listing listing, Words words) {
		String text = listing.attributes().get("hours");
		boolean unread = listing.hours() == null || HOLIDAYS.matcher(Objects.requireNonNullElse(text, "")).find();
		return (text != null && unread) ? words.say("facility.hours.own", text) : null;
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

	private static String times(OpenDays days, Words words) {
		List<String> times = days.spans().stream().map((span) -> time(span, words)).toList();
		return times.isEmpty() ? words.say("facility.hours.closed") : words.list(times);
	}

	private static String time(OpenDays.Span span, Words words) {
		if (span.opens().equals(LocalTime.MIN) && span.closes().equals(LocalTime.MIN)) {
			return words.say("facility.hours.always");
		}
		return words.say("facility.hours.times", clock(span.opens(), words), clock(span.closes(), words));
	}

	private static String clock(LocalTime time, Words words) {
		if (time.equals(LocalTime.MIN)) {
			return words.say("facility.hours.midnight");
		}
		return time.equals(LocalTime.NOON) ? words.say("facility.hours.noon") : words.time(time);
	}

}
