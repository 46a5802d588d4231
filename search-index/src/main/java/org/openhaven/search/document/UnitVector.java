package org.openhaven.search.document;

import org.openhaven.directory.facility.GeoPoint;

/**
 * A point on a sphere of radius 1. The straight line between two such points, the chord,
 * orders points by distance without trigonometry. Computed with {@link StrictMath}, so
 * that all nodes agree to the last bit.
 *
 * @param x towards 0 degrees north, 0 degrees east
 * @param y towards 0 degrees north, 90 degrees east
 * @param z towards the north pole
 */
public record UnitVector(double x, double y, double z) {

	private static final double LONGEST_METERS = Math.PI * GeoPoint.EARTH_RADIUS_METERS;

	static UnitVector of(double latitude, double longitude) {
		double phi = StrictMath.toRadians(latitude);
		double lambda = StrictMath.toRadians(longitude);
		double cosPhi = StrictMath.cos(phi);
		return new UnitVector(cosPhi * StrictMath.cos(lambda), cosPhi * StrictMath.sin(lambda), StrictMath.sin(phi));
	}

	/**
	 * The vector of a point.
	 * @param point any point
	 * @return its unit vector
	 */
	public static UnitVector of(GeoPoint point) {
		return of(point.latitude(), point.longitude());
	}

	/**
	 * The square of the chord to another point.
	 * @param otherX its x
	 * @param otherY its y
	 * @param otherZ its z
	 * @return 0 for the same point, 4 for the opposite one
	 */
	public double chordSquaredTo(double otherX, double otherY, double otherZ) {
		double dx = this.x - otherX;
		double dy = this.y - otherY;
		double dz = this.z - otherZ;
		return dx * dx + dy * dy + dz * dz;
	}

	/**
	 * The great-circle distance to another point, on a sphere of the mean earth radius.
	 * @param other the other end
	 * @return metres
	 */
	public double metersTo(UnitVector other) {
		return meters(chordSquaredTo(other.x, other.y, other.z));
	}

	/**
	 * The distance along the ground that belongs to a chord.
	 * @param chordSquared 0 to 4
	 * @return metres
	 */
	public static double meters(double chordSquared) {
		return 2 * GeoPoint.EARTH_RADIUS_METERS * StrictMath.asin(Math.min(1, Math.sqrt(chordSquared) / 2));
	}

	/**
	 * The chord that belongs to a distance along the ground.
	 * @param meters 0 or more; more than half around the earth counts as that
	 * @return its square, 0 to 4
	 */
	public static double chordSquared(double meters) {
		double half = StrictMath.sin(Math.min(meters, LONGEST_METERS) / (2 * GeoPoint.EARTH_RADIUS_METERS));
		return 4 * half * half;
	}

}
