package org.openhaven.search.explain;

import org.openhaven.directory.facility.GeoPoint;

/** Distances as answers and their reasons tell them. */
public final class Miles {

	private Miles() {
	}

	/**
	 * A distance in miles with one decimal, halves rounded up.
	 * @param meters 0 or more
	 * @return a number as people and JSON write it, for example {@code 4.4}
	 */
	public static String of(double meters) {
		long tenths = Math.round(meters / GeoPoint.METERS_PER_MILE * 10);
		return tenths / 10 + "." + tenths % 10;
	}

}
