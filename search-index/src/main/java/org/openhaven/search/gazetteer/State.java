package org.openhaven.search.gazetteer;

import java.util.List;

import org.openhaven.directory.facility.GeoPoint;

/**
 * A state, the District of Columbia, a territory or a freely associated state.
 *
 * @param code USPS code
 * @param fips two-digit FIPS code
 * @param name in full
 * @param point the mean of its ZIPs' points
 * @param box round its ZIPs and places
 * @param otherNames customary abbreviations
 */
record State(String code, String fips, String name, GeoPoint point, Box box, List<String> otherNames) {

	/**
	 * How far, in degrees (about 55 km north to south), land of the state may lie outside
	 * the box round its ZIPs' middles. The widest gaps are in Alaska and the deserts.
	 */
	private static final double MARGIN_DEGREES = 0.5;

	/** "New York State" where the name alone means a city as well. */
	String label() {
		String asState = this.name + " State";
		return this.otherNames.contains(asState) ? asState : this.name;
	}

	Place place() {
		return new Place(label(), Place.Kind.STATE, this.point, false, null, null, this.code, null);
	}

	/** Whether the point can lie in the state: a box is generous at slanting borders. */
	boolean mayContain(GeoPoint candidate) {
		return candidate.latitude() >= this.box.south - MARGIN_DEGREES
				&& candidate.latitude() <= this.box.north + MARGIN_DEGREES
				&& candidate.longitude() >= this.box.west - MARGIN_DEGREES
				&& candidate.longitude() <= this.box.east + MARGIN_DEGREES;
	}

	/**
	 * Limits in degrees. None crosses the date line: Hawaii's leaves out Wake Island.
	 */
	record Box(double south, double west, double north, double east) {
	}

}
