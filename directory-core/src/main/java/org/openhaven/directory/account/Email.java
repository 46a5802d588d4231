package org.openhaven.directory.account;

import java.util.Locale;

/**
 * An e-mail address, as accounts are told apart by it: lower-case, so that nobody has two
 * accounts by writing it differently.
 *
 * @param address lower-case, at most 320 characters (RFC 3696, section 3, and its erratum
 * 1690 for the parts)
 */
public record Email(String address) {

	private static final int LONGEST = 320;

	/**
	 * Lower-cases and checks the address.
	 * @throws IllegalArgumentException if it cannot be one
	 */
	public Email {
		address = address.strip().toLowerCase(Locale.ROOT);
		if (address.length() > LONGEST || !address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
			throw new IllegalArgumentException("An e-mail address has the form name@host.domain");
		}
	}

	@Override
	public String toString() {
		return this.address;
	}

}
