package org.openhaven.search.gazetteer;

import org.openhaven.directory.facility.GeoPoint;

/**
 * A county or county equivalent. Connecticut's are its planning regions, as the Census
 * Bureau counts since 2022.
 *
 * @param fips five-digit FIPS code: two of the state, three of the county
 * @param name with its kind, for example {@code Cook County}
 * @param state USPS code of the state or territory
 * @param point the mean of its ZIPs' points
 * @param zipCount number of ZIPs that lie mainly in it; 0 or more
 */
public record County(String fips, String name, String state, GeoPoint point, int zipCount) {

	String label() {
		return this.name + ", " + this.state;
	}

	Place place() {
		return new Place(label(), Place.Kind.COUNTY, this.point, false, null, null, this.state, this.fips);
	}

}
