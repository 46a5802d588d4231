package org.openhaven.directory.facility;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhaven.directory.storage.JsonColumn;

import static org.assertj.core.api.Assertions.assertThat;

class ListingJsonTests {

	@Test
	void fullListingReadsBackEqual() {
		Listing listing = SampleListings.harborHouse(FacilityId.random());

		assertThat(ListingJson.read(ListingJson.write(listing))).isEqualTo(listing);
	}

	@Test
	void bareListingReadsBackEqual() {
		Listing listing = SampleListings.named(FacilityId.random(), "a", "A");

		assertThat(ListingJson.read(ListingJson.write(listing))).isEqualTo(listing);
	}

	@Test
	void equalListingsGiveEqualText() {
		Listing listing = SampleListings.harborHouse(FacilityId.random());

		String again = ListingJson.write(ListingJson.read(ListingJson.write(listing)));

		assertThat(again).isEqualTo(ListingJson.write(listing));
	}

	@Test
	void propertyOfANewerVersionIsPassedOver() {
		Listing listing = SampleListings.named(FacilityId.random(), "a", "A");
		String newer = ListingJson.write(listing).replaceFirst("\\{", "{\"inventedLater\":1,");

		assertThat(ListingJson.read(newer)).isEqualTo(listing);
	}

	@ParameterizedTest
	@MethodSource("statuses")
	void everyStatusReadsBackEqual(ListingStatus status) {
		assertThat(JsonColumn.read(JsonColumn.write(status), ListingStatus.class)).isEqualTo(status);
	}

	static ListingStatus[] statuses() {
		return new ListingStatus[] { new ListingStatus.Current(),
				new ListingStatus.NotSeenSince(LocalDate.of(2023, 1, 1)),
				new ListingStatus.Closed("moved", LocalDate.of(2020, 2, 29)),
				new ListingStatus.Withdrawn("operator", Instant.parse("2026-01-01T00:00:00Z")),
				new ListingStatus.Merged(FacilityId.random()) };
	}

}
