package org.openhaven.search.explain;

import java.util.Locale;

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

	/**
	 * A distance in words. Where a place is known by its ZIP or town alone, nothing is
	 * said about parts of the first mile.
	 * @param meters 0 or more
	 * @param approximate whether either end is known less exactly than its door
	 * @param language English or Spanish
	 * @return for example {@code about 4.4 miles}
	 */
	public static String said(double meters, boolean approximate, Locale language) {
		boolean spanish = language.getLanguage().equals("es");
		if (approximate && meters < GeoPoint.METERS_PER_MILE) {
			return spanish ? "menos de una milla" : "less than a mile";
		}
		String about = spanish ? "unas " : "about ";
		return (approximate ? about : "") + of(meters) + (spanish ? " millas" : " miles");
	}

}
