package org.openhaven.search.gazetteer;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhaven.directory.facility.AddressLocator;
import org.openhaven.directory.facility.AddressLocator.Agreement;
import org.openhaven.directory.facility.AddressLocator.Located;
import org.openhaven.directory.facility.GeoPoint;

import static org.assertj.core.api.Assertions.assertThat;

class GazetteerAddressLocatorTests {

	private static final AddressLocator LOCATOR = new GazetteerAddressLocator(Gazetteer.standard());

	private static final GeoPoint TUCSON = new GeoPoint(32.22, -110.97);

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "Tucson,AZ,85741,US,zip,04019", "Tucson,AZ,85741-1234,US,zip,04019", "-,-,85741,US,zip,04019",
					"Tucson,AZ,-,US,city,04019", "tucson,arizona,85799,US,city,04019", "Nowhere,AZ,85799,US,zip3,-",
					"Nowhere,AZ,-,US,region,-", "San Juan,PR,00936,US,city,72127", "San Juan,PR,00901,PR,zip,72127",
					"Barrigada,GU,96921,US,zip,66010", "Koror,PW,96940,US,zip,-", "Yap,FM,96943,US,zip,-",
					"Tucson,AZ,04101,US,city,04019", "Fishers Island,CT,06390,US,zip,36103",
					"Hartford,CT,06103,US,zip,09110", "Nowhere,AZ,04199,US,region,-" })
	void addressesAreFoundAsExactlyAsTheyAreStated(@Nullable String city, @Nullable String region, @Nullable String zip,
			String country, String precision, @Nullable String fips) {
		Located located = LOCATOR.locate(city, region, zip, country).orElseThrow();

		assertThat(located.precision().value()).isEqualTo(precision);
		assertThat(located.countyFips()).isEqualTo(fips);
	}

	@Test
	void countiesAreNamedWithTheirKind() {
		assertThat(LOCATOR.locate("Tucson", "AZ", "85741", "US")).map(Located::county).hasValue("Pima County");
	}

	@Test
	void otherCountriesAreNotCovered() {
		assertThat(LOCATOR.locate("Toronto", "ON", "M5V 2T6", "CA")).isEmpty();
		assertThat(LOCATOR.locate(null, null, null, "US")).isEmpty();
		assertThat(LOCATOR.locate("Roma", null, "00184", "IT")).isEmpty();
	}

	@Test
	void countyCodesAreFoundByName() {
		assertThat(LOCATOR.findCountyFips("MO", "Saint Louis")).isEqualTo(Optional.of("29189"));
		assertThat(LOCATOR.findCountyFips("XX", "Saint Louis")).isEmpty();
		assertThat(LOCATOR.findCountyFips("MO", "")).isEmpty();
	}

	@Test
	void pointInItsZipIsPlausible() {
		assertThat(LOCATOR.check(TUCSON, "AZ", "85701")).isEqualTo(Agreement.PLAUSIBLE);
		assertThat(LOCATOR.check(TUCSON, null, null)).isEqualTo(Agreement.PLAUSIBLE);
		assertThat(LOCATOR.check(TUCSON, "Sonora", "83001")).isEqualTo(Agreement.CONTRADICTS);
		assertThat(LOCATOR.check(TUCSON, "Sonora", "unknown")).isEqualTo(Agreement.PLAUSIBLE);
	}

	@Test
	void pointFarFromItsZipContradicts() {
		assertThat(LOCATOR.check(new GeoPoint(33.98, -117.43), "CA", "92663")).isEqualTo(Agreement.CONTRADICTS);
	}

	@Test
	void pointInTheEmptyPartOfABigZipIsPlausible() {
		GeoPoint northOfBarrow = new GeoPoint(70.4, -160.0);

		assertThat(LOCATOR.check(northOfBarrow, "AK", "99782")).isEqualTo(Agreement.PLAUSIBLE);
	}

	@Test
	void pointOutsideItsStateContradicts() {
		assertThat(LOCATOR.check(TUCSON, "OH", null)).isEqualTo(Agreement.CONTRADICTS);
	}

	@Test
	void exchangedCoordinatesAreNoticed() {
		GeoPoint bostonSwapped = new GeoPoint(-71.06, 42.36);

		assertThat(LOCATOR.check(bostonSwapped, "MA", "02108")).isEqualTo(Agreement.SWAPPED);
	}

}
