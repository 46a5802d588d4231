package org.openhaven.directory.facility;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Weekly opening hours in the facility's own time zone.
 *
 * @param periods open periods; one that ends at or before its start reaches into the next
 * day, one that starts and ends at 00:00 is the whole day
 */
public record OpeningHours(List<Period> periods) {

	private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

	private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";

	private static final String DAY_RANGE = DAY + "(?:-" + DAY + ")?";

	private static final String SPAN = "(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)";

	private static final Pattern PART = Pattern
		.compile("(" + DAY_RANGE + "(?:," + DAY_RANGE + ")*) (" + SPAN + "(?:," + SPAN + ")*)");

	private static final Pattern OFF = Pattern
		.compile("((?:" + DAY_RANGE + "|PH|SH)(?:,(?:" + DAY_RANGE + "|PH|SH))*) (?:off|closed)");

	private static final Set<String> HOLIDAYS = Set.of("PH", "SH");

	/** Copies the list. */
	public OpeningHours {
		periods = List.copyOf(periods);
	}

	/**
	 * Reads hours in a subset of the OpenStreetMap form {@code opening_hours}: parts
	 * divided by semicolons, each a day, a range or a list of days ({@code Mo-Fr},
	 * {@code Sa,Su}) and one or more times ({@code 08:00-12:00,13:00-17:00}); {@code off}
	 * instead of times closes days, and {@code 24/7} is for always. That it is closed on
	 * holidays ({@code PH off}, {@code SH off}) is read but not kept: a week has none.
	 * Source: OpenStreetMap wiki, Key:opening_hours, 2026.
	 * @param text for example {@code Mo-Fr 08:00-17:00; Sa 09:00-12:00}
	 * @return the hours, empty if the text has another form or opens no day
	 */
	public static Optional<OpeningHours> parse(String text) {
		if (text.strip().equals("24/7")) {
			return Optional.of(new OpeningHours(Arrays.stream(DayOfWeek.values())
				.map((day) -> new Period(day, LocalTime.MIN, LocalTime.MIN))
				.toList()));
		}
		List<Period> periods = new ArrayList<>();
		for (String part : text.split(";")) {
			Matcher off = OFF.matcher(part.strip());
			if (off.matches()) {
				Set<DayOfWeek> closed = days(off.group(1));
				periods.removeIf((period) -> closed.contains(period.day()));
				continue;
			}
			Matcher matcher = PART.matcher(part.strip());
			if (!matcher.matches()) {
				return Optional.empty();
			}
			for (DayOfWeek day : days(matcher.group(1))) {
				for (String span : matcher.group(2).split(",")) {
					periods.add(period(day, span));
				}
			}
		}
		return periods.isEmpty() ? Optional.empty() : Optional.of(new OpeningHours(periods));
	}

	private static Set<DayOfWeek> days(String text) {
		Set<DayOfWeek> days = new LinkedHashSet<>();
		for (String range : text.split(",")) {
			if (HOLIDAYS.contains(range)) {
				continue;
			}
			DayOfWeek day = day(range.substring(0, 2));
			DayOfWeek last = day(range.substring(range.length() - 2));
			days.add(day);
			while (day != last) {
				day = day.plus(1);
				days.add(day);
			}
		}
		return days;
	}

	private static DayOfWeek day(String abbreviation) {
		return DayOfWeek.of(DAYS.indexOf(abbreviation) + 1);
	}

	private static Period period(DayOfWeek day, String span) {
		return new Period(day, time(span.substring(0, 5)), time(span.substring(6)));
	}

	private static LocalTime time(String text) {
		return text.equals("24:00") ? LocalTime.MIN : LocalTime.parse(text);
	}

	/**
	 * Whether it is open.
	 * @param time a moment in the facility's own zone
	 * @return true if a period holds it
	 */
	public boolean isOpenAt(ZonedDateTime time) {
		return this.periods.stream().anyMatch((period) -> period.holds(time.getDayOfWeek(), time.toLocalTime()));
	}

	/**
	 * One open period.
	 *
	 * @param day the day on which it starts
	 * @param opens first minute
	 * @param closes first minute after it
	 */
	public record Period(DayOfWeek day, LocalTime opens, LocalTime closes) {

		boolean holds(DayOfWeek weekday, LocalTime time) {
			boolean overnight = !this.closes.isAfter(this.opens);
			if (weekday == this.day) {
				return !time.isBefore(this.opens) && (overnight || time.isBefore(this.closes));
			}
			return overnight && weekday == this.day.plus(1) && time.isBefore(this.closes);
		}

	}

}
