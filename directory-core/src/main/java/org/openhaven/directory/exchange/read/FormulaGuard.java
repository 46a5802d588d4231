package org.openhaven.directory.exchange.read;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheet programs from taking a text for a formula: such a text is written
 * behind an apostrophe, numbers such as a longitude excepted. Source: OWASP, CSV
 * Injection; OWASP ASVS 5.0, V1.2.10.
 */
final class FormulaGuard {

	private static final Pattern LIKE_FORMULA = Pattern.compile("(?s)'*[=+@\\t\\r-].*");

	private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

	private FormulaGuard() {
	}

	static String added(String text) {
		return (LIKE_FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches()) ? "'" + text : text;
	}

	static String removed(String text) {
		return (text.startsWith("'") && LIKE_FORMULA.matcher(text.substring(1)).matches()) ? text.substring(1) : text;
	}

}
