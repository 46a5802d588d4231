package org.openhaven.directory.derivation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.AddressVisibility;
import org.openhaven.directory.facility.DataProblem;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.Location;
import org.openhaven.directory.facility.MedicationPolicy;
import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.facility.OriginKey;
import org.openhaven.directory.facility.OrganizationRef;
import org.openhaven.directory.facility.Precision;
import org.openhaven.directory.facility.Service;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.source.StatedPhone;
import org.openhaven.directory.source.StatedService;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

class DerivationTests {

	private static final LocalDate IN_2021 = LocalDate.of(2021, 7, 28);

	private static final LocalDate IN_2022 = LocalDate.of(2022, 1, 1);

	private static final LocalDate IN_2026 = LocalDate.of(2026, 1, 1);

	private static final Instant YESTERDAY = Instant.parse("2026-11-21T10:00:00Z");

	private final Derivation derivation = new Derivation(Vocabulary.standard(), new Tucson());

	@Test
	void codesProveKindsWithTheirOwnSettings() {
		Listing listing = derive(directory(IN_2022, "SA DT RES RD RS OP ORT"));

		assertThat(listing.services()).extracting(Service::kind)
			.containsExactly(ServiceKind.INPATIENT, ServiceKind.OUTPATIENT, ServiceKind.DETOX);
		assertThat(own(listing, ServiceKind.DETOX, "setting")).containsExactly("residential-detox");
		assertThat(own(listing, ServiceKind.INPATIENT, "setting")).containsExactly("residential",
				"short-term-residential");
		assertThat(listing.facts().of("setting")).isEmpty();
	}

	@Test
	void residentialDetoxAloneIsNoResidentialTreatment() {
		Listing listing = derive(directory(IN_2022, "SA RES RD"));

		assertThat(listing.services()).extracting(Service::kind).containsExactly(ServiceKind.DETOX);
	}

	@Test
	void settingThatBelongsToNoKindCountsForServicesWithSettingsOfTheirOwn() {
		Listing listing = derive(directory(IN_2022, "SA OP ORT TELE"));

		assertThat(own(listing, ServiceKind.OUTPATIENT, "setting")).containsExactly("regular-outpatient", "telehealth");
		assertThat(values(listing, "setting")).containsExactly("telehealth");
	}

	@Test
	void mentalHealthRowProvesNoKindOfAddictionCare() {
		Listing listing = derive(record("locator", IN_2022, statement("SA OP RES HI MD").typeFacility("MH")));

		assertThat(listing.services()).isEmpty();
		assertThat(values(listing, "setting")).isEmpty();
		assertThat(values(listing, "payment")).containsExactly("medicaid");
		assertThat(values(listing, "focus")).containsExactly("mental-health", "substance-use");
	}

	@Test
	void rowOfTheAddictionListProvesKindsBesideMentalHealthRowOfTheSamePlace() {
		Listing listing = derive(record("locator", IN_2022, statement("OP").typeFacility("SU")),
				record("locator", IN_2022, statement("HI MC").typeFacility("MH")));

		assertThat(listing.services()).extracting(Service::kind).containsExactly(ServiceKind.OUTPATIENT);
		assertThat(values(listing, "payment")).containsExactly("medicare");
	}

	@Test
	void focusIsUnknownWithoutEvidence() {
		Listing listing = derive(record("geocoded", IN_2021, statement("").country("US")));

		assertThat(values(listing, "focus")).containsExactly("unknown");
	}

	@Test
	void prescribingCodeBeatsTheTickThatNoMedicationIsUsed() {
		Listing listing = derive(directory(IN_2022, "SA OP UB NMOA"));

		MedicationPolicy buprenorphine = policy(listing, "buprenorphine");
		assertThat(buprenorphine.access()).containsExactly(Access.PRESCRIBES);
		assertThat(buprenorphine.disputed()).isTrue();
		assertThat(listing.problems()).extracting(DataProblem::rule).containsExactly("medication-disputed");
		assertThat(values(listing, "access")).isEmpty();
	}

	@Test
	void noMedicationIsNotUsedAndNeverNotAllowed() {
		Listing listing = derive(directory(IN_2022, "SA OP NMOA"));

		assertThat(policy(listing, "methadone").access()).containsExactly(Access.NOT_USED);
		assertThat(values(listing, "access")).containsExactly("not-used");
	}

	@Test
	void methadoneNeedsAnOpioidTreatmentProgram() {
		assertThat(derive(directory(IN_2022, "SA OP MM")).medications())
			.noneMatch((policy) -> policy.medicine().equals("methadone"));
		assertThat(policy(derive(directory(IN_2022, "SA OP MM OTP")), "methadone").access())
			.containsExactly(Access.PRESCRIBES);
	}

	@Test
	void narrowerMedicineImpliesTheWider() {
		Listing listing = derive(directory(IN_2022, "SA OP UB BERI MOA"));

		assertThat(policy(listing, "buprenorphine-injection").access()).contains(Access.PRESCRIBES);
		assertThat(policy(listing, "buprenorphine").access()).containsExactly(Access.PRESCRIBES, Access.ACCEPTS);
	}

	@Test
	void detoxNamesItsOwnSubstances() {
		Listing listing = derive(directory(IN_2022, "SA DT OD ADTX DB"));

		assertThat(own(listing, ServiceKind.DETOX, "substance")).containsExactly("alcohol", "opioids");
	}

	@Test
	void generalEvidenceForASubstanceIsWeak() {
		Listing listing = derive(directory(IN_2022, "SA OP"));

		assertThat(listing.facts().suggests(FilterValue.parse("substance=cannabis"))).isTrue();
		assertThat(listing.facts().states(FilterValue.parse("substance=cannabis"))).isFalse();
	}

	@Test
	void olderFullListAddsOnlyWhatIsUnknown() {
		Listing listing = derive(directory(IN_2022, "SA OP MD"), directory(IN_2021, "SA DT MC SS SP"));

		assertThat(values(listing, "payment")).containsExactly("medicaid");
		assertThat(listing.services()).extracting(Service::kind).containsExactly(ServiceKind.OUTPATIENT);
		assertThat(values(listing, "language")).containsExactly("spanish");
		assertThat(listing.facts().originOf(FilterValue.parse("language=spanish")))
			.contains(new Origin.Listed("directory", IN_2021));
	}

	@Test
	void newerPartialListAddsAndTakesNothingAway() {
		DerivationInput.SourceSays programs = new DerivationInput.SourceSays("otp", 3, IN_2026, null, Set.of(),
				statement("OTP").build());

		Listing listing = derive(directory(IN_2022, "SA OP MD"), programs);

		assertThat(listing.services()).extracting(Service::kind)
			.containsExactly(ServiceKind.OUTPATIENT, ServiceKind.MEDICATION);
		assertThat(values(listing, "payment")).containsExactly("medicaid");
		assertThat(listing.codes()).containsExactly("MD", "OP", "OTP", "SA");
	}

	@Test
	void orderOfStatementsMakesNoDifference() {
		List<DerivationInput.SourceSays> records = new ArrayList<>(List.of(directory(IN_2022, "SA OP MD"),
				directory(IN_2021, "SA DT MC SP"), record("locator", IN_2022, statement("OP CBT").typeFacility("SU")),
				record("locator", IN_2022, statement("MC").typeFacility("MH")),
				record("otp", IN_2021, statement("OTP").point(32.3391, -111.0419))));
		Listing listing = derive(records.toArray(new DerivationInput.SourceSays[0]));

		for (int seed = 0; seed < 50; seed++) {
			Collections.shuffle(records, new Random(seed));
			assertThat(derive(records.toArray(new DerivationInput.SourceSays[0]))).isEqualTo(listing);
		}
	}

	@Test
	void placeServesOnlySomePeopleWhenEveryRowSaysSo() {
		Listing both = derive(record("locator", IN_2022, statement("SA OP DUO").typeFacility("SU")),
				record("locator", IN_2022, statement("SA OP").typeFacility("SU").name2("Evening program")));

		assertThat(values(both, "exclusive")).isEmpty();
		assertThat(values(derive(directory(IN_2022, "SA OP DUO")), "exclusive")).containsExactly("dui-clients-only");
	}

	@Test
	void womenOnlyRowBesideRowForAllIsNotWomenOnly() {
		Listing listing = derive(record("locator", IN_2022, statement("SA FEM")),
				record("locator", IN_2022, statement("SA FEM MALE MD")));

		assertThat(values(listing, "gender")).containsExactly("female", "male");
	}

	@Test
	void personIsStrongerThanEveryList() {
		SourceStatement says = SourceStatement.named("Harbor House")
			.city("Tucson")
			.region("AZ")
			.phone(new StatedPhone(StatedPhone.Kind.MAIN, "520-555-0199", "5205550199", null))
			.fact(FilterValue.parse("payment=sliding-scale"))
			.fact(FilterValue.parse("not-allowed=methadone"))
			.build();

		Listing listing = derive(List.of(directory(IN_2026, "SA OP OTP MM MD")), says, AddressVisibility.PUBLIC);

		assertThat(values(listing, "payment")).containsExactly("no-insurance", "sliding-scale");
		assertThat(policy(listing, "methadone").access()).containsExactly(Access.NOT_ALLOWED);
		assertThat(listing.phones().getFirst().digits()).isEqualTo("+15205550199");
		assertThat(listing.freshness()).hasEntrySatisfying(FactGroup.PAYMENT,
				(payment) -> assertThat(payment.confirmedAt()).isEqualTo(YESTERDAY));
		assertThat(listing.confirmedAt()).contains(YESTERDAY);
		assertThat(listing.services()).extracting(Service::kind)
			.containsExactly(ServiceKind.OUTPATIENT, ServiceKind.MEDICATION);
	}

	@Test
	void servicesThatAProgramListsKeepTheirOwnFacts() {
		SourceStatement says = SourceStatement.named("Harbor House")
			.service(StatedService.of("detox", "Adult detox", Set.of(FilterValue.parse("age=adults")),
					Map.of("beds", "12")))
			.service(StatedService.of("outpatient", "Teen group", Set.of(FilterValue.parse("age=adolescents")),
					Map.of()))
			.build();

		Listing listing = derive(List.of(directory(IN_2022, "SA HI ADLT CHLD")), says, AddressVisibility.PUBLIC);

		assertThat(listing.services()).extracting(Service::id)
			.containsExactly("outpatient-teen-group", "detox-adult-detox");
		assertThat(own(listing, ServiceKind.DETOX, "age")).containsExactly("adults");
		assertThat(listing.services().get(1).attributes()).containsEntry("beds", "12");
	}

	@Test
	void onlyTheTownIsKnownWhereTheStreetIsSecret() {
		Listing listing = derive(List.of(directory(IN_2022, "SA HH", 32.3391, -111.0419)), null,
				AddressVisibility.CITY);

		assertThat(listing.address().street()).isNull();
		assertThat(listing.address().postalCode()).isNull();
		assertThat(listing.location()).isEqualTo(new Location(Tucson.TOWN, Precision.CITY));
		assertThat(listing.toString()).doesNotContain("100 Main", "85741", "32.3391");
	}

	@Test
	void programThatStatesThatItsStreetIsSecretIsObeyed() {
		SourceStatement says = statement("SA HH").attribute("address_visibility", "city")
			.attribute("note", "Ring at 100 Main, second door")
			.attribute("hours_note", "Closed on holidays")
			.unknown("ZIP of the door", "85741")
			.description("We are at 100 MAIN ST.")
			.point(32.3391, -111.0419)
			.build();

		Listing listing = derive(directory(IN_2022, "SA HH", 32.3391, -111.0419),
				record("haven-csv", IN_2021, says.toBuilder()));

		assertThat(listing.address().visibility()).isEqualTo(AddressVisibility.CITY);
		assertThat(listing.attributes()).containsEntry("hours_note", "Closed on holidays");
		assertThat(listing.toString()).doesNotContainIgnoringCase("100 Main")
			.doesNotContain("85741", "32.3391", "111.0419");
	}

	@Test
	void laterWordThatTheStreetMayBeToldIsObeyedUnlessItWasDecidedOtherwise() {
		DerivationInput.SourceSays secret = record("haven-csv", IN_2021,
				statement("SA HH").attribute("address_visibility", "city"));
		DerivationInput.SourceSays open = record("haven-csv", IN_2022,
				statement("SA HH").attribute("address_visibility", "public"));

		assertThat(derive(secret, open).address().visibility()).isEqualTo(AddressVisibility.PUBLIC);
		assertThat(derive(List.of(secret, open), null, AddressVisibility.CITY).address().visibility())
			.isEqualTo(AddressVisibility.CITY);
	}

	@Test
	void addressWithoutPointGetsTheMiddleOfItsZip() {
		Listing listing = derive(directory(IN_2022, "SA OP"));

		assertThat(listing.location()).isEqualTo(new Location(Tucson.ZIP_85741, Precision.ZIP));
		assertThat(listing.origins()).doesNotContainKey(OriginKey.LOCATION);
		assertThat(listing.address().countyFips()).isEqualTo("04019");
		assertThat(listing.timeZone()).isEqualTo(ZoneId.of("America/Phoenix"));
	}

	@Test
	void pointFarFromItsZipIsNoticedAndNotBelieved() {
		Listing listing = derive(directory(IN_2022, "SA OP", 40.7, -74.0));

		assertThat(listing.location()).isEqualTo(new Location(Tucson.ZIP_85741, Precision.ZIP));
		assertThat(listing.problems()).extracting(DataProblem::rule).containsExactly("location-disputed");
	}

	@Test
	void exchangedCoordinatesArePutRight() {
		Listing listing = derive(directory(IN_2022, "SA OP", -111.0419, 32.3391));

		assertThat(listing.location()).isEqualTo(new Location(Tucson.FRONT_DOOR, Precision.ADDRESS));
	}

	@Test
	void listingMissingFromEveryListIsNotSeen() {
		DerivationInput.SourceSays gone = missing(directory(IN_2022, "SA OP"), IN_2026);
		DerivationInput.SourceSays standing = record("locator", IN_2021, statement("SA OP"));

		assertThat(derive(gone).status()).isEqualTo(new ListingStatus.NotSeenSince(IN_2026));
		assertThat(derive(gone, standing).status()).isEqualTo(new ListingStatus.Current());
	}

	@Test
	void otherNamesAreThoseThatDifferInMoreThanSpelling() {
		Listing listing = derive(record("directory", IN_2022, statement("SA").name2("Harbor Detox")),
				record("locator", IN_2021, statement("SA").name2("HARBOR DETOX")),
				record("otp", IN_2021, SourceStatement.named("Harbour Recovery").city("Tucson").region("AZ")));

		assertThat(listing.otherNames()).containsExactly("Harbour Recovery");
	}

	private Listing derive(DerivationInput.SourceSays... records) {
		return derive(List.of(records), null, AddressVisibility.PUBLIC);
	}

	private Listing derive(List<DerivationInput.SourceSays> records,
			@org.jspecify.annotations.Nullable SourceStatement person, AddressVisibility visibility) {
		Origin.Confirmed origin = new Origin.Confirmed("a-1", "operator", YESTERDAY, "haven-csv");
		List<DerivationInput.PersonSays> people = (person != null)
				? List.of(new DerivationInput.PersonSays(origin, person)) : List.of();
		return this.derivation.derive(new DerivationInput(new FacilityId("0123456789ab"), "harbor-house", 1,
				new OrganizationRef("o-1", "Harbor House", true), records, people, List.of(), List.of(), visibility,
				null, false));
	}

	private static DerivationInput.SourceSays directory(LocalDate edition, String codes) {
		return record("directory", edition, statement(codes).focus("substance-use"));
	}

	private static DerivationInput.SourceSays directory(LocalDate edition, String codes, double latitude,
			double longitude) {
		return record("directory", edition, statement(codes).focus("substance-use").point(latitude, longitude));
	}

	private static DerivationInput.SourceSays record(String source, LocalDate edition,
			SourceStatement.Builder statement) {
		Set<String> answers = new TreeSet<>(Vocabulary.standard().filters());
		return new DerivationInput.SourceSays(source, 1, edition, null, answers, statement.build());
	}

	private static DerivationInput.SourceSays missing(DerivationInput.SourceSays says, LocalDate since) {
		return new DerivationInput.SourceSays(says.source(), says.rank(), says.edition(), since, says.answers(),
				says.statement());
	}

	private static SourceStatement.Builder statement(String codes) {
		SourceStatement.Builder statement = SourceStatement.named("Harbor House")
			.street1("100 Main St")
			.city("Tucson")
			.region("AZ")
			.postalCode("85741");
		return codes.isEmpty() ? statement : statement.codes(List.of(codes.split(" ")));
	}

	private static List<String> values(Listing listing, String filter) {
		return listing.facts().of(filter).stream().map(FilterValue::value).toList();
	}

	private static List<String> own(Listing listing, ServiceKind kind, String filter) {
		return listing.services()
			.stream()
			.filter((service) -> service.kind() == kind)
			.flatMap((service) -> service.facts().of(filter).stream())
			.map(FilterValue::value)
			.toList();
	}

	private static MedicationPolicy policy(Listing listing, String medicine) {
		return listing.medications()
			.stream()
			.filter((policy) -> policy.medicine().equals(medicine))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No policy for " + medicine + " in " + listing.medications()));
	}

}
