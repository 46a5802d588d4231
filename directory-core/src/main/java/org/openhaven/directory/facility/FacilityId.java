package org.openhaven.directory.facility;

import java.security.SecureRandom;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The public id of a facility: twelve characters of Crockford's base 32, 60 random bits.
 * Stays the same across editions and sources; says nothing about the place, so that a
 * hidden address cannot be guessed from it.
 *
 * @param value twelve characters of {@code 0-9a-z} without i, l, o, u
 */
public record FacilityId(@JsonValue String value) implements Comparable<FacilityId> {

	private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

	private static final int LENGTH = 12;

	/** By character: a map of pins checks five hundred ids. */
	private static final boolean[] KNOWN = known();

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * Checks the form.
	 * @throws IllegalArgumentException if it is not twelve characters of the alphabet
	 */
	@JsonCreator
	public FacilityId {
		if (!isWellFormed(value)) {
			throw new IllegalArgumentException("A facility id has 12 characters of 0-9 and a-z without i, l, o, u");
		}
	}

	private static boolean isWellFormed(String value) {
		boolean known = value.length() == LENGTH;
		for (int i = 0; known && i < LENGTH; i++) {
			char each = value.charAt(i);
			known = each < KNOWN.length && KNOWN[each];
		}
		return known;
	}

	private static boolean[] known() {
		boolean[] known = new boolean[128];
		ALPHABET.chars().forEach((each) -> known[each] = true);
		return known;
	}

	/**
	 * A new id that nobody has used.
	 * @return 60 fresh random bits
	 */
	public static FacilityId random() {
		long bits = RANDOM.nextLong();
		char[] characters = new char[LENGTH];
		for (int i = 0; i < LENGTH; i++) {
			characters[i] = ALPHABET.charAt((int) (bits >>> (5 * i)) & 31);
		}
		return new FacilityId(new String(characters));
	}

	@Override
	public int compareTo(FacilityId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
