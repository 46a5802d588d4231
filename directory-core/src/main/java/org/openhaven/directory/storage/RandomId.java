package org.openhaven.directory.storage;

import java.security.SecureRandom;

/** Ids of rows that no one outside refers to: twelve characters, 60 random bits. */
public final class RandomId {

	private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

	private static final int LENGTH = 12;

	private static final SecureRandom RANDOM = new SecureRandom();

	private RandomId() {
	}

	/**
	 * A new id.
	 * @return twelve characters of Crockford's base 32
	 */
	public static String next() {
		long bits = RANDOM.nextLong();
		StringBuilder id = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			id.append(ALPHABET.charAt((int) (bits >>> (5 * i)) & 31));
		}
		return id.toString();
	}

}
