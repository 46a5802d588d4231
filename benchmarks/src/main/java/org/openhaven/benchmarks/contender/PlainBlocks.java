package org.openhaven.benchmarks.contender;

import org.openhaven.search.document.EarthPoint;
import org.openhaven.search.document.UnitVector;
import org.openhaven.search.query.Area;

/**
 * Where the blocks of 64 facilities lie: in which box, and in which ball. A circle or a
 * map takes a block whole, leaves it out, or looks at each of its facilities.
 */
final class PlainBlocks {

	private static final int BOX = 4;

	private static final int BALL = 4;

	/** Blocks per group; a group is left out or looked into. */
	private static final int GROUP = 32;

	private final PlainColumns columns;

	private final int count;

	/** South, west, north, east of each block in turn. */
	private final int[] boxes;

	/** x, y, z of the middle and the longest chord from it, of each block in turn. */
	private final double[] balls;

	private final double[] groupBalls;

	PlainBlocks(PlainColumns columns) {
		this.columns = columns;
		this.count = (columns.count + PlainColumns.BLOCK - 1) / PlainColumns.BLOCK;
		this.boxes = new int[BOX * this.count];
		this.balls = balls(PlainColumns.BLOCK);
		this.groupBalls = balls(PlainColumns.BLOCK * GROUP);
		for (int i = 0; i < this.count; i++) {
			measureBox(i);
		}
	}

	private void measureBox(int block) {
		int first = block * PlainColumns.BLOCK;
		int south = Integer.MAX_VALUE;
		int west = Integer.MAX_VALUE;
		int north = Integer.MIN_VALUE;
		int east = Integer.MIN_VALUE;
		for (int i = first; i < end(first, PlainColumns.BLOCK); i++) {
			south = Math.min(south, this.columns.latitudes[i]);
			north = Math.max(north, this.columns.latitudes[i]);
			west = Math.min(west, this.columns.longitudes[i]);
			east = Math.max(east, this.columns.longitudes[i]);
		}
		System.arraycopy(new int[] { south, west, north, east }, 0, this.boxes, BOX * block, BOX);
	}

	private double[] balls(int size) {
		double[] all = new double[BALL * ((this.columns.count + size - 1) / size)];
		for (int i = 0; i < all.length / BALL; i++) {
			measureBall(i * size, end(i * size, size), all, BALL * i);
		}
		return all;
	}

	private void measureBall(int first, int end, double[] target, int offset) {
		double[] vectors = this.columns.vectors;
		double[] sum = new double[3];
		for (int i = 3 * first; i < 3 * end; i++) {
			sum[i % 3] += vectors[i];
		}
		UnitVector middle = new UnitVector(sum[0] / (end - first), sum[1] / (end - first), sum[2] / (end - first));
		double longest = 0;
		for (int i = first; i < end; i++) {
			longest = Math.max(longest, this.columns.chordSquared(i, middle));
		}
		target[offset] = middle.x();
		target[offset + 1] = middle.y();
		target[offset + 2] = middle.z();
		target[offset + 3] = Math.sqrt(longest);
	}

	private int end(int first, int size) {
		return Math.min(first + size, this.columns.count);
	}

	/** The facilities within a circle. */
	PlainSelection within(Area.Around circle) {
		PlainSelection selection = new PlainSelection();
		UnitVector center = UnitVector.of(circle.center());
		double squared = UnitVector.chordSquared(circle.radiusMeters());
		double chord = Math.sqrt(squared);
		for (int group = 0; group < this.groupBalls.length / BALL; group++) {
			if (gap(this.groupBalls, group, center) <= chord) {
				for (int i = group * GROUP; i < Math.min((group + 1) * GROUP, this.count); i++) {
					selection.add(i, circleBits(i, center, chord, squared));
				}
			}
		}
		return selection;
	}

	private long circleBits(int block, UnitVector center, double chord, double squared) {
		if (gap(this.balls, block, center) > chord) {
			return 0;
		}
		int first = block * PlainColumns.BLOCK;
		int end = end(first, PlainColumns.BLOCK);
		if (reach(block, center) < chord) {
			return allBits(end - first);
		}
		long bits = 0;
		for (int i = first; i < end; i++) {
			if (this.columns.chordSquared(i, center) <= squared) {
				bits |= 1L << i;
			}
		}
		return bits;
	}

	/** No facility of the ball is nearer than this chord. */
	private static double gap(double[] balls, int ball, UnitVector center) {
		return chordToMiddle(balls, ball, center) - balls[BALL * ball + 3] - 1e-12;
	}

	/** No facility of the block is farther than this chord. */
	private double reach(int block, UnitVector center) {
		return chordToMiddle(this.balls, block, center) + this.balls[BALL * block + 3] + 1e-12;
	}

	private static double chordToMiddle(double[] balls, int ball, UnitVector center) {
		return Math.sqrt(center.chordSquaredTo(balls[BALL * ball], balls[BALL * ball + 1], balls[BALL * ball + 2]));
	}

	/** The facilities within a box that does not cross the date line. */
	PlainSelection within(Area.Box box) {
		PlainSelection selection = new PlainSelection();
		int south = EarthPoint.units(box.south());
		int west = EarthPoint.units(box.west());
		int north = EarthPoint.units(box.north());
		int east = EarthPoint.units(box.east());
		for (int i = 0; i < this.count; i++) {
			int at = BOX * i;
			if (this.boxes[at] <= north && this.boxes[at + 2] >= south && this.boxes[at + 1] <= east
					&& this.boxes[at + 3] >= west) {
				boolean whole = this.boxes[at] >= south && this.boxes[at + 2] <= north && this.boxes[at + 1] >= west
						&& this.boxes[at + 3] <= east;
				selection.add(i,
						whole ? allBits(end(i * PlainColumns.BLOCK, PlainColumns.BLOCK) - i * PlainColumns.BLOCK)
								: boxBits(i, south, west, north, east));
			}
		}
		return selection;
	}

	private long boxBits(int block, int south, int west, int north, int east) {
		long bits = 0;
		int first = block * PlainColumns.BLOCK;
		for (int i = first; i < end(first, PlainColumns.BLOCK); i++) {
			int latitude = this.columns.latitudes[i];
			int longitude = this.columns.longitudes[i];
			if (latitude >= south && latitude <= north && longitude >= west && longitude <= east) {
				bits |= 1L << i;
			}
		}
		return bits;
	}

	private static long allBits(int count) {
		return (count == Long.SIZE) ? -1 : (1L << count) - 1;
	}

}
