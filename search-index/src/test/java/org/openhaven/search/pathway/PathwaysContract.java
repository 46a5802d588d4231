package org.openhaven.search.pathway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingJson;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FacilitySearch;
import org.openhaven.search.query.Relaxation;
import org.openhaven.search.query.RelaxationRequest;
import org.openhaven.search.testing.ListingBuilder;
import org.openhaven.search.testing.RandomListings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.openhaven.search.testing.ListingBuilder.listing;
import static org.openhaven.search.testing.ListingFixtures.DENVER;

/** What pathways over every engine must be. */
public abstract class PathwaysContract {

	private static final Instant NOW = RandomListings.NOW;

	private static final ListingBuilder DETOX_NEAR = listing("Near Detox").at(39.76, -105.0).service(ServiceKind.DETOX);

	private static final ListingBuilder DETOX_FAR = listing("Far Detox").at(39.9, -105.0)
		.service(ServiceKind.DETOX)
		.ofProvisional("Open Door, Inc.");

	private static final ListingBuilder HOME_FAR = listing("Far Home").at(39.92, -105.0)
		.service(ServiceKind.SOBER_LIVING)
		.ofProvisional("open door inc");

	private static final ListingBuilder HOME_NEAR = listing("Near Home").at(39.75, -105.0)
		.service(ServiceKind.SOBER_LIVING);

	protected abstract FacilitySearch searchOver(List<FacilityDocument> documents);

	@Test
	void oneOrganizationHandsOverBetterThanTwoThatLieNearer() {
		List<PlannedStep> plan = plan((needs) -> needs, DETOX_NEAR, DETOX_FAR, HOME_FAR, HOME_NEAR);

		assertThat(names(plan)).containsExactly("Far Detox", "Far Home");
		assertThat(chosen(plan, 1).sameOrganization()).isTrue();
		assertThat(chosen(plan, 1).metersFromPrevious().orElseThrow()).isCloseTo(2224, within(1.0));
		assertThat(chosen(plan, 1).previous()).isEqualTo(Step.DETOX);
	}

	@Test
	void sharedOrganizationsAreComparedByTheirIdAndNotByName() {
		List<PlannedStep> plan = plan((needs) -> needs,
				listing("A").at(39.76, -105.0).service(ServiceKind.DETOX).of("one", "New Day"),
				listing("B").at(39.76, -105.0).service(ServiceKind.SOBER_LIVING).of("two", "New Day"),
				listing("C").at(39.9, -105.0).service(ServiceKind.SOBER_LIVING).of("one", "Old Day"));

		assertThat(names(plan)).containsExactly("A", "C");
	}

	@Test
	void placesFreeGoBeforeNearness() {
		List<PlannedStep> plan = plan((needs) -> needs, DETOX_NEAR,
				listing("Free Detox").at(39.95, -105.0)
					.service(ServiceKind.DETOX)
					.free("detox", 1, "2026-11-23T12:00:00Z"),
				HOME_NEAR);

		assertThat(names(plan)).containsExactly("Free Detox", "Near Home");
	}

	@Test
	void placesFreeInAnotherServiceDoNotCount() {
		List<PlannedStep> plan = plan((needs) -> needs, DETOX_NEAR,
				listing("Free Beds").at(39.95, -105.0)
					.service(ServiceKind.DETOX)
					.service(ServiceKind.INPATIENT)
					.free("inpatient", 1, "2026-11-23T12:00:00Z"),
				HOME_NEAR);

		assertThat(names(plan)).containsExactly("Near Detox", "Near Home");
	}

	@Test
	void confirmedListingGoesBeforeAnotherAsNear() {
		List<PlannedStep> plan = plan((needs) -> needs, DETOX_NEAR,
				listing("Confirmed Detox").at(39.7605, -105.0)
					.service(ServiceKind.DETOX)
					.confirmed("2026-11-01T00:00:00Z"),
				HOME_NEAR);

		assertThat(names(plan)).containsExactly("Confirmed Detox", "Near Home");
	}

	@Test
	void whoIsMissingWithdrawnOrOutOfReachIsNoStep() {
		List<PlannedStep> plan = plan((needs) -> needs,
				listing("Missing").at(39.76, -105.0).service(ServiceKind.DETOX).notSeenSince("2026-11-23"),
				listing("Missing Long").at(39.76, -105.0).service(ServiceKind.DETOX).notSeenSince("2026-01-01"),
				listing("Withdrawn").at(39.76, -105.0)
					.service(ServiceKind.DETOX)
					.status(new ListingStatus.Withdrawn("operator", NOW)),
				listing("Beyond").at(41.0, -105.0).service(ServiceKind.DETOX), HOME_NEAR);

		assertThat(plan.getFirst().chosen()).isNull();
		assertThat(plan.getFirst().total()).isZero();
		assertThat(names(plan)).containsExactly("Near Home");
	}

	@Test
	void stepThatNobodyCanBeTellsWhatBringsMore() {
		List<PlannedStep> plan = plan((needs) -> needs.anyOf("payment", "medicaid"),
				listing("Self-pay").at(39.76, -105.0).service(ServiceKind.DETOX).facts("payment=self-pay"),
				listing("Beyond").at(40.2, -105.0).service(ServiceKind.DETOX).facts("payment=medicaid"));

		assertThat(plan.getFirst().chosen()).isNull();
		assertThat(plan.getFirst().relaxations())
			.anyMatch((each) -> each instanceof Relaxation.Radius radius && radius.miles() == 50 && radius.total() == 1)
			.anyMatch((each) -> each instanceof Relaxation.Remove remove
					&& remove.demands().getFirst().parameter().equals("payment"))
			.noneMatch((each) -> each instanceof Relaxation.Remove remove
					&& remove.demands().getFirst().parameter().equals("service"));
	}

	@Test
	void medicineIsPrescribedOrAcceptedByAllAndForbiddenByNone() {
		ListingBuilder forbids = listing("Forbids").at(39.753, -105.0)
			.service(ServiceKind.DETOX)
			.medication("methadone", Access.NOT_ALLOWED);
		ListingBuilder silent = listing("Silent Home").at(39.753, -105.0).service(ServiceKind.SOBER_LIVING);
		ListingBuilder accepts = listing("Accepting Home").at(39.8, -105.0)
			.service(ServiceKind.SOBER_LIVING)
			.medication("methadone", Access.ACCEPTS);

		List<PlannedStep> plan = plan((needs) -> needs.anyOf("medication", "methadone"), forbids, DETOX_NEAR, silent,
				accepts);

		assertThat(names(plan)).containsExactly("Near Detox", "Accepting Home");
		assertThat(plan.getFirst().total()).isOne();
	}

	@Test
	void placeThatForbidsAnotherMedicineIsPlanned() {
		ListingBuilder detox = listing("Detox").at(39.753, -105.0)
			.service(ServiceKind.DETOX)
			.medication("methadone", Access.NOT_ALLOWED);
		ListingBuilder home = listing("Home").at(39.753, -105.0)
			.service(ServiceKind.SOBER_LIVING)
			.medication("buprenorphine", Access.ACCEPTS)
			.medication("methadone", Access.NOT_ALLOWED);

		assertThat(names(plan((needs) -> needs.anyOf("medication", "buprenorphine"), detox, home)))
			.containsExactly("Detox", "Home");
		assertThat(names(plan((needs) -> needs.anyOf("medication", "methadone"), detox, home))).isEmpty();
	}

	@Test
	void totalLeavesOutAllThatForbidWhatIsNeededOrAreMissing() {
		List<ListingBuilder> many = new ArrayList<>();
		for (int i = 0; i < 130; i++) {
			many.add(listing("Forbids " + i).at(39.74, -105.0)
				.service(ServiceKind.DETOX)
				.medication("methadone", Access.NOT_ALLOWED));
			many.add(listing("Missing " + i).at(39.74, -105.0).service(ServiceKind.DETOX).notSeenSince("2026-11-23"));
		}
		many.add(listing("Silent").at(39.9, -105.0).service(ServiceKind.DETOX));
		many.add(listing("Silent Beyond").at(40.2, -105.0).service(ServiceKind.DETOX));
		many.add(listing("Forbids Beyond").at(40.2, -105.0)
			.service(ServiceKind.DETOX)
			.medication("methadone", Access.NOT_ALLOWED));
		FacilityQuery needs = needs().anyOf("medication", "methadone").build();

		PlannedStep detox = plan(needs, List.of(Step.DETOX), Map.of(), many.toArray(ListingBuilder[]::new)).getFirst();

		assertThat(names(List.of(detox))).containsExactly("Silent");
		assertThat(detox.total()).isOne();
	}

	@Test
	void relaxationsCountNobodyWhoForbidsWhatIsNeeded() {
		FacilityQuery needs = needs().anyOf("medication", "methadone").build();

		PlannedStep detox = plan(needs, List.of(Step.DETOX), Map.of(),
				listing("Silent Beyond").at(40.2, -105.0).service(ServiceKind.DETOX),
				listing("Forbids Beyond").at(40.2, -105.0)
					.service(ServiceKind.DETOX)
					.medication("methadone", Access.NOT_ALLOWED))
			.getFirst();

		assertThat(detox.relaxations()).isNotEmpty().allMatch((each) -> each.total() == 1);
	}

	@Test
	void stepsNearEachOtherGoBeforeOneOrganizationFarApart() {
		FacilityQuery needs = needs().around(DENVER, 300 * GeoPoint.METERS_PER_MILE).build();

		List<PlannedStep> plan = plan(needs, List.of(Step.DETOX, Step.SOBER_LIVING), Map.of(), DETOX_FAR,
				listing("Same House Far Away").at(41.5, -105.0)
					.service(ServiceKind.SOBER_LIVING)
					.ofProvisional("open door inc"),
				HOME_NEAR);

		assertThat(names(plan)).containsExactly("Far Detox", "Near Home");
	}

	@Test
	void treatmentWithMedicationPrescribesWhatIsNeeded() {
		ListingBuilder accepts = listing("Accepting").at(39.753, -105.0)
			.service(ServiceKind.OUTPATIENT)
			.service(ServiceKind.MEDICATION)
			.medication("methadone", Access.ACCEPTS);
		ListingBuilder prescribes = listing("Prescribing").at(39.8, -105.0)
			.service(ServiceKind.OUTPATIENT)
			.service(ServiceKind.MEDICATION)
			.medication("methadone", Access.PRESCRIBES);
		FacilityQuery needs = needs().anyOf("medication", "methadone").build();

		assertThat(names(plan(needs, List.of(Step.MEDICATION), Map.of(), accepts, prescribes)))
			.containsExactly("Prescribing");
		assertThat(names(plan(needs, List.of(Step.OUTPATIENT), Map.of(), accepts, prescribes)))
			.containsExactly("Accepting");
	}

	@Test
	void settingIsAskedOfTheStepThatItDescribes() {
		ListingBuilder stay = listing("Stay").at(39.8, -105.0)
			.service(ServiceKind.INPATIENT, "setting=long-term-residential");
		ListingBuilder hospital = listing("Hospital").at(39.75, -105.0)
			.service(ServiceKind.INPATIENT, "setting=hospital");
		FacilityQuery needs = needs().anyOf("setting", "residential").anyOf("level", "narr:2").build();

		List<PlannedStep> plan = plan(needs, List.of(Step.DETOX, Step.INPATIENT), Map.of(), DETOX_NEAR, stay, hospital);

		assertThat(names(plan)).containsExactly("Near Detox", "Stay");
		assertThat(new PathwayQuery(needs, List.of(Step.DETOX), Map.of(), 0).unasked()).containsOnlyKeys("setting",
				"level");
		assertThat(new PathwayQuery(needs, List.of(Step.INPATIENT), Map.of(), 0).unasked()).containsOnlyKeys("level");
	}

	@Test
	void keptFacilityStaysAndTheRestIsPlannedAnew() {
		FacilityQuery needs = needs().build();
		List<Step> steps = List.of(Step.DETOX, Step.SOBER_LIVING);
		Map<Step, FacilityId> kept = Map.of(Step.DETOX, DETOX_NEAR.build().id());

		List<PlannedStep> plan = plan(needs, steps, kept, DETOX_NEAR, DETOX_FAR, HOME_FAR, HOME_NEAR);

		assertThat(names(plan)).containsExactly("Near Detox", "Near Home");
		assertThat(plan.getFirst().kept()).isTrue();
		assertThat(plan.getFirst().fits()).isTrue();
		assertThat(plan.getFirst().alternatives()).extracting((stop) -> stop.hit().id())
			.containsExactly(DETOX_FAR.build().id());
	}

	@Test
	void keptFacilityThatLacksWhatIsAskedOrLiesFarAwayIsToldAsSuch() {
		ListingBuilder far = listing("Beyond").at(41.0, -105.0).service(ServiceKind.DETOX);
		Map<Step, FacilityId> kept = Map.of(Step.DETOX, far.build().id());

		PlannedStep fitting = plan(needs().build(), List.of(Step.DETOX), kept, far).getFirst();
		PlannedStep lacking = plan(needs().anyOf("payment", "medicaid").build(), List.of(Step.DETOX), kept, far)
			.getFirst();

		assertThat(fitting.fits()).isTrue();
		assertThat(Objects.requireNonNull(fitting.chosen()).hit().distanceMeters()).isNotEmpty();
		assertThat(lacking.fits()).isFalse();
		assertThat(lacking.total()).isZero();
		assertThat(names(List.of(lacking))).containsExactly("Beyond");
	}

	@Test
	void whoIsMissingWithdrawnOrOfAnotherKindCannotBeKept() {
		ListingBuilder missing = listing("Missing").at(39.76, -105.0)
			.service(ServiceKind.DETOX)
			.notSeenSince("2026-11-23");
		ListingBuilder withdrawn = listing("Withdrawn").at(39.76, -105.0)
			.service(ServiceKind.DETOX)
			.status(new ListingStatus.Withdrawn("operator", NOW));
		for (ListingBuilder each : List.of(missing, withdrawn, HOME_NEAR)) {
			Map<Step, FacilityId> kept = Map.of(Step.DETOX, each.build().id());

			assertThatThrownBy(() -> plan(needs().build(), List.of(Step.DETOX), kept, missing, withdrawn, HOME_NEAR))
				.isInstanceOf(KeptFacilityUnknownException.class);
		}
	}

	@Test
	void alternativesAreInTheOrderOfTheBestPlanThatTakesThem() {
		List<PlannedStep> plan = plan((needs) -> needs, DETOX_NEAR, DETOX_FAR, HOME_FAR, HOME_NEAR,
				listing("Middle Home").at(39.8, -105.0).service(ServiceKind.SOBER_LIVING));

		assertThat(plan.get(1).alternatives()).extracting((stop) -> stop.hit().row().toString())
			.satisfiesExactly((near) -> assertThat(near).contains("Near Home"),
					(middle) -> assertThat(middle).contains("Middle Home"));
	}

	@Test
	void directoryOfHundredsPerStepIsPlannedFromTheBestOfThem() {
		List<ListingBuilder> many = new ArrayList<>();
		for (int i = 0; i < 150; i++) {
			many.add(listing("Detox " + i).at(39.76 + i * 0.001, -105.0).service(ServiceKind.DETOX));
		}
		many.add(listing("Free").at(39.93, -105.0).service(ServiceKind.DETOX).free("detox", 2, "2026-11-23T12:00:00Z"));

		List<PlannedStep> plan = plan(needs().build(), List.of(Step.DETOX), Map.of(),
				many.toArray(ListingBuilder[]::new));

		assertThat(plan.getFirst().total()).isEqualTo(151);
		assertThat(names(plan)).containsExactly("Free");
		assertThat(plan.getFirst().alternatives().getFirst().hit().row().toString()).contains("Detox 0");
	}

	@Test
	void chainIsTheOneThatWalkingAllChainsFinds() {
		int compared = 0;
		for (int seed = 0; seed < 4; seed++) {
			List<Listing> listings = underFewOrganizations(RandomListings.listings(300, 70 + seed), seed);
			Pathways pathways = new Pathways(searchOver(listings.stream().map(FacilityDocument::of).toList()));
			PlainPathway plain = new PlainPathway(listings);
			Random random = new Random(seed);
			for (int i = 0; i < 60; i++) {
				List<Step> steps = steps(random);
				FacilityQuery needs = randomNeeds(random);
				List<String> names = steps.stream().map(Step::value).toList();
				if (isWalkable(plain, needs, names)) {
					List<PlannedStep> plan = pathways.plan(new PathwayQuery(needs, steps, Map.of(), 3));

					assertThat(ids(plan)).as("%s %s", names, needs).isEqualTo(plain.chain(needs, names));
					compared += ids(plan).size() > 1 ? 1 : 0;
				}
			}
		}

		assertThat(compared).isGreaterThan(80);
	}

	/** No step has more than are looked at, and the chains are not too many to walk. */
	private static boolean isWalkable(PlainPathway plain, FacilityQuery needs, List<String> steps) {
		long chains = 1;
		for (String step : steps) {
			int fitting = plain.fitting(needs, step).size();
			chains *= Math.max(1, fitting);
			if (fitting > Pathways.CANDIDATES || chains > 200_000) {
				return false;
			}
		}
		return true;
	}

	private static List<Step> steps(Random random) {
		List<Step> steps = new ArrayList<>(random.nextBoolean() ? Step.USUAL : Arrays.asList(Step.values()));
		steps.removeIf((step) -> random.nextInt(4) == 0);
		return steps.isEmpty() ? Step.USUAL : steps;
	}

	private static FacilityQuery randomNeeds(Random random) {
		GeoPoint town = List
			.of(new GeoPoint(39.7392, -104.9903), new GeoPoint(32.3391, -111.0419), new GeoPoint(42.3584, -71.0598))
			.get(random.nextInt(3));
		FacilityQuery.Builder needs = FacilityQuery.at(NOW).around(town, (8 + random.nextInt(50)) * 1609.344);
		if (random.nextInt(4) == 0) {
			needs.anyOf("payment", "medicaid", "self-pay", "medicare", "private-insurance", "free");
		}
		if (random.nextInt(5) == 0) {
			needs.anyOf("medication", "methadone", "buprenorphine", "naltrexone");
		}
		if (random.nextInt(6) == 0) {
			needs.noneOf("language", "spanish");
		}
		return needs.build();
	}

	/** So that hand-overs within one are found. */
	private static List<Listing> underFewOrganizations(List<Listing> listings, long seed) {
		JsonMapper mapper = JsonMapper.builder().build();
		Random random = new Random(seed);
		List<Listing> under = new ArrayList<>();
		for (Listing listing : listings) {
			ObjectNode json = (ObjectNode) mapper.readTree(ListingJson.write(listing));
			json.set("organization",
					json.objectNode()
						.put("id", "org-" + random.nextInt(12))
						.put("name", (random.nextBoolean() ? "House " : "HOUSE ") + random.nextInt(25))
						.put("provisional", random.nextInt(3) > 0));
			under.add(ListingJson.read(mapper.writeValueAsString(json)));
		}
		return under;
	}

	private static FacilityQuery.Builder needs() {
		return FacilityQuery.at(NOW)
			.around(DENVER, 25 * GeoPoint.METERS_PER_MILE)
			.relaxations(RelaxationRequest.within("CO"));
	}

	private List<PlannedStep> plan(UnaryOperator<FacilityQuery.Builder> needs, ListingBuilder... listings) {
		return plan(needs.apply(needs()).build(), List.of(Step.DETOX, Step.SOBER_LIVING), Map.of(), listings);
	}

	private List<PlannedStep> plan(FacilityQuery needs, List<Step> steps, Map<Step, FacilityId> kept,
			ListingBuilder... listings) {
		List<FacilityDocument> documents = Arrays.stream(listings).map(ListingBuilder::document).toList();
		return new Pathways(searchOver(documents)).plan(new PathwayQuery(needs, steps, kept, 3));
	}

	private static Stop chosen(List<PlannedStep> plan, int step) {
		return Objects.requireNonNull(plan.get(step).chosen());
	}

	private static List<FacilityId> ids(List<PlannedStep> plan) {
		List<FacilityId> ids = new ArrayList<>();
		for (PlannedStep step : plan) {
			Stop chosen = step.chosen();
			if (chosen != null) {
				ids.add(chosen.hit().id());
			}
		}
		return ids;
	}

	private static List<String> names(List<PlannedStep> plan) {
		List<String> names = new ArrayList<>();
		for (PlannedStep step : plan) {
			Stop chosen = step.chosen();
			if (chosen != null) {
				names.add(chosen.hit().row().toString().replaceAll(".*?\"name\":\"([^\"]*)\".*", "$1"));
			}
		}
		return names;
	}

}
