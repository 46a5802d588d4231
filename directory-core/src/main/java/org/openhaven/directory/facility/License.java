package org.openhaven.directory.facility;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A licence, certification or accreditation with its papers.
 *
 * @param name a value of the filter {@code accreditation}, or the issuer's own name for
 * it
 * @param number the licence's number, null if not told
 * @param expires last day it holds, null if not told
 */
public record License(String name, @Nullable String number, @Nullable LocalDate expires) {

	/**
	 * Reads a list of licences as the haven-csv form writes it: divided by semicolons, in
	 * each the name, the number and the last day divided by bars, the later two optional.
	 * @param text for example {@code carf|C-1234|2027-06-30; joint-commission}
	 * @return the licences; a date that is none is left out
	 */
	public static List<License> parseAll(String text) {
		return Arrays.stream(text.split(";"))
			.map(String::strip)
			.filter((one) -> !one.isEmpty())
			.map(License::parse)
			.toList();
	}

	private static License parse(String text) {
		String[] parts = text.split("\\|");
		String number = (parts.length > 1 && !parts[1].isBlank()) ? parts[1].strip() : null;
		return new License(parts[0].strip(), number, (parts.length > 2) ? date(parts[2].strip()) : null);
	}

	private static @Nullable LocalDate date(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException notADate) {
			return null;
		}
	}

}
