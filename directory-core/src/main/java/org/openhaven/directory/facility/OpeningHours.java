package org.openhaven.directory.facility;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Weekly opening hours in the facility's own time zone.
 *
 * @param periods open periods; one that ends at or before its start reaches into the next
 * day, one that starts and ends at 00:00 is the whole day
 */
public record OpeningHours(List<Period> periods) {

	/** Copies the list. */
	public OpeningHours {
		periods = List.copyOf(periods);
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
