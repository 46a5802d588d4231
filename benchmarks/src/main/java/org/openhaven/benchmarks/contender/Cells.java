package org.openhaven.benchmarks.contender;

import java.util.ArrayList;
import java.util.List;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.document.EarthPoint;
import org.openhaven.search.query.Area;
import org.openhaven.search.query.MapResult;

/** The cells of a map that does not cross the date line, in one array. */
final class Cells {

	private static final int CELLS_PER_SIDE = 24;

	private static final double UNITS_PER_DEGREE = 1e7;

	private static final int COUNT = 0;

	private static final int LATITUDE = 1;

	private static final int LONGITUDE = 2;

	private static final int NUMBERS = 3;

	private final int shift;

	private final int firstRow;

	private final int firstColumn;

	private final int columns;

	private final long[] sums;

	Cells(Area.Box box) {
		int south = EarthPoint.units(box.south());
		int west = EarthPoint.units(box.west());
		int north = EarthPoint.units(box.north());
		int east = EarthPoint.units(box.east());
		long widest = Math.max(north - (long) south, east - (long) west);
		this.shift = Long.SIZE - Long.numberOfLeadingZeros(widest / CELLS_PER_SIDE);
		this.firstRow = south >> this.shift;
		this.firstColumn = west >> this.shift;
		this.columns = (east >> this.shift) - this.firstColumn + 1;
		this.sums = new long[((north >> this.shift) - this.firstRow + 1) * this.columns * NUMBERS];
	}

	void add(int latitude, int longitude) {
		int row = (latitude >> this.shift) - this.firstRow;
		int cell = (row * this.columns + (longitude >> this.shift) - this.firstColumn) * NUMBERS;
		this.sums[cell + COUNT]++;
		this.sums[cell + LATITUDE] += latitude;
		this.sums[cell + LONGITUDE] += longitude;
	}

	List<MapResult.Cluster> clusters() {
		List<MapResult.Cluster> clusters = new ArrayList<>();
		for (int cell = 0; cell < this.sums.length; cell += NUMBERS) {
			long count = this.sums[cell + COUNT];
			if (count > 0) {
				GeoPoint middle = new GeoPoint(mean(this.sums[cell + LATITUDE], count),
						mean(this.sums[cell + LONGITUDE], count));
				clusters.add(new MapResult.Cluster(middle, count));
			}
		}
		return clusters;
	}

	private static double mean(long sum, long count) {
		return Math.floorDiv(sum, count) / UNITS_PER_DEGREE;
	}

}
