package org.openhaven.search.query;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.OpeningHours;
import org.openhaven.directory.facility.Precision;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.testing.ListingBuilder;
import org.openhaven.search.testing.RandomListings;
import org.openhaven.search.testing.RandomQueries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.openhaven.search.testing.ListingBuilder.listing;
import static org.openhaven.search.testing.ListingBuilder.policy;
import static org.openhaven.search.testing.ListingFixtures.ALL;
import static org.openhaven.search.testing.ListingFixtures.DENVER;
import static org.openhaven.search.testing.ListingFixtures.DESERT_HOPE;
import static org.openhaven.search.testing.ListingFixtures.DUI_SCHOOL;
import static org.openhaven.search.testing.ListingFixtures.HARBOR_HOUSE;
import static org.openhaven.search.testing.ListingFixtures.LAKESIDE;
import static org.openhaven.search.testing.ListingFixtures.MIND_CLINIC;
import static org.openhaven.search.testing.ListingFixtures.NEW_DAY;
import static org.openhaven.search.testing.ListingFixtures.OLD_MILL;
import static org.openhaven.search.testing.ListingFixtures.PHOENIX_HOUSE;

/** What every engine must answer. */
public abstract class FacilitySearchContract {

	/** A Monday, half past ten in the morning in Denver. */
	private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T17:30:00Z");

	/**
	 * An engine that knows these and nothing else.
	 * @param documents the directory
	 * @return the engine
	 */
	protected abstract FacilitySearch searchOver(List<FacilityDocument> documents);

	/**
	 * What sets this engine apart.
	 * @return its features
	 */
	protected abstract EngineFeatures features();

	private List<FacilityId> find(FacilityQuery.Builder query, FacilityDocument... documents) {
		List<FacilityDocument> directory = (documents.length > 0) ? List.of(documents) : ALL;
		SearchResult result = searchOver(directory).search(query.build());
		assertThat(result.total()).isEqualTo(result.hits().size());
		return result.hits().stream().map(FacilityHit::id).toList();
	}

	private static FacilityQuery.Builder query() {
		return FacilityQuery.at(MONDAY_MORNING);
	}

	private static FacilityId[] ids(FacilityDocument... documents) {
		return List.of(documents).stream().map(FacilityDocument::id).toArray(FacilityId[]::new);
	}

	private List<FacetCount> facet(FacilityQuery.Builder query, String field, FacilityDocument... documents) {
		List<FacilityDocument> directory = (documents.length > 0) ? List.of(documents) : ALL;
		return searchOver(directory).search(query.facets(new FacetRequest(Set.of(field), 30)).build())
			.facets()
			.getOrDefault(field, List.of());
	}

	@Nested
	class Places {

		@Test
		void facilityJustOutsideTheRadiusIsNotFound() {
			assertThat(find(query().around(DENVER, 9_900), HARBOR_HOUSE, LAKESIDE)).containsExactly(HARBOR_HOUSE.id());
			assertThat(find(query().around(DENVER, 10_100), HARBOR_HOUSE, LAKESIDE)).hasSize(2);
		}

		@Test
		void distancesAreGreatCircleMetres() {
			FacilityHit hit = searchOver(List.of(LAKESIDE)).search(query().around(DENVER, 50_000).build())
				.hits()
				.getFirst();

			assertThat(hit.distanceMeters().orElseThrow()).isCloseTo(10_007.6, within(0.3));
			assertThat(hit.distanceApproximate()).isFalse();
		}

		@Test
		void pointOfAZipIsToldAsApproximate() {
			FacilityQuery query = query().around(new GeoPoint(32.3, -111), 50_000).build();

			assertThat(searchOver(ALL).search(query).hits()).singleElement().matches(FacilityHit::distanceApproximate);
		}

		@Test
		void addressThatNamesTheCityBelongsToItHoweverFarItLies() {
			FacilityDocument farOut = listing("Far Out").at(41, -106).in("DENVER", "CO", "08031", "80249").document();
			FacilityDocument elsewhere = listing("Elsewhere").at(41, -106)
				.in("Denver", "IA", "19017", "50622")
				.document();
			FacilityDocument nowhere = listing("Nowhere").in("Denver", "CO", "08031", "80249").document();
			Area.Around denver = new Area.Around(DENVER, 20_000, new CityName("Denver", "CO"));

			assertThat(find(query().area(denver), HARBOR_HOUSE, farOut, elsewhere, nowhere))
				.containsExactlyInAnyOrder(ids(HARBOR_HOUSE, farOut, nowhere));
		}

		@Test
		void boxMayCrossTheDateLine() {
			FacilityDocument adak = listing("Adak").at(51.88, -176.65).document();
			FacilityDocument shemya = listing("Shemya").at(52.72, 174.11).document();
			FacilityDocument kodiak = listing("Kodiak").at(57.79, -152.4).document();
			Area.Box aleutians = new Area.Box(170, 50, -170, 60);

			assertThat(find(query().area(aleutians), adak, shemya, kodiak))
				.containsExactlyInAnyOrder(ids(adak, shemya));
		}

		@Test
		void edgesOfABoxBelongToIt() {
			FacilityDocument corner = listing("Corner").at(39.7392001, -104.9903002).document();
			Area.Box box = new Area.Box(-104.9903002, 39.7392001, -104, 40);

			assertThat(find(query().area(box), corner)).hasSize(1);
		}

		@Test
		void circleAroundThePoleGoesAllTheWayRound() {
			FacilityDocument east = listing("East").at(89, 90).document();
			FacilityDocument west = listing("West").at(89, -90).document();

			assertThat(find(query().around(new GeoPoint(89.9, 90), 200_000), east, west)).hasSize(2);
		}

		@Test
		void circleOverTheDateLineFindsBothSides() {
			FacilityDocument east = listing("East").at(52, 179.9).document();
			FacilityDocument west = listing("West").at(52, -179.9).document();

			assertThat(find(query().around(new GeoPoint(52, -179.95), 30_000), east, west)).hasSize(2);
		}

		@Test
		void countiesAndStatesAreThoseOfTheAddress() {
			assertThat(find(query().area(new Area.Counties(Set.of("08041"))))).containsExactly(PHOENIX_HOUSE.id());
			assertThat(find(query().area(new Area.States(Set.of("AZ", "NM"))))).containsExactly(DESERT_HOPE.id());
		}

		@Test
		void facilityWithoutAPointIsFoundEverywhereButInACircle() {
			FacilityDocument nowhere = listing("Nowhere").document();

			assertThat(find(query(), nowhere)).hasSize(1);
			assertThat(find(query().around(DENVER, 5_000_000), nowhere)).isEmpty();
		}

	}

	@Nested
	class Filters {

		@Test
		void valuesOfOneGroupAreAlternatives() {
			assertThat(find(query().anyOf("payment", "self-pay", "sliding-scale")))
				.containsExactlyInAnyOrder(ids(LAKESIDE, PHOENIX_HOUSE));
		}

		@Test
		void groupsMustAllHold() {
			FacilityDocument both = listing("Both").facts("payment=medicaid", "payment=self-pay").document();

			assertThat(find(query().anyOf("payment", "medicaid").anyOf("payment", "self-pay"), both, HARBOR_HOUSE,
					LAKESIDE))
				.containsExactly(both.id());
		}

		@Test
		void exclusionTakesOutWhatIsStatedAndKeepsWhatSaysNothing() {
			assertThat(find(query().noneOf("therapy", "twelve-step"), HARBOR_HOUSE, LAKESIDE))
				.containsExactly(HARBOR_HOUSE.id());
		}

		@Test
		void weakEvidenceMatchesAndIsNotExcluded() {
			FacilityDocument maybe = listing("Maybe").weak("substance=cocaine").document();

			assertThat(find(query().anyOf("substance", "cocaine"), maybe)).hasSize(1);
			assertThat(find(query().noneOf("substance", "cocaine"), maybe)).hasSize(1);
		}

		@Test
		void narrowerValueImpliesTheWider() {
			assertThat(find(query().anyOf("payment", "no-insurance"))).containsExactly(PHOENIX_HOUSE.id());
			assertThat(find(query().anyOf("setting", "residential").anyOf("service", "inpatient")))
				.containsExactly(NEW_DAY.id());
		}

		@Test
		void termFindsTheCodeOfTheSource() {
			FacilityDocument coded = listing("Coded").codes("MDET").document();

			assertThat(find(query().anyOf("term", "MDET"), coded, LAKESIDE)).containsExactly(coded.id());
		}

		@Test
		void zipAndCityAreThoseOfTheAddress() {
			FacilityDocument longZip = listing("Long Zip").in("San José", "CA", "06085", "95112-1234").document();

			assertThat(find(query().anyOf("zip", "95112"), longZip)).hasSize(1);
			assertThat(find(query().anyOf("city", "san jose"), longZip)).hasSize(1);
		}

	}

	@Nested
	class Care {

		@Test
		void detoxForTeensIsNotAnAdultDetoxBesideATeenGroup() {
			assertThat(find(query().anyOf("service", "detox").anyOf("age", "adolescents"), HARBOR_HOUSE, LAKESIDE))
				.containsExactly(LAKESIDE.id());
		}

		@Test
		void filtersOfCareMustHoldForOneServiceEvenIfNoKindIsAsked() {
			assertThat(find(query().anyOf("setting", "hospital-detox").anyOf("age", "adolescents"), HARBOR_HOUSE))
				.isEmpty();
			assertThat(find(query().anyOf("setting", "intensive-outpatient").anyOf("age", "adolescents"), HARBOR_HOUSE))
				.hasSize(1);
		}

		@Test
		void factOfTheFacilityCountsForEachOfItsServices() {
			assertThat(find(query().anyOf("service", "detox").anyOf("payment", "medicaid")))
				.containsExactly(HARBOR_HOUSE.id());
		}

		@Test
		void exclusionIsJudgedOnTheSameService() {
			assertThat(find(query().anyOf("service", "detox").noneOf("age", "adolescents"), HARBOR_HOUSE, LAKESIDE))
				.containsExactly(HARBOR_HOUSE.id());
		}

		@Test
		void twoServicesOfOneKindAreNotMixed() {
			FacilityDocument twoHouses = listing("Two Houses").service(ServiceKind.SOBER_LIVING, "gender=women-only")
				.service(ServiceKind.SOBER_LIVING, "gender=men-only", "population=veterans")
				.document();

			assertThat(find(query().anyOf("gender", "women-only").anyOf("population", "veterans"), twoHouses))
				.isEmpty();
			assertThat(find(query().anyOf("gender", "men-only").anyOf("population", "veterans"), twoHouses)).hasSize(1);
		}

		@Test
		void facilityWithoutServicesFailsOnlyKindsAndValuesThatImplyOne() {
			assertThat(find(query().anyOf("payment", "medicaid").anyOf("age", "adults"), DESERT_HOPE)).hasSize(1);
			assertThat(find(query().anyOf("service", "inpatient"), DESERT_HOPE)).isEmpty();
			assertThat(find(query().anyOf("setting", "residential"), DESERT_HOPE)).isEmpty();
			assertThat(find(query().noneOf("service", "detox"), DESERT_HOPE)).hasSize(1);
		}

		@Test
		void excludedKindTakesOutWhoeverHasIt() {
			assertThat(find(query().anyOf("service", "outpatient").noneOf("service", "detox"), HARBOR_HOUSE, LAKESIDE))
				.isEmpty();
		}

		@Test
		void bothKindsMustBeThereWhenAskedTwice() {
			assertThat(find(query().anyOf("service", "detox").anyOf("service", "outpatient")))
				.containsExactlyInAnyOrder(ids(HARBOR_HOUSE, LAKESIDE));
			assertThat(find(query().anyOf("service", "detox").anyOf("service", "medication"))).isEmpty();
		}

		@Test
		void substanceAskedWithDetoxMustBeOneOfTheDetox() {
			assertThat(find(query().anyOf("service", "detox").anyOf("substance", "opioids"), HARBOR_HOUSE, LAKESIDE))
				.containsExactly(HARBOR_HOUSE.id());
			assertThat(find(query().anyOf("service", "detox").anyOf("substance", "alcohol"), HARBOR_HOUSE)).isEmpty();
			assertThat(find(query().anyOf("substance", "alcohol"), HARBOR_HOUSE)).hasSize(1);
			assertThat(find(query().anyOf("substance", "opioids"), HARBOR_HOUSE, LAKESIDE)).hasSize(2);
		}

		@Test
		void matchSaysWhetherAServiceOrTheFacilityIsMeant() {
			FacilityQuery query = query().anyOf("service", "detox").anyOf("age", "adults").build();

			List<FacilityHit> hits = searchOver(List.of(HARBOR_HOUSE, LAKESIDE)).search(query).hits();

			assertThat(hits).filteredOn((hit) -> hit.id().equals(HARBOR_HOUSE.id()))
				.singleElement()
				.extracting(FacilityHit::match)
				.isEqualTo(MatchScope.SERVICE);
			assertThat(hits).filteredOn((hit) -> hit.id().equals(LAKESIDE.id()))
				.singleElement()
				.extracting(FacilityHit::match)
				.isEqualTo(MatchScope.FACILITY);
		}

	}

	@Nested
	class Medicines {

		@Test
		void medicineMeansPrescribedUnlessOtherAccessIsAsked() {
			assertThat(find(query().anyOf("medication", "buprenorphine"), PHOENIX_HOUSE)).hasSize(1);
			assertThat(find(query().anyOf("medication", "methadone"), PHOENIX_HOUSE)).isEmpty();
			assertThat(find(query().anyOf("medication", "methadone").anyOf("access", "accepts"), PHOENIX_HOUSE))
				.hasSize(1);
			assertThat(find(query().anyOf("medication", "methadone").anyOf("access", "any"), PHOENIX_HOUSE)).hasSize(1);
			assertThat(find(query().anyOf("medication", "methadone").anyOf("access", "not-used"), PHOENIX_HOUSE))
				.isEmpty();
		}

		@Test
		void houseThatForbidsItIsFoundByItsOwnPolicy() {
			FacilityQuery.Builder forbids = query().anyOf("medication", "buprenorphine").anyOf("access", "not-allowed");

			assertThat(find(forbids.anyOf("service", "sober-living"), PHOENIX_HOUSE)).hasSize(1);
			assertThat(
					find(query().anyOf("service", "sober-living").anyOf("medication", "buprenorphine"), PHOENIX_HOUSE))
				.isEmpty();
		}

		@Test
		void excludedMedicineTakesOutServicesThatPrescribeIt() {
			FacilityDocument clinic = listing("Clinic").service(ServiceKind.MEDICATION)
				.medication("methadone", Access.PRESCRIBES)
				.document();
			FacilityDocument accepting = listing("Accepting").medication("methadone", Access.ACCEPTS).document();

			assertThat(find(query().noneOf("medication", "methadone"), clinic, accepting))
				.containsExactly(accepting.id());
		}

		@Test
		void accessWithoutAMedicineAsksWhatThePlaceSays() {
			FacilityDocument accepting = listing("Accepting").facts("access=accepts").document();
			FacilityDocument home = listing("Home")
				.service(ServiceKind.SOBER_LIVING, List.of(policy("methadone", Access.NOT_ALLOWED)))
				.document();

			assertThat(find(query().anyOf("access", "prescribes"), accepting, home, PHOENIX_HOUSE))
				.containsExactly(PHOENIX_HOUSE.id());
			assertThat(find(query().anyOf("access", "accepts"), accepting, home)).containsExactly(accepting.id());
			assertThat(find(query().anyOf("access", "not-allowed"), accepting, home)).containsExactly(home.id());
		}

	}

	@Nested
	class Moments {

		@Test
		void openNowGoesByTheHoursInTheFacilitysOwnZone() {
			assertThat(find(query().openNow(true))).containsExactly(NEW_DAY.id());
			assertThat(find(FacilityQuery.at(Instant.parse("2026-11-23T14:59:00Z")).openNow(true))).isEmpty();
			assertThat(find(FacilityQuery.at(Instant.parse("2026-11-23T15:00:00Z")).openNow(true))).hasSize(1);
		}

		@Test
		void reportOfPlacesFreeCountsForADay() {
			FacilityQuery.Builder next = FacilityQuery.at(Instant.parse("2026-11-23T19:59:00Z"));

			assertThat(find(query().anyOf("available", "true"))).containsExactly(NEW_DAY.id());
			assertThat(find(next.anyOf("available", "true"))).hasSize(1);
			assertThat(find(FacilityQuery.at(Instant.parse("2026-11-23T20:00:00Z")).anyOf("available", "true")))
				.isEmpty();
		}

		@Test
		void shelfLifeOfAReportIsThatOfTheQuery() {
			FreshnessPolicy policy = FreshnessPolicy.of(Duration.ofHours(16), Period.ofMonths(24));
			FacilityQuery.Builder before = FacilityQuery.at(Instant.parse("2026-11-23T11:59:00Z")).freshness(policy);
			FacilityQuery.Builder after = FacilityQuery.at(Instant.parse("2026-11-23T12:00:00Z")).freshness(policy);

			assertThat(find(before.anyOf("available", "true"))).containsExactly(NEW_DAY.id());
			assertThat(find(after.anyOf("available", "true"))).isEmpty();
		}

		@Test
		void missingListingIsHiddenWhenTheQuerySaysSo() {
			FacilityQuery.Builder all = query().defaultsApply(false).size(100);

			assertThat(find(all)).contains(OLD_MILL.id());
			assertThat(find(all.freshness(FreshnessPolicy.of(Duration.ofHours(24), Period.ofMonths(10)))))
				.doesNotContain(OLD_MILL.id());
			assertThat(find(all.freshness(FreshnessPolicy.of(Duration.ofHours(24), Period.ofMonths(11)))))
				.contains(OLD_MILL.id());
		}

		@Test
		void placesMustBeFreeInTheAskedService() {
			assertThat(find(query().anyOf("available", "true").anyOf("service", "inpatient"))).hasSize(1);
			assertThat(find(query().anyOf("available", "true").anyOf("service", "outpatient"))).isEmpty();
		}

		@Test
		void onlyAConfirmationByTheProgramVerifies() {
			assertThat(find(query().verifiedWithin(Duration.ofDays(31)))).containsExactly(NEW_DAY.id());
			assertThat(find(query().verifiedWithin(Duration.ofDays(30)))).isEmpty();
		}

		@Test
		void missingListingIsLastInEveryOrderAndHiddenAfterTwoYears() {
			for (Sort sort : Sort.values()) {
				assertThat(find(query().around(DENVER, 50_000).sort(sort))).endsWith(OLD_MILL.id())
					.hasSizeGreaterThan(1);
			}
			assertThat(find(FacilityQuery.at(Instant.parse("2027-12-31T23:00:00Z")), OLD_MILL)).hasSize(1);
			assertThat(find(FacilityQuery.at(Instant.parse("2028-01-01T00:00:00Z")), OLD_MILL)).isEmpty();
		}

		@Test
		void whatIsClosedIsNotFound() {
			FacilityDocument withdrawn = listing("Withdrawn")
				.status(new ListingStatus.Withdrawn("operator", MONDAY_MORNING))
				.document();

			assertThat(find(query(), withdrawn, HARBOR_HOUSE)).containsExactly(HARBOR_HOUSE.id());
			assertThat(searchOver(List.of(withdrawn)).find(withdrawn.id())).isEmpty();
		}

	}

	@Nested
	class HiddenByDefault {

		@Test
		void otherFocusIsLeftOutUnlessAskedForAndTold() {
			SearchResult result = searchOver(ALL).search(query().build());

			assertThat(result.hits()).extracting(FacilityHit::id)
				.doesNotContain(MIND_CLINIC.id())
				.contains(OLD_MILL.id());
			assertThat(result.applied()).containsEntry("focus", "substance-use,unknown");
			assertThat(find(query().anyOf("focus", "mental-health"))).containsExactly(MIND_CLINIC.id());
			assertThat(find(query().anyOf("focus", "any"))).contains(ids(MIND_CLINIC, HARBOR_HOUSE));
		}

		@Test
		void schoolForDrunkDriversIsLeftOutUnlessAskedFor() {
			assertThat(find(query())).doesNotContain(DUI_SCHOOL.id());
			assertThat(find(query().anyOf("population", "dui"))).containsExactly(DUI_SCHOOL.id());
			assertThat(find(query().anyOf("exclusive", "dui-clients-only"))).containsExactly(DUI_SCHOOL.id());
			assertThat(find(query().anyOf("term", "DUO"))).containsExactly(DUI_SCHOOL.id());
			assertThat(find(query().text("Safe roads"))).containsExactly(DUI_SCHOOL.id());
			assertThat(find(query().defaultsApply(false))).contains(DUI_SCHOOL.id());
			assertThat(searchOver(ALL).find(DUI_SCHOOL.id())).isPresent();
		}

		@Test
		void facetTellsWhatAskingForTheHiddenOnesWouldBring() {
			assertThat(facet(query(), "population")).contains(new FacetCount("dui", 1));
			assertThat(facet(query(), "focus")).contains(new FacetCount("mental-health", 1));
		}

		@Test
		void samplesAreNotShownBesideRealListings() {
			FacilityDocument sample = listing("Sample Clinic").sample().document();

			assertThat(find(query(), sample)).hasSize(1);
			assertThat(find(query(), sample, HARBOR_HOUSE)).containsExactly(HARBOR_HOUSE.id());
		}

	}

	@Nested
	class Text {

		@Test
		void allWordsMustBeSomewhereInTheListing() {
			assertThat(find(query().text("hotline tucson"))).containsExactly(DESERT_HOPE.id());
			assertThat(find(query().text("hotline denver"))).isEmpty();
		}

		@Test
		void nameItselfComesBeforeItsWordsAndThoseBeforeOtherWords() {
			FacilityDocument hope = listing("Hope").document();
			FacilityDocument described = listing("Mesa").description("There is hope.").document();

			assertThat(find(query().text("HOPE"), described, DESERT_HOPE, hope))
				.containsExactly(ids(hope, DESERT_HOPE, described));
		}

		@Test
		void nameThatSharesMoreWithTheTextComesFirst() {
			FacilityDocument hope = listing("New Hope Recovery").document();
			FacilityDocument longer = listing("New Hope Recovery Center of the Greater Valley").document();

			assertThat(find(query().text("hope recovery"), longer, hope)).containsExactly(ids(hope, longer));
		}

		@ParameterizedTest
		@ValueSource(strings = { "betty f", "betty fo", "betty for" })
		void nameThatIsOnlyBegunComesFirst(String begun) {
			FacilityDocument ford = listing("Betty Ford Center").document();
			FacilityDocument jane = listing("Betty Jane Center").document();
			FacilitySearch search = searchOver(List.of(jane, ford));
			QueryText text = TextReading.read(begun, search.lexicon()).orElseThrow();

			assertThat(search.search(query().text(text).build()).hits()).extracting(FacilityHit::id)
				.startsWith(ford.id());
		}

		@Test
		void wordInAnyFormIsEnough() {
			FacilityDocument hope = listing("New Hope Center").document();
			QueryText text = new QueryText("newhope ctr",
					List.of(new QueryWord("newhope", List.of(List.of("new", "hope")), true),
							new QueryWord("ctr", List.of(List.of("center"), List.of("centre")), true)),
					0);

			SearchResult result = searchOver(List.of(hope, HARBOR_HOUSE)).search(query().text(text).build());

			assertThat(result.hits()).extracting(FacilityHit::id).containsExactly(hope.id());
			assertThat(result.hits().getFirst().why()).contains(Reason.NAME_IS_THE_TEXT);
		}

		@Test
		void forgivingTextFindsWhatLacksAWordBehindWhatHasAll() {
			FacilityDocument both = listing("Hope House").document();
			FacilityDocument one = listing("Hope").document();
			QueryText text = QueryText.exactly("hope house").flatMap(QueryText::forgiving).orElseThrow();

			assertThat(find(query().text(text), one, both, NEW_DAY)).containsExactly(ids(both, one));
			assertThat(find(query().text("hope house"), one, both, NEW_DAY)).containsExactly(both.id());
		}

		@Test
		void wordThatIsNotDemandedOnlyRanks() {
			FacilityDocument described = listing("Mesa Clinic").description("Near the river.").document();
			FacilityDocument other = listing("Alba Clinic").document();
			QueryText text = new QueryText("clinic river",
					List.of(QueryWord.exactly("clinic"), new QueryWord("river", List.of(List.of("river")), false)), 0);

			assertThat(find(query().text(text), other, described)).containsExactly(ids(described, other));
		}

		@Test
		void initialsAreAName() {
			FacilityDocument volunteers = listing("Volunteers of America").document();

			assertThat(find(query().text("voa"), volunteers, NEW_DAY)).containsExactly(volunteers.id());
		}

		@Test
		void lexiconKnowsNamesPlacesAndLabelsAndTheirSlips() {
			FacilityDocument hope = listing("New Hope Center").description("By the sea.").document();
			Lexicon lexicon = searchOver(List.of(hope)).lexicon();

			assertThat(List.of("hope", "detox", "sea", "hop")).filteredOn(lexicon::knows)
				.contains("hope")
				.doesNotContain("sea", "hop");
			assertThat(lexicon.isDescribing("sea")).isTrue();
			assertThat(lexicon.isName("new hope center")).isTrue();
			assertThat(lexicon.isName("new hope")).isFalse();
			assertThat(lexicon.findAlike("cennter", 1)).containsExactly("center");
			assertThat(lexicon.findAlike("cennnter", 2)).containsExactly("center");
			assertThat(lexicon.findAlike("xennnter", 2)).isEmpty();
			assertThat(lexicon.findStartingWith("ho", 5)).containsExactly("hope");
		}

		@Test
		void accentsAndCaseDoNotMatter() {
			FacilityDocument jose = listing("Clínica José").document();

			assertThat(find(query().text("clinica JOSE"), jose)).hasSize(1);
		}

		@Test
		void textWithoutLettersIsNoText() {
			assertThat(find(query().text(" ?! "), HARBOR_HOUSE)).hasSize(1);
		}

		@Test
		void kindOfCareIsFoundByItsLabel() {
			assertThat(find(query().text("detox"), HARBOR_HOUSE, NEW_DAY)).containsExactly(HARBOR_HOUSE.id());
		}

	}

	@Nested
	class Orders {

		@Test
		void nearestComesFirstAndEqualOnesGoById() {
			FacilityDocument first = listing("B").id("0000000000aa").at(39.8, -105).document();
			FacilityDocument second = listing("A").id("0000000000ab").at(39.8, -105).document();

			assertThat(find(query().around(DENVER, 50_000).sort(Sort.DISTANCE), second, LAKESIDE, first, HARBOR_HOUSE))
				.containsExactly(ids(HARBOR_HOUSE, first, second, LAKESIDE));
		}

		@Test
		void namesAreComparedWithoutCaseAndAccents() {
			FacilityDocument eagle = listing("éagle").document();
			FacilityDocument zebra = listing("Zebra").document();
			FacilityDocument fox = listing("FOX").document();

			assertThat(find(query().sort(Sort.NAME), zebra, fox, eagle)).containsExactly(ids(eagle, fox, zebra));
		}

		@Test
		void latestConfirmationComesFirst() {
			FacilityDocument older = listing("Older").confirmed("2026-01-01T00:00:00Z").document();

			assertThat(find(query().sort(Sort.VERIFIED), HARBOR_HOUSE, older, NEW_DAY))
				.containsExactly(ids(NEW_DAY, older, HARBOR_HOUSE));
		}

		@Test
		void mostPlacesFreeComeFirst() {
			FacilityDocument more = listing("More").service(ServiceKind.DETOX)
				.free("detox", 5, "2026-11-23T10:00:00Z")
				.document();
			FacilityDocument stale = listing("Stale").service(ServiceKind.DETOX)
				.free("detox", 9, "2026-11-20T10:00:00Z")
				.document();

			assertThat(find(query().sort(Sort.AVAILABLE), stale, NEW_DAY, more))
				.containsExactly(ids(more, NEW_DAY, stale));
		}

		@Test
		void weakEvidenceRanksBelowStatedEvidence() {
			FacilityDocument weak = listing("Weak").at(39.7527, -105.0005).weak("substance=cocaine").document();
			FacilityDocument stated = listing("Stated").at(39.8, -105.2).facts("substance=cocaine").document();
			FacilityQuery query = query().around(DENVER, 50_000).sort(Sort.BEST).anyOf("substance", "cocaine").build();

			List<FacilityHit> hits = searchOver(List.of(weak, stated)).search(query).hits();

			assertThat(hits).extracting(FacilityHit::id).containsExactly(ids(stated, weak));
			assertThat(hits.getFirst().why()).contains(Reason.STATED, Reason.DISTANCE);
			assertThat(hits.getLast().why()).contains(Reason.INDIRECT_EVIDENCE);
		}

	}

	@Nested
	class Facets {

		@Test
		void valueIsCountedAsIfItAloneWereAskedOfItsField() {
			FacilityQuery.Builder query = query().anyOf("payment", "medicaid").anyOf("service", "detox");

			assertThat(facet(query, "payment", HARBOR_HOUSE, LAKESIDE, NEW_DAY))
				.containsExactly(new FacetCount("medicaid", 1), new FacetCount("self-pay", 1));
			assertThat(facet(query, "service", HARBOR_HOUSE, LAKESIDE, NEW_DAY))
				.containsExactly(new FacetCount("detox", 1), new FacetCount("outpatient", 1));
		}

		@Test
		void countKnowsThatCareMustHoldForOneService() {
			assertThat(facet(query().anyOf("service", "detox"), "age", HARBOR_HOUSE))
				.containsExactly(new FacetCount("adults", 1));
			assertThat(facet(query(), "age", HARBOR_HOUSE)).containsExactly(new FacetCount("adolescents", 1),
					new FacetCount("adults", 1));
		}

		@Test
		void askedValueThatNobodyHasIsCountedAsZero() {
			assertThat(facet(query().anyOf("payment", "free"), "payment", LAKESIDE))
				.containsExactly(new FacetCount("self-pay", 1), new FacetCount("free", 0));
		}

		@Test
		void substanceAndDetoxAreCountedTogether() {
			FacilityQuery.Builder opioids = query().anyOf("substance", "opioids");

			assertThat(facet(opioids, "service", HARBOR_HOUSE, LAKESIDE))
				.containsExactly(new FacetCount("outpatient", 2), new FacetCount("detox", 1));
		}

		@Test
		void exclusionsOfTheFieldStay() {
			assertThat(facet(query().noneOf("payment", "medicaid"), "payment", HARBOR_HOUSE, LAKESIDE))
				.containsExactly(new FacetCount("self-pay", 1));
		}

	}

	@Nested
	class Pages {

		@Test
		void cursorOfAnotherSearchIsRefused() {
			SearchResult page = searchOver(ALL).search(query().size(1).build());

			assertThatThrownBy(() -> query().anyOf("payment", "free").after(page.next()).build())
				.isInstanceOf(InvalidCursorException.class);
		}

		@Test
		void cursorMadeUnderOtherWeightsIsRefusedWhereTheyCount() {
			Ranking other = new Ranking(1000, 400, 40, 200, 100, 25, 40, 365, 31);
			FacilitySearch search = searchOver(ALL);
			SearchResult best = search.search(query().size(1).build());
			SearchResult byName = search.search(query().sort(Sort.NAME).size(1).build());

			assertThatThrownBy(() -> query().ranking(other).after(best.next()).build())
				.isInstanceOf(InvalidCursorException.class);
			assertThat(query().sort(Sort.NAME).ranking(other).after(byName.next()).build().after()).isNotNull();
		}

		@Test
		void changeThatDoesNotTouchTheOrderNeitherRepeatsNorSkips() {
			SearchResult first = searchOver(ALL).search(query().sort(Sort.NAME).size(3).build());
			List<FacilityDocument> later = new ArrayList<>(ALL);
			later.add(listing("AAA New").document());
			later.remove(NEW_DAY);

			SearchResult second = searchOver(later)
				.search(query().sort(Sort.NAME).size(50).after(first.next()).build());

			assertThat(first.hits()).extracting(FacilityHit::id)
				.containsExactly(ids(DESERT_HOPE, HARBOR_HOUSE, LAKESIDE));
			assertThat(second.hits()).extracting(FacilityHit::id).containsExactly(ids(PHOENIX_HOUSE, OLD_MILL));
			assertThat(second.next()).isNull();
		}

		@ParameterizedTest
		@ValueSource(longs = { 4 })
		void pagesTogetherHoldEveryMatchOnce(long seed) {
			FacilitySearch search = searchOver(documents(150, seed));

			for (FacilityQuery query : RandomQueries.queries(20, seed)) {
				FacilityQuery uncounted = query.toBuilder().facets(FacetRequest.NONE).build();
				SearchResult page = search.search(uncounted);
				long total = page.total();
				List<FacilityId> seen = new ArrayList<>(page.hits().stream().map(FacilityHit::id).toList());
				while (page.next() != null) {
					page = search.search(uncounted.toBuilder().after(page.next()).build());
					page.hits().forEach((hit) -> seen.add(hit.id()));
				}
				assertThat(seen).as("%s", query).doesNotHaveDuplicates().hasSize((int) total);
			}
		}

	}

	@Nested
	class Maps {

		@Test
		void fewListingsAreShownAsPoints() {
			MapResult map = searchOver(ALL).map(new MapQuery(query().build(), new Area.Box(-106, 39, -104, 41), 8));

			assertThat(map.points()).extracting(MapResult.Pin::id)
				.containsExactlyInAnyOrder(ids(HARBOR_HOUSE, LAKESIDE, NEW_DAY, OLD_MILL));
			assertThat(map.total()).isEqualTo(4);
		}

		@Test
		void countsOfClustersAddUpToTheTotal() {
			List<FacilityDocument> many = new ArrayList<>();
			for (int i = 0; i < 600; i++) {
				many.add(listing("Many " + i).at(new GeoPoint(39 + i % 40 / 40.0, -105 + i / 600.0), Precision.ADDRESS)
					.document());
			}

			MapResult map = searchOver(many).map(new MapQuery(query().build(), new Area.Box(-106, 38, -104, 41), 9));

			assertThat(map.points()).isEmpty();
			assertThat(map.clusters()).hasSizeBetween(5, 24 * 24);
			assertThat(map.clusters().stream().mapToLong(MapResult.Cluster::count).sum()).isEqualTo(600);
		}

	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void randomSearchesAreAnsweredAsByThePlainScan(long seed) {
		Assumptions.assumeFalse(features().isOracle(), "The oracle agrees with itself");
		List<FacilityDocument> documents = documents(250, seed);
		FacilitySearch oracle = new PlainScanSearch(documents);
		FacilitySearch search = searchOver(documents);

		for (FacilityQuery query : RandomQueries.queries(120, seed)) {
			assertSame(search.search(query), oracle.search(query), query);
			MapQuery map = new MapQuery(query, new Area.Box(-130, 20, -60, 75), 4);
			assertThat(search.map(map)).as("%s", map).isEqualTo(oracle.map(map));
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 11, 12, 13, 14, 15, 16 })
	void relaxationsOfRandomSearchesFindWhatTheyTell(long seed) {
		Assumptions.assumeFalse(features().isOracle(), "The oracle agrees with itself");
		List<FacilityDocument> documents = documents((int) (20 * (seed - 10)), seed);
		FacilitySearch oracle = new PlainScanSearch(documents);
		FacilitySearch search = searchOver(documents);

		for (FacilityQuery random : RandomQueries.queries(600, seed)) {
			FacilityQuery query = random.toBuilder().facets(FacetRequest.NONE).build();
			List<Relaxation> relaxations = search.search(query).relaxations();
			assertThat(relaxations).as("%s", query).isEqualTo(oracle.search(query).relaxations());
			for (Relaxation relaxation : relaxations) {
				assertThat(relaxation.total()).as("%s", relaxation)
					.isEqualTo(documents.stream().filter(relaxation.query()::matches).count());
			}
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 4, 5 })
	void crowdedMapsAreDrawnAsByThePlainScan(long seed) {
		Assumptions.assumeFalse(features().isOracle(), "The oracle agrees with itself");
		List<FacilityDocument> documents = documents(1500, seed);
		FacilitySearch oracle = new PlainScanSearch(documents);
		FacilitySearch search = searchOver(documents);

		for (Area.Box box : List.of(new Area.Box(-180, -90, 180, 90), new Area.Box(-130, 20, -60, 75),
				new Area.Box(170, -20, -60, 80), new Area.Box(-60.5, -90, -61, 90))) {
			for (int zoom = 0; zoom < 8; zoom++) {
				MapQuery map = new MapQuery(FacilityQuery.at(RandomListings.NOW).build(), box, zoom);
				assertThat(search.map(map)).as("%s", map).isEqualTo(oracle.map(map));
			}
		}
	}

	/** What brings more. */
	@Nested
	class NoDeadEnds {

		private List<Relaxation> relaxations(FacilityQuery.Builder query, FacilityDocument... documents) {
			return searchOver(List.of(documents)).search(query.relaxations(RelaxationRequest.within("CO")).build())
				.relaxations();
		}

		private static List<String> told(List<Relaxation> relaxations) {
			return relaxations.stream().map(NoDeadEnds::told).toList();
		}

		private static String told(Relaxation relaxation) {
			return switch (relaxation) {
				case Relaxation.Remove remove -> "without " + names(remove.demands()) + ": ";
				case Relaxation.Radius radius -> radius.miles() + " miles: ";
				case Relaxation.Telehealth telehealth -> "telehealth in " + telehealth.state() + ": ";
				case Relaxation.Replace replace -> names(List.of(replace.demand())) + " by "
						+ names(Stream.ofNullable(replace.with()).toList()) + ": ";
			} + relaxation.total();
		}

		private static String names(List<Demand> demands) {
			return demands.stream()
				.map((demand) -> (demand.excluded() ? "-" : "") + demand.parameter() + demand.values())
				.collect(Collectors.joining(" "));
		}

		private static FacilityDocument[] places(int count, UnaryOperator<ListingBuilder> of) {
			return IntStream.range(0, count)
				.mapToObj((number) -> of.apply(listing("Place " + number).at(39.74, -104.99)).document())
				.toArray(FacilityDocument[]::new);
		}

		@Test
		void singleDemandThatStandsInTheWayIsNamed() {
			FacilityDocument[] places = places(3, (place) -> place.facts("payment=medicare", "language=spanish"));

			assertThat(told(relaxations(query().anyOf("payment", "medicaid").anyOf("language", "spanish"), places)))
				.containsExactly("without payment[medicaid]: 3");
		}

		@Test
		void exclusionOpennessAndWordsAreDemandsToo() {
			FacilityDocument[] places = places(2, (place) -> place.facts("payment=medicare"));

			assertThat(told(relaxations(query().noneOf("payment", "medicare"), places)))
				.containsExactly("without -payment[medicare]: 2");
			assertThat(told(relaxations(query().openNow(true), places))).containsExactly("without open[now]: 2");
			assertThat(told(relaxations(query().verifiedWithin(Duration.ofDays(90)), places)))
				.containsExactly("without verified[90d]: 2");
			assertThat(told(relaxations(query().text("nowhere"), places))).containsExactly("without q[]: 2");
		}

		@Test
		void smallestLargerCircleAndTheFirstThatLeavesAChoiceAreNamed() {
			FacilityDocument near = listing("Near").at(39.74, -104.99).document();
			FacilityDocument out = listing("Out").at(40.2, -104.99).document();
			FacilityDocument[] all = Stream
				.concat(Stream.of(near, out), Stream.of(places(4, (place) -> place.at(42, -104.99))))
				.toArray(FacilityDocument[]::new);

			assertThat(told(relaxations(query().around(DENVER, 9_000), all))).containsExactly("200 miles: 6",
					"50 miles: 2");
		}

		@Test
		void nobodyIsSentFartherWhoHasAChoice() {
			FacilityDocument[] five = places(5, (place) -> place);
			FacilityDocument[] all = Stream
				.concat(Stream.of(five), Stream.of(listing("Out").at(40.2, -104.99).document()))
				.toArray(FacilityDocument[]::new);

			assertThat(relaxations(query().around(DENVER, 9_000), all)).isEmpty();
		}

		@Test
		void wholeCountryIsNamedWhereNoCircleHelps() {
			FacilityDocument[] places = places(1, (place) -> place);

			assertThat(told(relaxations(query().around(new GeoPoint(51.9, -176.6), 40_000), places)))
				.containsExactly("without near[]: 1");
		}

		@Test
		void careFromHomeIsNamedForTheWholeState() {
			FacilityDocument far = listing("Far").at(37.1, -108.5)
				.in("Cortez", "CO", "08083", "81321")
				.facts("setting=telehealth")
				.document();

			assertThat(told(relaxations(query().around(DENVER, 9_000), far))).containsExactly("telehealth in CO: 1",
					"500 miles: 1");
			assertThat(told(relaxations(query().around(DENVER, 9_000).anyOf("setting", "residential"), far)))
				.noneMatch((each) -> each.contains("telehealth in"));
		}

		@Test
		void insurerThatHardlyAnybodyNamesIsReplacedByWhatListingsTell() {
			FacilityDocument[] places = places(21, (place) -> place.facts("payment=private-insurance"));
			FacilityDocument[] one = { listing("One").facts("insurer=aetna").document() };
			FacilityDocument[] all = Stream.concat(Stream.of(places), Stream.of(one)).toArray(FacilityDocument[]::new);

			assertThat(told(relaxations(query().anyOf("insurer", "aetna"), all))).first()
				.isEqualTo("insurer[aetna] by payment[private-insurance]: 21");
			assertThat(told(relaxations(query().anyOf("admission", "walk-in"), all)))
				.containsExactly("admission[walk-in] by : 22");
		}

		@Test
		void fieldThatOneInTwentyTellsIsNotReplaced() {
			FacilityDocument[] places = places(19, (place) -> place.facts("payment=private-insurance"));
			FacilityDocument[] one = { listing("One").facts("insurer=cigna").document() };
			FacilityDocument[] all = Stream.concat(Stream.of(places), Stream.of(one)).toArray(FacilityDocument[]::new);

			assertThat(told(relaxations(query().anyOf("insurer", "aetna"), all)))
				.containsExactly("without insurer[aetna]: 20");
		}

		@Test
		void smallConcessionComesBeforeOneThatBringsMore() {
			FacilityDocument[] closed = places(6, (place) -> place.facts("payment=medicaid"));
			FacilityDocument[] open = places(9,
					(place) -> place.id("00000000" + place.build().id().value().substring(8))
						.facts("payment=medicare")
						.zone("America/Denver")
						.hours(new OpeningHours.Period(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(18, 0))));
			FacilityDocument[] all = Stream.concat(Stream.of(closed), Stream.of(open)).toArray(FacilityDocument[]::new);

			assertThat(told(relaxations(query().anyOf("payment", "medicaid").openNow(true), all)))
				.containsExactly("without open[now]: 6", "without payment[medicaid]: 9");
		}

		@Test
		void demandsThatOnlyTogetherStandInTheWayAreNamedTogether() {
			FacilityDocument[] places = places(2, (place) -> place.facts("payment=medicare", "language=spanish"));

			assertThat(told(relaxations(query().anyOf("payment", "medicaid")
				.anyOf("language", "hmong")
				.anyOf("age", "seniors")
				.anyOf("payment", "medicare"), places))).hasSize(1);
			assertThat(told(relaxations(
					query().anyOf("payment", "medicaid").anyOf("language", "spanish").anyOf("age", "seniors"), places)))
				.containsExactly("without age[seniors] payment[medicaid]: 2");
		}

		@Test
		void laterPagesAndSearchesThatDoNotAskAreToldNothing() {
			FacilityQuery query = query().anyOf("payment", "medicaid").build();

			assertThat(searchOver(ALL).search(query).relaxations()).isEmpty();
		}

	}

	private static List<FacilityDocument> documents(int count, long seed) {
		return RandomListings.listings(count, seed).stream().map(FacilityDocument::of).toList();
	}

	private static void assertSame(SearchResult answer, SearchResult expected, FacilityQuery query) {
		assertThat(answer.total()).as("%s", query).isEqualTo(expected.total());
		assertThat(answer.hits()).as("%s", query).isEqualTo(expected.hits());
		expected.facets()
			.forEach((field, counts) -> assertThat(answer.facets().get(field)).as("%s of %s", field, query)
				.isEqualTo(counts));
		assertThat(answer).as("%s", query).isEqualTo(expected);
	}

}
