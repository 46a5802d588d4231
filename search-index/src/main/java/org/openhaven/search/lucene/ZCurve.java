package org.openhaven.search.lucene;

import org.openhaven.search.document.EarthPoint;

/** Codes of {@link EarthPoint#morton} as the index keeps them. */
final class ZCurve {

	private ZCurve() {
	}

	/** A code whose signed order is the order of the curve. */
	static long signed(long morton) {
		return morton ^ Long.MIN_VALUE;
	}

	/** Latitude of the point of a code. */
	static int latitude(long signed) {
		return gather((signed ^ Long.MIN_VALUE) >>> 1) ^ Integer.MIN_VALUE;
	}

	/** Longitude of the point of a code. */
	static int longitude(long signed) {
		return gather(signed ^ Long.MIN_VALUE) ^ Integer.MIN_VALUE;
	}

	private static int gather(long code) {
		long bits = code & 0x5555_5555_5555_5555L;
		bits = (bits | bits >>> 1) & 0x3333_3333_3333_3333L;
		bits = (bits | bits >>> 2) & 0x0F0F_0F0F_0F0F_0F0FL;
		bits = (bits | bits >>> 4) & 0x00FF_00FF_00FF_00FFL;
		bits = (bits | bits >>> 8) & 0x0000_FFFF_0000_FFFFL;
		return (int) (bits | bits >>> 16);
	}

}
