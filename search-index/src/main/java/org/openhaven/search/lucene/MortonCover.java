package org.openhaven.search.lucene;

import java.util.ArrayList;
import java.util.List;

import org.openhaven.search.document.EarthPoint;

/**
 * Covers a box with stretches of the Z curve: cells are halved until they lie inside the
 * box or there are enough of them.
 */
final class MortonCover {

	/**
	 * A box is at most 2 to this many cells wide: finer covers cost more than they save.
	 */
	private static final int FINENESS = 3;

	private final long south;

	private final long west;

	private final long north;

	private final long east;

	private final List<Stretch> stretches = new ArrayList<>();

	private MortonCover(int south, int west, int north, int east) {
		this.south = unsigned(south);
		this.west = unsigned(west);
		this.north = unsigned(north);
		this.east = unsigned(east);
	}

	/**
	 * The stretches that cover a box, edges included, in units of {@link EarthPoint}.
	 * @return rising, not overlapping, neighbours joined
	 */
	static List<Stretch> of(int south, int west, int north, int east) {
		MortonCover cover = new MortonCover(south, west, north, east);
		cover.add(0, 0, 0, cover.deepest());
		return cover.stretches;
	}

	private int deepest() {
		long extent = Math.max(this.north - this.south, this.east - this.west);
		int bits = Long.SIZE - Long.numberOfLeadingZeros(extent);
		return Integer.SIZE - Math.max(0, bits - FINENESS);
	}

	private void add(long latitude, long longitude, int depth, int deepest) {
		int size = Integer.SIZE - depth;
		long top = latitude + (1L << size) - 1;
		long right = longitude + (1L << size) - 1;
		if (top < this.south || latitude > this.north || right < this.west || longitude > this.east) {
			return;
		}
		boolean inside = latitude >= this.south && top <= this.north && longitude >= this.west && right <= this.east;
		if (inside || depth == deepest) {
			addStretch(code(latitude, longitude), code(top, right));
			return;
		}
		long half = 1L << (size - 1);
		add(latitude, longitude, depth + 1, deepest);
		add(latitude, longitude + half, depth + 1, deepest);
		add(latitude + half, longitude, depth + 1, deepest);
		add(latitude + half, longitude + half, depth + 1, deepest);
	}

	private void addStretch(long first, long last) {
		if (!this.stretches.isEmpty() && this.stretches.getLast().last + 1 == first) {
			first = this.stretches.removeLast().first;
		}
		this.stretches.add(new Stretch(first, last));
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

	private static long code(long latitude, long longitude) {
		return signed(new EarthPoint((int) latitude ^ Integer.MIN_VALUE, (int) longitude ^ Integer.MIN_VALUE).morton());
	}

	private static long unsigned(int units) {
		return (units ^ Integer.MIN_VALUE) & 0xFFFF_FFFFL;
	}

	/** A stretch of the curve, both ends included, as signed codes. */
	record Stretch(long first, long last) {
	}

}
