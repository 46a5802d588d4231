package org.openhaven.search.query;

/**
 * A city as addresses name it.
 *
 * @param city name, in any case and with or without accents
 * @param region state or province code, upper case
 */
public record CityName(String city, String region) {
}
