package org.openhaven.directory.facility;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The time zone that a place keeps, by its county. Covers the United States, their
 * territories and the freely associated states. Sources: 49 CFR part 71 for the
 * boundaries, the IANA time zone database for the zones; time_zones.csv holds both, with
 * a note wherever a boundary divides a county: it then has the zone of most of its
 * people. Time kept by custom against the law is not followed. Immutable and safe for use
 * by many threads.
 */
public final class TimeZones {

	private static final String COUNTRY = "US";

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setCommentMarker('#')
		.get();

	private final Map<String, Region> regions = new HashMap<>();

	private final Map<String, ZoneId> zonesByCounty = new HashMap<>();

	TimeZones(List<CSVRecord> rows) {
		for (CSVRecord row : rows) {
			ZoneId zone = ZoneId.of(row.get("zone"));
			switch (row.get("covers")) {
				case "whole" -> this.regions.put(row.get("region"), new Region(row.get("fips"), zone, true));
				case "rest" -> this.regions.put(row.get("region"), new Region(row.get("fips"), zone, false));
				case "county" -> this.zonesByCounty.put(row.get("fips"), zone);
				default -> throw new IllegalArgumentException(
						"A zone covers whole, rest or county, was '" + row.get("covers") + "'");
			}
		}
	}

	/**
	 * The table of this version of Haven.
	 * @return always the same object
	 */
	public static TimeZones standard() {
		return Standard.TIME_ZONES;
	}

	/**
	 * Looks up the zone of a place.
	 * @param country ISO 3166-1 alpha-2; only {@code US} is known, which stands for the
	 * territories as well
	 * @param region two-letter code of the state or territory, upper case
	 * @param countyFips five-digit FIPS code of the county; null, or the code of a county
	 * elsewhere, when it is not known
	 * @return the zone; empty for an unknown region, and for a state of several times
	 * whose county is not known
	 */
	public Optional<ZoneId> zoneOf(String country, String region, @Nullable String countyFips) {
		Region found = COUNTRY.equals(country) ? this.regions.get(region) : null;
		if (found == null) {
			return Optional.empty();
		}
		if (countyFips != null && found.holds(countyFips)) {
			return Optional.of(this.zonesByCounty.getOrDefault(countyFips, found.zone()));
		}
		return found.keepsOneTime() ? Optional.of(found.zone()) : Optional.empty();
	}

	/** The rows of the table, in file order. */
	static List<CSVRecord> rows(String resource) {
		InputStream stream = Objects.requireNonNull(TimeZones.class.getResourceAsStream(resource),
				() -> "The resource " + resource + " is not in the jar");
		try (CSVParser parser = CSVParser.parse(new InputStreamReader(stream, StandardCharsets.UTF_8), FORMAT)) {
			return parser.getRecords();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The resource " + resource + " cannot be read", ex);
		}
	}

	/**
	 * A state or territory.
	 *
	 * @param fips its two-digit FIPS code, with which those of its counties begin
	 * @param zone of the counties that are not listed
	 * @param keepsOneTime whether the zone can stand for the region as a whole
	 */
	private record Region(String fips, ZoneId zone, boolean keepsOneTime) {

		private static final int COUNTY_DIGITS = 5;

		boolean holds(String countyFips) {
			return countyFips.length() == COUNTY_DIGITS && countyFips.startsWith(this.fips);
		}

	}

	/** Read when first asked for. */
	private static final class Standard {

		private static final TimeZones TIME_ZONES = new TimeZones(rows("time_zones.csv"));

	}

}
