package org.openhaven.directory.facility;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Finds where an address lies without asking anybody outside, and notices points that
 * contradict their address. Implemented by the gazetteer of search-index.
 */
public interface AddressLocator {

	/**
	 * The best point known for an address: its ZIP, else its city, else the three-digit
	 * area of its ZIP, else its region. A ZIP far from the stated city is not believed.
	 * @param city town, null if unknown
	 * @param region state or territory code, null if unknown
	 * @param postalCode ZIP or ZIP+4, null if unknown
	 * @param country ISO 3166-1 alpha-2
	 * @return the point and the county, empty if the gazetteer knows nothing of it
	 */
	Optional<Located> locate(@Nullable String city, @Nullable String region, @Nullable String postalCode,
			String country);

	/**
	 * The FIPS code of a county by name.
	 * @param region state code
	 * @param county name with or without "County", any spelling of Saint
	 * @return five digits, empty if there is no such county
	 */
	Optional<String> findCountyFips(String region, String county);

	/**
	 * Whether a point can belong to an address.
	 * @param point the stated point
	 * @param region state or territory code, null if unknown
	 * @param postalCode ZIP or ZIP+4, null if unknown
	 * @return what was noticed
	 */
	Agreement check(GeoPoint point, @Nullable String region, @Nullable String postalCode);

	/** What comparing a point with its address showed. */
	enum Agreement {

		/** Nothing speaks against the point. */
		PLAUSIBLE,
		/** The point lies far from its ZIP or outside its state. */
		CONTRADICTS,
		/**
		 * Latitude and longitude were exchanged: the other way round it fits the state.
		 */
		SWAPPED

	}

	/**
	 * Where an address lies.
	 *
	 * @param point the middle of what was found
	 * @param precision what the point is the middle of
	 * @param county name of the county, null if unknown
	 * @param countyFips its five-digit FIPS code, null if unknown
	 */
	record Located(GeoPoint point, Precision precision, @Nullable String county, @Nullable String countyFips) {
	}

}
