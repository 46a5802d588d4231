package org.openhaven.directory.exchange;

import java.util.List;

import org.openhaven.directory.facility.GeoPoint;

/**
 * A few large towns, where no gazetteer is installed. Points to a hundredth of a degree.
 */
class LargeTowns implements Towns {

	private static final List<Town> TOWNS = List.of(
			new Town("Denver", "CO", "80202", "Denver", new GeoPoint(39.75, -104.99)),
			new Town("Tucson", "AZ", "85701", "Pima", new GeoPoint(32.22, -110.97)),
			new Town("Boston", "MA", "02118", "Suffolk", new GeoPoint(42.34, -71.07)),
			new Town("Chicago", "IL", "60607", "Cook", new GeoPoint(41.87, -87.65)),
			new Town("Houston", "TX", "77002", "Harris", new GeoPoint(29.76, -95.37)),
			new Town("Seattle", "WA", "98101", "King", new GeoPoint(47.61, -122.33)),
			new Town("Atlanta", "GA", "30303", "Fulton", new GeoPoint(33.75, -84.39)),
			new Town("Phoenix", "AZ", "85004", "Maricopa", new GeoPoint(33.45, -112.07)));

	@Override
	public List<Town> towns() {
		return TOWNS;
	}

}
