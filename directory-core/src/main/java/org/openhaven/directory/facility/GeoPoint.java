package org.openhaven.directory.facility;

/**
 * A point on the earth, WGS 84.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {

	/** Mean earth radius in metres, IUGG 1980. */
	public static final double EARTH_RADIUS_METERS = 6_371_008.8;

	/** Metres of one international mile, by definition of 1959. */
	public static final double METERS_PER_MILE = 1609.344;

	/**
	 * Checks the ranges.
	 * @throws IllegalArgumentException if a coordinate is not finite or out of range
	 */
	public GeoPoint {
		if (!(latitude >= -90 && latitude <= 90)) {
			throw new IllegalArgumentException("A latitude lies between -90 and 90, was " + latitude);
		}
		if (!(longitude >= -180 && longitude <= 180)) {
			throw new IllegalArgumentException("A longitude lies between -180 and 180, was " + longitude);
		}
	}

	/**
	 * The great-circle distance on a sphere of the mean earth radius, up to about 0.5 %
	 * off the ellipsoid's.
	 * @param other the other end
	 * @return metres, 0 or more
	 */
	public double metersTo(GeoPoint other) {
		double latitudeHalf = Math.toRadians(other.latitude - this.latitude) / 2;
		double longitudeHalf = Math.toRadians(other.longitude - this.longitude) / 2;
		double haversine = square(Math.sin(latitudeHalf)) + Math.cos(Math.toRadians(this.latitude))
				* Math.cos(Math.toRadians(other.latitude)) * square(Math.sin(longitudeHalf));
		return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(haversine)));
	}

	/**
	 * As {@link #metersTo}, in miles.
	 * @param other the other end
	 * @return miles, 0 or more
	 */
	public double milesTo(GeoPoint other) {
		return metersTo(other) / METERS_PER_MILE;
	}

	private static double square(double value) {
		return value * value;
	}

}
