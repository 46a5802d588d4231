package org.openhaven.directory.exchange.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * ZIP codes as spreadsheets leave them: without their leading zeros, as numbers with a
 * fraction, the four digits of ZIP+4 in the same cell or their own.
 */
final class ZipCode {

	private static final Pattern ZIP = Pattern.compile("([0-9]{3,5})(?:\\.0+)?(?:\\s*[- ]\\s*([0-9]{0,4}))?");

	private static final Pattern NINE_DIGITS = Pattern.compile("([0-9]{3,5})([0-9]{4})(?:\\.0+)?");

	private ZipCode() {
	}

	/** {@code 02150} or {@code 02150-1234}; null if it cannot be a ZIP code. */
	static @Nullable String repaired(String zip, String zip4) {
		Matcher nine = NINE_DIGITS.matcher(zip);
		if (nine.matches()) {
			return joined(nine.group(1), nine.group(2));
		}
		Matcher matcher = ZIP.matcher(zip);
		if (!matcher.matches()) {
			return null;
		}
		String own = matcher.group(2);
		return joined(matcher.group(1), (own != null && !own.isEmpty()) ? own : zip4);
	}

	private static @Nullable String joined(String zip, String zip4) {
		String five = "0".repeat(5 - zip.length()) + zip;
		// The lowest code in use is 00501 (Holtsville, NY).
		if (five.compareTo("00501") < 0) {
			return null;
		}
		String digits = zip4.replaceFirst("\\.0+$", "");
		boolean stated = digits.matches("[0-9]{1,4}") && !digits.matches("0+");
		return stated ? five + "-" + "0".repeat(4 - digits.length()) + digits : five;
	}

}
