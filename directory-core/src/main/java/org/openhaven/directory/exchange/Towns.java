package org.openhaven.directory.exchange;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.facility.GeoPoint;

/**
 * Real towns in which made-up facilities stand. Implemented by the gazetteer of
 * search-index.
 */
public interface Towns {

	/**
	 * All towns, once per ZIP, always in the same order: where many people live there are
	 * more ZIPs.
	 * @return at least one
	 */
	List<Town> towns();

	/**
	 * A town at one of its ZIPs.
	 *
	 * @param city its name
	 * @param region USPS code of the state
	 * @param postalCode five digits
	 * @param county name of the county, null if unknown
	 * @param point the middle of the ZIP
	 */
	record Town(String city, String region, String postalCode, @Nullable String county, GeoPoint point) {
	}

}
