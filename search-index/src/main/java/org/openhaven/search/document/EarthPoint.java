package org.openhaven.search.document;

import org.openhaven.directory.facility.GeoPoint;

/**
 * A point as the index keeps it: whole ten-millionths of a degree, about a centimetre, so
 * that every engine and every node sees the very same numbers.
 *
 * @param latitudeE7 degrees north times 10,000,000
 * @param longitudeE7 degrees east times 10,000,000
 */
public record EarthPoint(int latitudeE7, int longitudeE7) {

	private static final double UNITS_PER_DEGREE = 1e7;

	/**
	 * The nearest point of the grid.
	 * @param point any point
	 * @return at most a centimetre away
	 */
	public static EarthPoint of(GeoPoint point) {
		return new EarthPoint(units(point.latitude()), units(point.longitude()));
	}

	/**
	 * Degrees as units of the grid.
	 * @param degrees -180 to 180
	 * @return the nearest unit
	 */
	public static int units(double degrees) {
		return (int) Math.round(degrees * UNITS_PER_DEGREE);
	}

	/**
	 * This point in degrees.
	 * @return with at most seven digits after the point
	 */
	public GeoPoint toGeoPoint() {
		return new GeoPoint(this.latitudeE7 / UNITS_PER_DEGREE, this.longitudeE7 / UNITS_PER_DEGREE);
	}

	/**
	 * The point on a sphere of radius 1.
	 * @return its unit vector
	 */
	public UnitVector toUnitVector() {
		return UnitVector.of(this.latitudeE7 / UNITS_PER_DEGREE, this.longitudeE7 / UNITS_PER_DEGREE);
	}

	/**
	 * The bits of latitude and longitude interleaved: points with near codes lie near
	 * each other. Source: G. M. Morton, A Computer Oriented Geodetic Data Base, IBM 1966.
	 * @return a code whose unsigned order is the order of the Z curve
	 */
	public long morton() {
		return spread(offset(this.latitudeE7)) << 1 | spread(offset(this.longitudeE7));
	}

	/** Shifts signed numbers so that their unsigned order is their order. */
	private static long offset(int units) {
		return (units ^ Integer.MIN_VALUE) & 0xFFFF_FFFFL;
	}

	private static long spread(long bits) {
		long spread = bits;
		spread = (spread | spread << 16) & 0x0000_FFFF_0000_FFFFL;
		spread = (spread | spread << 8) & 0x00FF_00FF_00FF_00FFL;
		spread = (spread | spread << 4) & 0x0F0F_0F0F_0F0F_0F0FL;
		spread = (spread | spread << 2) & 0x3333_3333_3333_3333L;
		return (spread | spread << 1) & 0x5555_5555_5555_5555L;
	}

}
