package org.openhaven.search.lucene;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.openhaven.directory.facility.OpeningHours;

/**
 * Documents that keep the same hours in the same zone.
 *
 * @param zone their zone
 * @param hours their hours
 * @param documents which they are
 */
record HoursColumn(ZoneId zone, OpeningHours hours, Column documents) {

	/** Reads the text of a token. */
	static HoursColumn parse(String text, Column documents) {
		int blank = text.indexOf(' ');
		List<OpeningHours.Period> periods = new ArrayList<>();
		for (String period : text.substring(blank + 1).split(";")) {
			if (!period.isEmpty()) {
				String[] parts = period.split(" ");
				periods.add(new OpeningHours.Period(DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts[1]),
						LocalTime.parse(parts[2])));
			}
		}
		return new HoursColumn(ZoneId.of(text.substring(0, blank)), new OpeningHours(periods), documents);
	}

	boolean isOpenAt(Instant moment) {
		return this.hours.isOpenAt(moment.atZone(this.zone));
	}

}
