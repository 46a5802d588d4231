package org.openhaven.search.gazetteer;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.openhaven.directory.exchange.SampleFacilities;
import org.openhaven.directory.exchange.Towns.Town;
import org.openhaven.directory.facility.AddressLocator.Agreement;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.source.SourceStatement;

import static org.assertj.core.api.Assertions.assertThat;

class GazetteerTownsTests {

	private final GazetteerTowns towns = new GazetteerTowns(Gazetteer.standard());

	@Test
	void everyTownHasNameStateAndZip() {
		assertThat(this.towns.towns()).hasSizeGreaterThan(30_000)
			.allMatch((town) -> !town.city().isBlank() && town.region().length() == 2)
			.extracting(Town::postalCode)
			.doesNotHaveDuplicates();
	}

	@Test
	void madeUpFacilitiesLieWhereTheirAddressSays() {
		SampleFacilities facilities = new SampleFacilities(1, this.towns);
		GazetteerAddressLocator locator = new GazetteerAddressLocator(Gazetteer.standard());

		assertThat(LongStream.rangeClosed(1, 300).mapToObj(facilities::facility))
			.allMatch((facility) -> agrees(facility, locator));
	}

	private static boolean agrees(SourceStatement facility, GazetteerAddressLocator locator) {
		Double latitude = facility.latitude();
		Double longitude = facility.longitude();
		return latitude != null && longitude != null && locator.check(new GeoPoint(latitude, longitude),
				facility.region(), facility.postalCode()) == Agreement.PLAUSIBLE;
	}

}
