package org.openhaven.search.lucene;

import org.openhaven.search.document.UnitVector;

/**
 * Where the words of a bitset lie on earth: neighbours on the Z curve are neighbours on
 * earth, so 64 of them fit a small box and a small ball. Most blocks lie wholly inside an
 * area or wholly outside, and only those on its edge are looked at one by one. Groups of
 * blocks are left out together.
 */
final class Blocks {

	private static final int BLOCK = Long.SIZE;

	/** About the square root of the blocks of a large segment. */
	private static final int BLOCKS_PER_GROUP = 64;

	/** Far more than the rounding of a chord, and less than a hair. */
	private static final double MARGIN = 1e-12;

	private final Points points;

	private final Balls blocks;

	private final Balls groups;

	private final Boxes boxes;

	private final Boxes groupBoxes;

	Blocks(Points points) {
		this.points = points;
		this.blocks = new Balls(points, BLOCK);
		this.groups = new Balls(points, BLOCK * BLOCKS_PER_GROUP);
		this.boxes = new Boxes(points, BLOCK);
		this.groupBoxes = new Boxes(points, BLOCK * BLOCKS_PER_GROUP);
	}

	/** The documents within a chord of a point, that chord included. */
	Candidates within(UnitVector center, double chordSquared) {
		double chord = Math.sqrt(chordSquared);
		Candidates.Builder found = new Candidates.Builder();
		for (int group = 0; group < this.groups.count(); group++) {
			if (this.groups.nearest(group, center) <= chord) {
				for (int i = group * BLOCKS_PER_GROUP; i < endOfGroup(group); i++) {
					found.add(i, inCircle(i, center, chord, chordSquared));
				}
			}
		}
		return found.build();
	}

	private long inCircle(int block, UnitVector center, double chord, double chordSquared) {
		double toMiddle = this.blocks.toMiddle(block, center);
		double radius = this.blocks.radius(block) + MARGIN;
		if (toMiddle - radius > chord) {
			return 0;
		}
		if (toMiddle + radius < chord) {
			return all(block);
		}
		long bits = 0;
		for (int i = block * BLOCK; i < end(block); i++) {
			if (this.points.chordSquared(center, i) <= chordSquared) {
				bits |= 1L << i;
			}
		}
		return bits;
	}

	/** The documents in a box, edges included. */
	Candidates within(Box box) {
		Candidates.Builder found = new Candidates.Builder();
		for (int group = 0; group < this.groups.count(); group++) {
			if (this.groupBoxes.meets(group, box)) {
				for (int i = group * BLOCKS_PER_GROUP; i < endOfGroup(group); i++) {
					found.add(i, inBox(i, box));
				}
			}
		}
		return found.build();
	}

	private long inBox(int block, Box box) {
		if (!this.boxes.meets(block, box)) {
			return 0;
		}
		if (this.boxes.isInside(block, box)) {
			return all(block);
		}
		long bits = 0;
		for (int i = block * BLOCK; i < end(block); i++) {
			if (box.holds(this.points.latitude(i), this.points.longitude(i))) {
				bits |= 1L << i;
			}
		}
		return bits;
	}

	private int endOfGroup(int group) {
		return Math.min((group + 1) * BLOCKS_PER_GROUP, this.blocks.count());
	}

	private int end(int block) {
		return Math.min((block + 1) * BLOCK, this.points.count());
	}

	private long all(int block) {
		return -1L >>> (BLOCK - (end(block) - block * BLOCK));
	}

	long bytes() {
		return this.blocks.bytes() + this.groups.bytes() + this.boxes.bytes() + this.groupBoxes.bytes();
	}

	/**
	 * A box in units of {@link org.openhaven.search.document.EarthPoint}, edges included.
	 * One whose west lies east of its east goes over the date line.
	 */
	record Box(int south, int west, int north, int east) {

		boolean holds(int latitude, int longitude) {
			return latitude >= this.south && latitude <= this.north && holdsLongitude(longitude);
		}

		private boolean holdsLongitude(int longitude) {
			return (this.west <= this.east) ? longitude >= this.west && longitude <= this.east
					: longitude >= this.west || longitude <= this.east;
		}

	}

	/**
	 * Balls around stretches of documents: a middle, and the longest chord from there.
	 */
	private static final class Balls {

		private static final int NUMBERS = 4;

		private final double[] numbers;

		private Balls(Points points, int size) {
			this.numbers = new double[NUMBERS * ((points.count() + size - 1) / size)];
			for (int i = 0; i < count(); i++) {
				measure(i, points, i * size, Math.min((i + 1) * size, points.count()));
			}
		}

		private void measure(int ball, Points points, int first, int end) {
			int at = NUMBERS * ball;
			for (int i = first; i < end; i++) {
				UnitVector vector = points.vector(i);
				this.numbers[at] += vector.x() / (end - first);
				this.numbers[at + 1] += vector.y() / (end - first);
				this.numbers[at + 2] += vector.z() / (end - first);
			}
			for (int i = first; i < end; i++) {
				this.numbers[at + 3] = Math.max(this.numbers[at + 3], toMiddle(ball, points.vector(i)));
			}
		}

		private int count() {
			return this.numbers.length / NUMBERS;
		}

		private double toMiddle(int ball, UnitVector from) {
			int at = NUMBERS * ball;
			return Math.sqrt(from.chordSquaredTo(this.numbers[at], this.numbers[at + 1], this.numbers[at + 2]));
		}

		private double radius(int ball) {
			return this.numbers[NUMBERS * ball + 3];
		}

		/** No document of the ball is nearer. */
		private double nearest(int ball, UnitVector from) {
			return toMiddle(ball, from) - radius(ball) - MARGIN;
		}

		private long bytes() {
			return 8L * this.numbers.length;
		}

	}

	/** Boxes around stretches of documents; none goes over the date line. */
	private static final class Boxes {

		private static final int NUMBERS = 4;

		private final int[] numbers;

		private Boxes(Points points, int size) {
			this.numbers = new int[NUMBERS * ((points.count() + size - 1) / size)];
			for (int i = 0; i < this.numbers.length / NUMBERS; i++) {
				measure(NUMBERS * i, points, i * size, Math.min((i + 1) * size, points.count()));
			}
		}

		private void measure(int at, Points points, int first, int end) {
			this.numbers[at] = Integer.MAX_VALUE;
			this.numbers[at + 1] = Integer.MAX_VALUE;
			this.numbers[at + 2] = Integer.MIN_VALUE;
			this.numbers[at + 3] = Integer.MIN_VALUE;
			for (int i = first; i < end; i++) {
				this.numbers[at] = Math.min(this.numbers[at], points.latitude(i));
				this.numbers[at + 1] = Math.min(this.numbers[at + 1], points.longitude(i));
				this.numbers[at + 2] = Math.max(this.numbers[at + 2], points.latitude(i));
				this.numbers[at + 3] = Math.max(this.numbers[at + 3], points.longitude(i));
			}
		}

		/** False if no document of the stretch lies in the box. */
		private boolean meets(int stretch, Box box) {
			int at = NUMBERS * stretch;
			boolean latitudes = this.numbers[at] <= box.north && this.numbers[at + 2] >= box.south;
			boolean westOfEast = this.numbers[at + 1] <= box.east;
			boolean eastOfWest = this.numbers[at + 3] >= box.west;
			return latitudes && ((box.west <= box.east) ? westOfEast && eastOfWest : westOfEast || eastOfWest);
		}

		/**
		 * True if all documents of the stretch lie in the box, on one side of the date
		 * line.
		 */
		private boolean isInside(int stretch, Box box) {
			int at = NUMBERS * stretch;
			boolean latitudes = this.numbers[at] >= box.south && this.numbers[at + 2] <= box.north;
			boolean eastOfWest = this.numbers[at + 1] >= box.west;
			boolean westOfEast = this.numbers[at + 3] <= box.east;
			return latitudes && ((box.west <= box.east) ? westOfEast && eastOfWest : westOfEast || eastOfWest);
		}

		private long bytes() {
			return 4L * this.numbers.length;
		}

	}

}
