package org.openhaven.directory.exchange.read;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists of service codes in one cell. */
final class ServiceCodes {

	private static final Pattern DIVIDERS = Pattern.compile("[\\s*,;]+");

	private static final int LONGEST = 40;

	private ServiceCodes() {
	}

	/**
	 * The codes of a cell in upper case, divided by blanks, groups by asterisks.
	 * @throws RejectedRowException if one is too long to be a code
	 */
	static Collection<String> split(String cell) {
		Collection<String> codes = Arrays.stream(DIVIDERS.split(CleanText.clean(cell)))
			.filter((code) -> !code.isEmpty())
			.map((code) -> code.toUpperCase(Locale.ROOT))
			.collect(Collectors.toCollection(TreeSet::new));
		codes.stream().filter((code) -> code.length() > LONGEST).findAny().ifPresent((code) -> {
			throw new RejectedRowException("has a service code of " + code.length() + " characters");
		});
		return codes;
	}

}
