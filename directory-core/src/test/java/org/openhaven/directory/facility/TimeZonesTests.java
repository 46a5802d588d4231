package org.openhaven.directory.facility;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimeZonesTests {

	private static final TimeZones TIME_ZONES = TimeZones.standard();

	/**
	 * The two sides of every state that keeps more than one time, and divided counties.
	 */
	@ParameterizedTest
	@CsvSource({ "AK, 02020, America/Anchorage", "AK, 02016, America/Nome", "AK, 02110, America/Juneau",
			"AK, 02220, America/Sitka", "AK, 02282, America/Yakutat", "AK, 02180, America/Nome",
			"AZ, 04013, America/Phoenix", "AZ, 04001, America/Denver", "AZ, 04017, America/Phoenix",
			"AZ, 04005, America/Phoenix", "FL, 12086, America/New_York", "FL, 12033, America/Chicago",
			"FL, 12045, America/New_York", "FL, 12073, America/New_York", "ID, 16001, America/Boise",
			"ID, 16055, America/Los_Angeles", "ID, 16049, America/Los_Angeles",
			"IN, 18097, America/Indiana/Indianapolis", "IN, 18089, America/Chicago", "IN, 18163, America/Chicago",
			"IN, 18149, America/Indiana/Knox", "IN, 18123, America/Indiana/Tell_City",
			"IN, 18125, America/Indiana/Petersburg", "IN, 18083, America/Indiana/Vincennes",
			"IN, 18131, America/Indiana/Winamac", "IN, 18025, America/Indiana/Marengo",
			"IN, 18155, America/Indiana/Vevay", "IN, 18043, America/Kentucky/Louisville", "IN, 18029, America/New_York",
			"KS, 20173, America/Chicago", "KS, 20181, America/Denver", "KY, 21067, America/New_York",
			"KY, 21111, America/Kentucky/Louisville", "KY, 21231, America/Kentucky/Monticello",
			"KY, 21227, America/Chicago", "KY, 21145, America/Chicago", "MI, 26163, America/Detroit",
			"MI, 26109, America/Menominee", "MI, 26103, America/Detroit", "ND, 38017, America/Chicago",
			"ND, 38089, America/Denver", "ND, 38057, America/North_Dakota/Beulah",
			"ND, 38065, America/North_Dakota/Center", "ND, 38053, America/Chicago", "NE, 31055, America/Chicago",
			"NE, 31157, America/Denver", "NE, 31031, America/Chicago", "NV, 32003, America/Los_Angeles",
			"NV, 32007, America/Los_Angeles", "OR, 41051, America/Los_Angeles", "OR, 41045, America/Boise",
			"SD, 46099, America/Chicago", "SD, 46103, America/Denver", "SD, 46102, America/Denver",
			"SD, 46117, America/Denver", "SD, 46065, America/Chicago", "TN, 47037, America/Chicago",
			"TN, 47093, America/New_York", "TN, 47065, America/New_York", "TN, 47115, America/Chicago",
			"TX, 48201, America/Chicago", "TX, 48141, America/Denver", "TX, 48109, America/Chicago" })
	void countyOfADividedStateKeepsItsOwnTime(String region, String countyFips, String zone) {
		assertThat(TIME_ZONES.zoneOf("US", region, countyFips)).contains(ZoneId.of(zone));
	}

	@ParameterizedTest
	@CsvSource({ "PR, America/Puerto_Rico", "VI, America/St_Thomas", "GU, Pacific/Guam", "AS, Pacific/Pago_Pago",
			"MP, Pacific/Saipan", "FM, Pacific/Chuuk", "MH, Pacific/Majuro", "PW, Pacific/Palau",
			"DC, America/New_York", "HI, Pacific/Honolulu", "AK, America/Anchorage", "NV, America/Los_Angeles",
			"AL, America/Chicago", "MA, America/New_York" })
	void regionOfOneTimeNeedsNoCounty(String region, String zone) {
		assertThat(TIME_ZONES.zoneOf("US", region, null)).contains(ZoneId.of(zone));
	}

	@ParameterizedTest
	@ValueSource(strings = { "AZ", "FL", "ID", "IN", "KS", "KY", "MI", "ND", "NE", "OR", "SD", "TN", "TX" })
	void dividedStateWithoutACountyIsNotGuessed(String region) {
		assertThat(TIME_ZONES.zoneOf("US", region, null)).isEmpty();
	}

	@Test
	void statesOfMicronesiaDiffer() {
		assertThat(TIME_ZONES.zoneOf("US", "FM", "64060")).contains(ZoneId.of("Pacific/Chuuk"));
		assertThat(TIME_ZONES.zoneOf("US", "FM", "64040")).contains(ZoneId.of("Pacific/Pohnpei"));
		assertThat(TIME_ZONES.zoneOf("US", "FM", "64005")).contains(ZoneId.of("Pacific/Kosrae"));
	}

	@Test
	void countyOfAnotherStateCountsAsUnknown() {
		assertThat(TIME_ZONES.zoneOf("US", "TX", "12033")).isEmpty();
		assertThat(TIME_ZONES.zoneOf("US", "MA", "12033")).contains(ZoneId.of("America/New_York"));
		assertThat(TIME_ZONES.zoneOf("US", "TX", "48")).isEmpty();
	}

	@Test
	void unknownRegionAndOtherCountriesHaveNoZone() {
		assertThat(TIME_ZONES.zoneOf("US", "AE", null)).isEmpty();
		assertThat(TIME_ZONES.zoneOf("US", "ZZ", "99001")).isEmpty();
		assertThat(TIME_ZONES.zoneOf("CA", "ON", null)).isEmpty();
	}

	@Test
	void navajoCountryKeepsDaylightSavingTimeAndPhoenixDoesNot() {
		Instant july = Instant.parse("2026-07-01T12:00:00Z");

		assertThat(offset("AZ", "04001", july)).isEqualTo(ZoneOffset.ofHours(-6));
		assertThat(offset("AZ", "04013", july)).isEqualTo(ZoneOffset.ofHours(-7));
	}

	@Test
	void tableHasEveryStateAndTerritoryOnce() {
		assertThat(TimeZones.rows("time_zones.csv")).filteredOn((row) -> !row.get("covers").equals("county"))
			.hasSize(59)
			.extracting((row) -> row.get("region"))
			.doesNotHaveDuplicates();
	}

	@Test
	void everyCountyOfTheTableBelongsToItsRegionAndDiffersFromTheRest() {
		assertThat(TimeZones.rows("time_zones.csv")).filteredOn((row) -> row.get("covers").equals("county"))
			.allSatisfy((row) -> {
				assertThat(TIME_ZONES.zoneOf("US", row.get("region"), row.get("fips")))
					.contains(ZoneId.of(row.get("zone")));
				assertThat(TIME_ZONES.zoneOf("US", row.get("region"), row.get("fips").substring(0, 2) + "000"))
					.isNotEqualTo(Optional.of(ZoneId.of(row.get("zone"))));
			})
			.extracting((row) -> row.get("fips"))
			.doesNotHaveDuplicates();
	}

	private static ZoneOffset offset(String region, String countyFips, Instant at) {
		return TIME_ZONES.zoneOf("US", region, countyFips).orElseThrow().getRules().getOffset(at);
	}

}
