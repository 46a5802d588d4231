package org.openhaven.directory.facility;

import org.jspecify.annotations.Nullable;

/**
 * A postal address, as published: where only the city may be told, nothing finer is in
 * it.
 *
 * @param street house number and street, null if not told
 * @param unit suite, floor, second line, null if none
 * @param city town, null if unknown
 * @param region state or province code, upper case, null if unknown
 * @param postalCode ZIP, ZIP+4 or the country's own code, null if unknown or not told
 * @param county county name, null if unknown
 * @param countyFips five-digit FIPS code of a US county, null if unknown
 * @param country ISO 3166-1 alpha-2
 * @param visibility how much may be told
 */
public record Address(@Nullable String street, @Nullable String unit, @Nullable String city, @Nullable String region,
		@Nullable String postalCode, @Nullable String county, @Nullable String countyFips, String country,
		AddressVisibility visibility) {
}
