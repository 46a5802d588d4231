package org.openhaven.search.gazetteer;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.GeoPoint;

/**
 * A five-digit ZIP.
 *
 * @param zip five digits
 * @param point its middle: 99 of 100 facilities lie within 16 km of it
 * @param city name of its place, or null where not known
 * @param state USPS code of the state or territory
 * @param countyName its main county with its kind, or null where not known
 * @param countyFips five-digit FIPS code of that county, or null where not known
 */
public record ZipArea(String zip, GeoPoint point, @Nullable String city, String state, @Nullable String countyName,
		@Nullable String countyFips) {
}
