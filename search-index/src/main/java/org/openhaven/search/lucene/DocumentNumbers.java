package org.openhaven.search.lucene;

import org.openhaven.directory.facility.FacilityId;

/** Numbers that each document of a segment has. Immutable. */
final class DocumentNumbers {

	private final long[] ids;

	private final int[] confirmed;

	private final byte[] nameLengths;

	/**
	 * Takes the arrays over.
	 * @param ids ids as bits, by document
	 * @param confirmed minute of the last confirmation, by document
	 * @param nameLengths words of the display name, by document
	 */
	DocumentNumbers(long[] ids, int[] confirmed, byte[] nameLengths) {
		this.ids = ids;
		this.confirmed = confirmed;
		this.nameLengths = nameLengths;
	}

	/** The id as bits whose order is the order of ids. */
	long idBits(int document) {
		return this.ids[document];
	}

	FacilityId id(int document) {
		return IdBits.id(this.ids[document]);
	}

	/** Minute of the last confirmation, or that there was none. */
	int confirmed(int document) {
		return this.confirmed[document];
	}

	/** Words of the display name, at most 255. */
	int nameLength(int document) {
		return Byte.toUnsignedInt(this.nameLengths[document]);
	}

	long bytes() {
		return 8L * this.ids.length + 4L * this.confirmed.length + this.nameLengths.length;
	}

}
