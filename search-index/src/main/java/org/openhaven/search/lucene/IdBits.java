package org.openhaven.search.lucene;

import java.nio.charset.StandardCharsets;

import org.openhaven.directory.facility.FacilityId;

/** A facility id as 60 bits whose order is the order of the ids. */
final class IdBits {

	private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

	private static final byte[] CHARACTERS = ALPHABET.getBytes(StandardCharsets.ISO_8859_1);

	private static final int LENGTH = 12;

	private static final int BITS = 5;

	private IdBits() {
	}

	static long of(FacilityId id) {
		long bits = 0;
		for (int i = 0; i < LENGTH; i++) {
			bits = bits << BITS | ALPHABET.indexOf(id.value().charAt(i));
		}
		return bits;
	}

	static FacilityId id(long bits) {
		byte[] characters = new byte[LENGTH];
		for (int i = 0; i < LENGTH; i++) {
			characters[i] = CHARACTERS[(int) (bits >>> (BITS * (LENGTH - 1 - i))) & 31];
		}
		return new FacilityId(new String(characters, StandardCharsets.ISO_8859_1));
	}

}
