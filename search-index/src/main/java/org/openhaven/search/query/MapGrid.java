package org.openhaven.search.query;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.document.EarthPoint;

/**
 * Gathers points into the cells of a grid that is fixed to the earth, so that clusters
 * stay where they are while the map moves. A cell is a power of two of the units of
 * {@link EarthPoint} wide and high: about a quarter of a map tile at the zoom, and so
 * wide that the box has at most about 24 cells a side.
 */
public final class MapGrid {

	private static final int CELLS_PER_SIDE = 24;

	/** 360 degrees are 2^31.75 units; a quarter of a tile at zoom 0 is taken as 2^30. */
	private static final int SHIFT_AT_ZOOM_0 = 30;

	private static final int SMALLEST_SHIFT = 4;

	private static final double UNITS_PER_DEGREE = 1e7;

	private static final int NUMBERS = 3;

	private final int shift;

	private final int firstRow;

	private final int rows;

	private final int west;

	private final int columnsToTheEast;

	private final int columns;

	/** Count, latitudes and longitudes of each cell in turn. */
	private final long[] sums;

	private MapGrid(Area.Box box, int shift) {
		this.shift = shift;
		this.firstRow = EarthPoint.units(box.south()) >> shift;
		this.rows = (EarthPoint.units(box.north()) >> shift) - this.firstRow + 1;
		this.west = EarthPoint.units(box.west()) >> shift;
		int east = EarthPoint.units(box.east()) >> shift;
		if (box.crossesDateLine()) {
			this.columnsToTheEast = east - (EarthPoint.units(-180) >> shift) + 1;
			this.columns = this.columnsToTheEast + (EarthPoint.units(180) >> shift) - this.west + 1;
		}
		else {
			this.columnsToTheEast = 0;
			this.columns = east - this.west + 1;
		}
		this.sums = new long[NUMBERS * this.rows * this.columns];
	}

	/**
	 * The grid for a map.
	 * @param query box and zoom count
	 * @return an empty grid
	 */
	public static MapGrid of(MapQuery query) {
		Area.Box box = query.box();
		long width = EarthPoint.units(box.east()) - (long) EarthPoint.units(box.west());
		long widest = Math.max(box.crossesDateLine() ? width + 3_600_000_000L : width,
				EarthPoint.units(box.north()) - (long) EarthPoint.units(box.south()));
		int shift = Math.max(SMALLEST_SHIFT, SHIFT_AT_ZOOM_0 - query.zoom());
		while ((widest >> shift) > CELLS_PER_SIDE) {
			shift++;
		}
		return new MapGrid(box, shift);
	}

	/**
	 * Adds a point.
	 * @param point null is not on the map; any other lies in the box
	 */
	public void add(@Nullable EarthPoint point) {
		if (point != null) {
			add(point.latitudeE7(), point.longitudeE7());
		}
	}

	/**
	 * Adds a point that lies in the box.
	 * @param latitudeE7 as in {@link EarthPoint}
	 * @param longitudeE7 as in {@link EarthPoint}
	 */
	public void add(int latitudeE7, int longitudeE7) {
		int row = (latitudeE7 >> this.shift) - this.firstRow;
		int cell = NUMBERS * (row * this.columns + column(longitudeE7 >> this.shift));
		this.sums[cell]++;
		this.sums[cell + 1] += latitudeE7;
		this.sums[cell + 2] += longitudeE7;
	}

	/** From the west; what lies beyond the date line comes first, as its numbers do. */
	private int column(int cell) {
		boolean beyond = this.columnsToTheEast > 0 && cell < this.west;
		return beyond ? cell - (EarthPoint.units(-180) >> this.shift) : this.columnsToTheEast + cell - this.west;
	}

	/**
	 * The cells that hold any point.
	 * @return one cluster each, from south-west to north-east
	 */
	public List<MapResult.Cluster> clusters() {
		List<MapResult.Cluster> clusters = new ArrayList<>();
		for (int cell = 0; cell < this.sums.length; cell += NUMBERS) {
			long count = this.sums[cell];
			if (count > 0) {
				clusters.add(new MapResult.Cluster(
						new GeoPoint(mean(this.sums[cell + 1], count), mean(this.sums[cell + 2], count)), count));
			}
		}
		return clusters;
	}

	private static double mean(long sum, long count) {
		return Math.floorDiv(sum, count) / UNITS_PER_DEGREE;
	}

}
