package org.openhaven.directory.exchange.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The date that a name speaks of: {@code listing_2025_08_19_150020} is of 19 August 2025,
 * a year alone means its 1 January.
 */
final class EditionGuess {

	private static final Pattern YEAR_MONTH_DAY = Pattern
		.compile("(?<![0-9])((?:19|20)[0-9]{2})([-_. ]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12][0-9]|3[01])(?![0-9])");

	private static final Pattern MONTH_DAY_YEAR = Pattern
		.compile("(?<![0-9])(0?[1-9]|1[0-2])[-_.](0?[1-9]|[12][0-9]|3[01])[-_.]((?:19|20)[0-9]{2})(?![0-9])");

	private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");

	private EditionGuess() {
	}

	/** The one date that the names speak of; null if there is none, or more than one. */
	static @Nullable LocalDate of(Collection<String> names) {
		Set<LocalDate> dates = new LinkedHashSet<>();
		for (String name : names) {
			LocalDate date = of(name);
			if (date != null) {
				dates.add(date);
			}
		}
		return (dates.size() == 1) ? dates.iterator().next() : null;
	}

	/** The date that a name speaks of, or null. */
	static @Nullable LocalDate of(String name) {
		Matcher isoDate = YEAR_MONTH_DAY.matcher(name);
		if (isoDate.find()) {
			return date(isoDate.group(1), isoDate.group(3), isoDate.group(4));
		}
		Matcher usDate = MONTH_DAY_YEAR.matcher(name);
		if (usDate.find()) {
			return date(usDate.group(3), usDate.group(1), usDate.group(2));
		}
		Matcher year = YEAR.matcher(name);
		if (!year.find()) {
			return null;
		}
		String first = year.group(1);
		return year.results().allMatch((other) -> other.group(1).equals(first)) ? date(first, "1", "1") : null;
	}

	private static @Nullable LocalDate date(String year, String month, String day) {
		try {
			return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
		}
		catch (DateTimeException ex) {
			// 31 February is no date, so the name speaks of none.
			return null;
		}
	}

}
