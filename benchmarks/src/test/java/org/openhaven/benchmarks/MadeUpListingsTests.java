package org.openhaven.benchmarks;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.openhaven.benchmarks.madeup.MadeUpListings;
import org.openhaven.directory.facility.Listing;
import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.document.Lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The made-up data has the shape with which the project was first measured. */
class MadeUpListingsTests {

	private static final int COUNT = 500;

	/** State, county, city, ZIP and focus are no attributes. */
	private static final int PLACE_AND_FOCUS = 5;

	private final MadeUpListings listings = new MadeUpListings();

	@Test
	void sameNumberGivesSameListing() {
		Listing again = new MadeUpListings().listing(7);

		assertThat(again).isEqualTo(this.listings.listing(7));
	}

	@Test
	void listingsHaveAbout28Values() {
		double mean = documents().stream().mapToInt(MadeUpListingsTests::values).average().orElseThrow();

		assertThat(mean - PLACE_AND_FOCUS).isCloseTo(28, within(2.0));
	}

	@Test
	void rowsHaveAbout1200Bytes() {
		double mean = documents().stream()
			.mapToInt((document) -> document.row().bytes().length)
			.average()
			.orElseThrow();

		assertThat(mean).isCloseTo(1200, within(150.0));
	}

	@Test
	void descriptionsHave45Words() {
		assertThat(this.listings.listing(3).description()).matches("(\\S+ ){44}\\S+");
	}

	private List<FacilityDocument> documents() {
		return this.listings.first(COUNT).map(FacilityDocument::of).toList();
	}

	private static int values(FacilityDocument document) {
		int values = document.facility().stated().size() + document.facility().weak().size();
		for (Lane lane : document.lanes()) {
			values += 1 + lane.own().stated().size();
		}
		return values;
	}

}
