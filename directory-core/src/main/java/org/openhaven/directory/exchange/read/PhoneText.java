package org.openhaven.directory.exchange.read;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.source.StatedPhone;

/** Telephone numbers as lists write them, with extensions, letters and placeholders. */
final class PhoneText {

	private static final Pattern EXTENSION = Pattern
		.compile("(?i)[\\s,;]*(?:extension|ext|x|#)\\s*[.:#]?\\s*([0-9]{1,8})\\s*$");

	private static final Pattern NOT_DIGIT = Pattern.compile("[^0-9]+");

	private static final Pattern ONE_DIGIT_REPEATED = Pattern.compile("([0-9])\\1{4,}");

	/** Digits of the keys for A to Z, ITU-T E.161. */
	private static final String KEYPAD = "22233344455566677778889999";

	private static final int LONGEST = 100;

	private PhoneText() {
	}

	/** The number, or null where none is stated or only a placeholder (noticed). */
	static @Nullable StatedPhone read(StatedPhone.Kind kind, String field, String given, boolean us, Notices notices) {
		String text = CleanText.clean(given);
		if (text.isEmpty()) {
			return null;
		}
		Matcher matcher = EXTENSION.matcher(text);
		String extension = matcher.find() ? matcher.group(1) : null;
		String number = (extension != null) ? text.substring(0, matcher.start()).strip() : text;
		String digits = digits(number, us);
		if (NOT_DIGIT.matcher(number).replaceAll("").length() < 3 || digits.length() > 20 || text.length() > LONGEST) {
			notices.add(field, text, "is no phone number and was left out");
			return null;
		}
		if (ONE_DIGIT_REPEATED.matcher(digits).matches()) {
			notices.add(field, text, "is a placeholder and was left out");
			return null;
		}
		if (us && digits.length() != 10 && digits.length() != 3) {
			notices.add(field, text, "has " + digits.length() + " digits, not 10");
		}
		return new StatedPhone(kind, number, digits, extension);
	}

	// Words may be longer than the number: 800-YES-YWCAS.
	private static String digits(String number, boolean us) {
		String keyed = number.toUpperCase(Locale.ROOT)
			.chars()
			.map((c) -> (c >= 'A' && c <= 'Z') ? KEYPAD.charAt(c - 'A') : c)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		boolean letters = !keyed.equals(number);
		String digits = NOT_DIGIT.matcher(keyed).replaceAll("");
		if (us && digits.length() > 10 && digits.startsWith("1")) {
			digits = digits.substring(1);
		}
		return (us && letters && digits.length() > 10) ? digits.substring(0, 10) : digits;
	}

}
