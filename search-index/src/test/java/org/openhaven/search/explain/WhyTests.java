package org.openhaven.search.explain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.query.FacilityHit;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FieldFilter;
import org.openhaven.search.query.PlainScanSearch;
import org.openhaven.search.query.Sort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhaven.search.testing.ListingBuilder.listing;
import static org.openhaven.search.testing.ListingFixtures.DENVER;
import static org.openhaven.search.testing.ListingFixtures.DESERT_HOPE;
import static org.openhaven.search.testing.ListingFixtures.HARBOR_HOUSE;
import static org.openhaven.search.testing.ListingFixtures.OLD_MILL;

class WhyTests {

	private static final Locale SPANISH = Locale.of("es");

	private static final FacilityDocument CLINIC = listing("Corner Clinic").at(39.8164, -105.0005)
		.service(ServiceKind.MEDICATION)
		.service(ServiceKind.DETOX)
		.medication("buprenorphine", Access.PRESCRIBES)
		.medication("methadone", Access.ACCEPTS)
		.facts("payment=medicaid", "language=spanish")
		.confirmed("2026-11-11T12:00:00Z")
		.free("detox", 3, "2026-11-23T08:00:00Z")
		.document();

	@Test
	void phrasesAreTheFactsOfTheResult() {
		FacilityQuery query = near().anyOf("medication", "buprenorphine").anyOf("payment", "medicaid").build();

		assertThat(english(query, CLINIC)).containsExactly("4.4 miles", "prescribes buprenorphine", "states: Medicaid",
				"confirmed 12 days ago", "3 places free");
		assertThat(spanish(query, CLINIC)).containsExactly("a 4.4 millas", "receta buprenorfina", "indica: Medicaid",
				"confirmado hace 12 días", "3 lugares libres");
	}

	@Test
	void onlyWhatHoldsForThisResultIsTold() {
		FacilityQuery query = near().filter("service", FieldFilter.anyOf("detox", "sober-living"))
			.anyOf("medication", "methadone")
			.anyOf("access", "any")
			.filter("payment", FieldFilter.anyOf("medicaid", "medicare"))
			.build();

		assertThat(english(query, CLINIC)).contains("offers detox", "accepts people who take methadone")
			.noneMatch((phrase) -> phrase.contains("sober") || phrase.contains("Medicare")
					|| phrase.contains("prescribes"));
	}

	@Test
	void weakEvidenceIsToldAsAQuestion() {
		FacilityDocument unsure = listing("Unsure").weak("payment=medicaid").document();
		FacilityQuery query = FacilityQuery.at(now()).anyOf("payment", "medicaid").build();

		assertThat(english(query, unsure)).containsExactly("not all you asked for is stated: ask");
	}

	@Test
	void wordsNamesAndMissingListsAreTold() {
		assertThat(english(FacilityQuery.at(now()).text("harbor house").build(), HARBOR_HOUSE))
			.containsExactly("its name is what you typed");
		assertThat(english(near().build(), OLD_MILL)).contains("missing from newer lists, so it comes last");
		assertThat(english(FacilityQuery.at(now()).sort(Sort.NAME).build(), HARBOR_HOUSE))
			.containsExactly("in order of names");
		assertThat(english(FacilityQuery.at(now()).build(), HARBOR_HOUSE)).singleElement()
			.isEqualTo("nothing you asked puts one before another");
	}

	@Test
	void distanceToTheMiddleOfAZipIsToldAsAbout() {
		FacilityQuery query = FacilityQuery.at(now()).from(DENVER).build();

		assertThat(english(query, DESERT_HOPE).getFirst()).startsWith("about ").endsWith(" miles");
	}

	@Test
	void agesGrowFromDaysToYears() {
		assertThat(confirmed("2026-11-23T10:00:00Z")).contains("confirmed today");
		assertThat(confirmed("2026-11-22T10:00:00Z")).contains("confirmed yesterday");
		assertThat(confirmed("2026-09-24T10:00:00Z")).contains("confirmed 60 days ago");
		assertThat(confirmed("2026-06-20T10:00:00Z")).contains("confirmed 5 months ago");
		assertThat(confirmed("2024-10-20T10:00:00Z")).contains("confirmed 2 years ago");
	}

	private static List<String> confirmed(String at) {
		return english(FacilityQuery.at(now()).sort(Sort.VERIFIED).build(), listing("Any").confirmed(at).document());
	}

	private static Instant now() {
		return Instant.parse("2026-11-23T17:30:00Z");
	}

	private static FacilityQuery.Builder near() {
		return FacilityQuery.at(now()).around(DENVER, 50_000).sort(Sort.DISTANCE);
	}

	private static List<String> english(FacilityQuery query, FacilityDocument document) {
		return new Why(query, Locale.ENGLISH).of(hit(query, document));
	}

	private static List<String> spanish(FacilityQuery query, FacilityDocument document) {
		return new Why(query, SPANISH).of(hit(query, document));
	}

	private static FacilityHit hit(FacilityQuery query, FacilityDocument document) {
		List<FacilityHit> hits = new PlainScanSearch(List.of(document)).search(query).hits();
		assertThat(hits).hasSize(1);
		return hits.getFirst();
	}

}
