package org.openhaven.search.query;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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

	private final int shift;

	private final SortedMap<Long, long[]> sums = new TreeMap<>();

	private MapGrid(int shift) {
		this.shift = shift;
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
		return new MapGrid(shift);
	}

	/**
	 * Adds a point.
	 * @param point null is not on the map
	 */
	public void add(@Nullable EarthPoint point) {
		if (point != null) {
			add(point.latitudeE7(), point.longitudeE7());
		}
	}

	/**
	 * Adds a point.
	 * @param latitudeE7 as in {@link EarthPoint}
	 * @param longitudeE7 as in {@link EarthPoint}
	 */
	public void add(int latitudeE7, int longitudeE7) {
		long cell = ((long) (latitudeE7 >> this.shift) << Integer.SIZE) + (longitudeE7 >> this.shift);
		long[] sum = this.sums.computeIfAbsent(cell, (key) -> new long[3]);
		sum[0]++;
		sum[1] += latitudeE7;
		sum[2] += longitudeE7;
	}

	/**
	 * The cells that hold any point.
	 * @return one cluster each, from south-west to north-east
	 */
	public List<MapResult.Cluster> clusters() {
		return this.sums.values()
			.stream()
			.map((sum) -> new MapResult.Cluster(new GeoPoint(mean(sum[1], sum[0]), mean(sum[2], sum[0])), sum[0]))
			.toList();
	}

	private static double mean(long sum, long count) {
		return Math.floorDiv(sum, count) / UNITS_PER_DEGREE;
	}

}
