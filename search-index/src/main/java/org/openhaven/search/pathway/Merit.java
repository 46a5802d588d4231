package org.openhaven.search.pathway;

import java.util.Comparator;

import org.openhaven.directory.facility.GeoPoint;

/**
 * How well a chain of facilities hands a person over. Merits of parts add up to that of
 * the chain; the better one comes first: fewer hand-overs over a long way, which none is
 * within the usual circle around a place, more hand-overs within one organization, more
 * steps with places free, fewer steps with indirect evidence only, a shorter way in whole
 * miles, younger confirmations, a shorter way at all.
 *
 * @param far hand-overs over more than {@link #NEAR_METERS}, or over an unknown way
 * @param sameOrganization hand-overs within one organization
 * @param placesFree steps with places free
 * @param indirect steps for which something asked has indirect evidence only
 * @param miles the way from the start through all steps, each leg in whole miles
 * @param days since the program confirmed the listing, at most a year each, a year for
 * those that never were
 * @param decimeters the way
 */
record Merit(int far, int sameOrganization, int placesFree, int indirect, long miles, long days,
		long decimeters) implements Comparable<Merit> {

	static final Merit NONE = new Merit(0, 0, 0, 0, 0, 0, 0);

	/** Across the circle of 25 miles that a place means (CONTRACT.md, Places). */
	private static final double NEAR_METERS = 50 * GeoPoint.METERS_PER_MILE;

	/** A leg that is not known counts as the largest circle that can be asked for. */
	private static final double UNKNOWN_METERS = 500 * GeoPoint.METERS_PER_MILE;

	private static final Comparator<Merit> BETTER_FIRST = Comparator.comparingInt(Merit::far)
		.thenComparing(Comparator.comparingInt(Merit::sameOrganization).reversed())
		.thenComparing(Comparator.comparingInt(Merit::placesFree).reversed())
		.thenComparingInt(Merit::indirect)
		.thenComparingLong(Merit::miles)
		.thenComparingLong(Merit::days)
		.thenComparingLong(Merit::decimeters);

	/**
	 * The merit of the way to the first step, which is as long as the asker allows.
	 * @param meters its length, NaN if it is not known
	 */
	static Merit ofStart(double meters) {
		return ofWay(0, false, known(meters));
	}

	/**
	 * The merit of a hand-over.
	 * @param sameOrganization whether it stays within one organization
	 * @param meters its length, NaN if it is not known
	 */
	static Merit ofLeg(boolean sameOrganization, double meters) {
		double known = known(meters);
		return ofWay((known > NEAR_METERS) ? 1 : 0, sameOrganization, known);
	}

	private static Merit ofWay(int far, boolean sameOrganization, double meters) {
		return new Merit(far, sameOrganization ? 1 : 0, 0, 0, Math.round(meters / GeoPoint.METERS_PER_MILE), 0,
				Math.round(meters * 10));
	}

	private static double known(double meters) {
		return Double.isNaN(meters) ? UNKNOWN_METERS : meters;
	}

	/** The merit of a facility in its step. */
	static Merit ofStep(boolean placesFree, boolean stated, long days) {
		return new Merit(0, 0, placesFree ? 1 : 0, stated ? 0 : 1, 0, days, 0);
	}

	Merit plus(Merit other) {
		return new Merit(this.far + other.far, this.sameOrganization + other.sameOrganization,
				this.placesFree + other.placesFree, this.indirect + other.indirect, this.miles + other.miles,
				this.days + other.days, this.decimeters + other.decimeters);
	}

	@Override
	public int compareTo(Merit other) {
		return BETTER_FIRST.compare(this, other);
	}

}
