package org.openhaven.directory.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhaven.directory.account.Account;
import org.openhaven.directory.account.Accounts;
import org.openhaven.directory.account.Email;
import org.openhaven.directory.account.Role;
import org.openhaven.directory.facility.AddressVisibility;
import org.openhaven.directory.facility.Facilities;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.history.Histories;
import org.openhaven.directory.proposal.Proposals;
import org.openhaven.directory.publication.Dossier;
import org.openhaven.directory.publication.Mergers;
import org.openhaven.directory.publication.Publications;
import org.openhaven.directory.publication.Rederivations;
import org.openhaven.directory.facility.ChangeCause;
import org.openhaven.directory.source.Coverage;
import org.openhaven.directory.source.SourceRecord;
import org.openhaven.directory.source.SourceRecords;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.source.StatedPhone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an import promises, on every database. */
@Import(Directory.class)
abstract class ImportsContract {

	private static final String CUT = "Substance Abuse Rehabilitation Prog";

	private static final SourceStatement HARBOR = place("Harbor House").codes("SA", "OP").build();

	@Autowired
	Directory directory;

	@Autowired
	Imports imports;

	@Autowired
	Facilities facilities;

	@Autowired
	Accounts accounts;

	@Autowired
	Proposals proposals;

	@Autowired
	Publications publications;

	@Autowired
	ImportRemovals removals;

	@Autowired
	Mergers mergers;

	@Autowired
	Histories histories;

	@Autowired
	Rederivations rederivations;

	@Autowired
	SourceRecords records;

	@Autowired
	PlatformTransactionManager transactions;

	@BeforeEach
	void emptyDirectory() {
		this.directory.empty();
	}

	@Test
	void newRowBecomesAListing() {
		ImportCounts counts = this.directory.take("one", "2022-01-01", ListOfStatements.of(HARBOR));

		assertThat(counts).hasToString("added=1 changed=0 unchanged=0 missing=0 merged=0 rejected=0");
		Listing listing = this.directory.only();
		assertThat(listing.name()).isEqualTo("Harbor House");
		assertThat(listing.slug()).isEqualTo("harbor-house-denver-co");
		assertThat(listing.version()).isEqualTo(1);
		assertThat(listing.organization().provisional()).isTrue();
		assertThat(listing.listed()).containsExactly(new Listing.Listed("one", LocalDate.of(2022, 1, 1)));
	}

	@Test
	void sameFileAgainChangesNothing() {
		this.directory.take("one", "2022-01-01", many(250));
		List<Listing> before = this.directory.listings();
		long changes = this.directory.changes().size();
		long history = this.directory.historyEntries();

		ImportCounts counts = this.directory.take("one", "2022-01-01", many(250));

		assertThat(counts).hasToString("added=0 changed=0 unchanged=250 missing=0 merged=0 rejected=0");
		assertThat(this.directory.listings()).isEqualTo(before);
		assertThat(this.directory.changes()).hasSize((int) changes);
		assertThat(this.directory.historyEntries()).isEqualTo(history);
	}

	@Test
	void newerEditionThatSaysTheSameMakesNoHistory() {
		this.directory.take("one", "2022-01-01", ListOfStatements.of(HARBOR));

		ImportCounts counts = this.directory.take("one", "2023-01-01", ListOfStatements.of(HARBOR));

		assertThat(counts.unchanged()).isEqualTo(1);
		assertThat(this.directory.only().listed()).containsExactly(new Listing.Listed("one", LocalDate.of(2023, 1, 1)));
		assertThat(this.directory.historyEntries()).isEqualTo(1);
	}

	@Test
	void everyChangeStandsInTheFeed() {
		this.directory.take("one", "2022-01-01", many(250));

		assertThat(this.directory.changes()).hasSize(250);
		assertThat(this.directory.changes().getLast().position()).isEqualTo(250);
		assertThat(this.directory.followed()).hasSize(250);
	}

	@Test
	void olderEditionLoadedLaterDoesNotOverwriteTheNewer() {
		SourceStatement older = HARBOR.toBuilder().phone(phone("3035550111")).build();
		SourceStatement newer = HARBOR.toBuilder().phone(phone("3035550122")).build();
		this.directory.take("one", "2023-01-01", new ListOfStatements().row("k", newer));

		ImportCounts counts = this.directory.take("one", "2022-01-01", new ListOfStatements().row("k", older));

		assertThat(counts).hasToString("added=0 changed=0 unchanged=1 missing=0 merged=0 rejected=0");
		assertThat(this.directory.only().phones().getFirst().number()).contains("0122");
		assertThat(this.directory.only().listed()).containsExactly(new Listing.Listed("one", LocalDate.of(2023, 1, 1)));
	}

	@Test
	void sameNameAndPlaceOfTwoSourcesIsOneListing() {
		this.directory.take("one", "2022-01-01", ListOfStatements.of(HARBOR));

		ImportCounts counts = this.directory.take("two", "2021-01-01",
				ListOfStatements.of(place("HARBOR  HOUSE").street1("1 Main Street").codes("DT").build()));

		assertThat(counts).hasToString("added=0 changed=0 unchanged=0 missing=0 merged=1 rejected=0");
		assertThat(this.directory.only().listed()).extracting(Listing.Listed::source).containsExactly("one", "two");
	}

	@Test
	void twoListsOfOneFileMakeOneListing() {
		ImportCounts counts = this.directory.take("one", "2022-01-01",
				ListOfStatements.of(HARBOR.toBuilder().typeFacility("SU").build(),
						HARBOR.toBuilder().typeFacility("MH").codes("MH").build()));

		assertThat(counts).hasToString("added=1 changed=0 unchanged=0 missing=0 merged=1 rejected=0");
		assertThat(this.directory.only().codes()).contains("SA", "MH");
		assertThat(this.directory.count("source_record")).isEqualTo(2);
	}

	@Test
	void sourceThatUsesItsKeyTwiceKeepsBothRows() {
		ListOfStatements rows = new ListOfStatements().row("frid", HARBOR)
			.row("frid", HARBOR.toBuilder().codes("DT").build())
			.row("frid", HARBOR);

		ImportCounts counts = this.directory.take("one", "2022-01-01", rows);
		ImportCounts again = this.directory.take("one", "2022-01-01",
				new ListOfStatements().row("frid", HARBOR)
					.row("frid", HARBOR.toBuilder().codes("DT").build())
					.row("frid", HARBOR));

		assertThat(counts).hasToString("added=1 changed=0 unchanged=1 missing=0 merged=1 rejected=0");
		assertThat(again.unchanged()).isEqualTo(3);
		assertThat(this.directory.only().codes()).contains("SA", "OP", "DT");
	}

	@Test
	void cutOffNameJoinsItsOneLongerForm() {
		this.directory.take("one", "2022-01-01", ListOfStatements.of(program(CUT)));

		this.directory.take("two", "2021-01-01", ListOfStatements.of(program(CUT + "ram for Men")));

		assertThat(this.directory.names()).hasSize(1);
	}

	@Test
	void cutOffNameStandsApartOnceTwoLongerFormsAreKnown() {
		this.directory.take("one", "2022-01-01", ListOfStatements.of(program(CUT)));
		this.directory.take("two", "2021-01-01", ListOfStatements.of(program(CUT + "ram for Men")));

		this.directory.take("two", "2021-01-01", ListOfStatements.of(program(CUT + "ram for Women")));

		assertThat(this.directory.names()).hasSize(3);
	}

	@Test
	void orderOfImportsMakesNoDifference() {
		List<List<String>> results = new ArrayList<>();
		for (int seed = 0; seed < 6; seed++) {
			List<Runnable> all = new ArrayList<>(List.of(
					() -> this.directory.take("one", "2022-01-01",
							ListOfStatements.of(program(CUT), HARBOR, place("Old Mill").codes("OP").build())),
					() -> this.directory.take("one", "2023-01-01", Coverage.ALL,
							ListOfStatements.of(program(CUT), HARBOR.toBuilder().codes("DT").build(), other(1),
									other(2), other(3), other(4), other(5))),
					() -> this.directory.take("two", "2021-01-01",
							ListOfStatements.of(program(CUT + "ram for Men"), program(CUT + "ram for Women"))),
					() -> this.directory.take("three", "2022-06-01", ListOfStatements.of(program(CUT + "ram for Men"),
							HARBOR.toBuilder().phone(phone("3035550133")).build()))));
			Collections.shuffle(all, new Random(seed));
			this.directory.empty();
			all.forEach(Runnable::run);
			results.add(this.directory.contents());
		}

		assertThat(results).allMatch((contents) -> contents.equals(results.getFirst()));
		assertThat(results.getFirst()).anyMatch((content) -> content.contains("NotSeenSince[date=2023-01-01]"));
	}

	@Test
	void rowMissingFromANewerEditionThatCoversItIsNotSeen() {
		this.directory.take("one", "2022-01-01", many(10));

		ImportCounts counts = this.directory.take("one", "2023-01-01", Coverage.ALL, many(9));

		assertThat(counts.missing()).isEqualTo(1);
		assertThat(this.directory.notSeen()).extracting(Listing::status)
			.containsExactly(new ListingStatus.NotSeenSince(LocalDate.of(2023, 1, 1)));
	}

	@Test
	void rowOutsideOfWhatAListCoversIsNotMissing() {
		this.directory.take("one", "2022-01-01", many(10));

		ImportCounts counts = this.directory.take("one", "2023-01-01", Coverage.parse("state=VT"), many(5));

		assertThat(counts.missing()).isZero();
		assertThat(this.directory.notSeen()).isEmpty();
	}

	@Test
	void rowOfAnotherSourceIsNotMissing() {
		this.directory.take("one", "2022-01-01", many(10));

		this.directory.take("two", "2023-01-01", Coverage.ALL, many(9));

		assertThat(this.directory.notSeen()).isEmpty();
	}

	@Test
	void listThatLacksMoreThanAFifthMarksNothing() {
		this.directory.take("one", "2022-01-01", many(10));

		ImportCounts counts = this.directory.take("one", "2023-01-01", Coverage.ALL, many(7));

		assertThat(counts.missing()).isZero();
		assertThat(this.directory.notSeen()).isEmpty();
	}

	@Test
	void missingRowThatReturnsIsCurrentAgain() {
		this.directory.take("one", "2022-01-01", many(10));
		this.directory.take("one", "2023-01-01", Coverage.ALL, many(9));

		this.directory.take("one", "2024-01-01", Coverage.ALL, many(10));

		assertThat(this.directory.notSeen()).isEmpty();
	}

	@Test
	void dryRunCountsAndWritesNothing(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("locator_2024-05-05.csv"), LocatorFile.of(260));

		ImportSummary summary = this.imports.run(ImportRequest.of("samhsa-locator-csv", file).asDryRun(),
				Progress.NONE);

		assertThat(summary.counts().added()).isEqualTo(260);
		assertThat(this.directory.listings()).isEmpty();
		assertThat(this.directory.count("import_run") + this.directory.count("source")).isZero();
	}

	@Test
	void rejectedRowIsNamedAndTheOthersGoOn() {
		ImportCounts counts = this.directory.take("one", "2022-01-01", ListOfStatements.of(HARBOR).rejected());

		assertThat(counts.rejected()).isEqualTo(1);
		assertThat(this.directory.names()).hasSize(1);
	}

	@Test
	void interruptedRunIsFinishedByTheNextWithTheSameResult() {
		assertThatExceptionOfType(ListOfStatements.PowerFailure.class)
			.isThrownBy(() -> this.directory.take("one", "2022-01-01", many(350).breakingAt(270)));
		assertThat(this.directory.listings()).hasSize(200);

		ImportCounts counts = this.directory.take("one", "2022-01-01", many(350));

		assertThat(counts).hasToString("added=350 changed=0 unchanged=0 missing=0 merged=0 rejected=0");
		List<String> contents = this.directory.contents();
		this.directory.empty();
		this.directory.take("one", "2022-01-01", many(350));
		assertThat(this.directory.contents()).isEqualTo(contents);
	}

	@Test
	void reportOfAResumedRunIsThatOfAnUninterruptedOne(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("locator_2024-05-05.csv"), LocatorFile.of(260));
		Path half = folder.resolve("half.csv");
		Path resumed = folder.resolve("resumed.csv");
		Path whole = folder.resolve("whole.csv");
		ImportRequest request = ImportRequest.of("samhsa-locator-csv", file);

		assertThatExceptionOfType(ListOfStatements.PowerFailure.class)
			.isThrownBy(() -> this.imports.run(request.withReport(half), (work, done, total) -> {
				if (done == 200) {
					throw new ListOfStatements.PowerFailure();
				}
			}));
		ImportSummary summary = this.imports.run(request.withReport(resumed), Progress.NONE);
		this.directory.empty();
		this.imports.run(request.withReport(whole), Progress.NONE);

		assertThat(summary.resumedAt()).isEqualTo(200);
		assertThat(withoutIds(resumed)).isEqualTo(withoutIds(whole)).contains(withoutIds(half));
		assertThat(withoutIds(whole)).contains("possible-duplicate,locator_2024-05-05.csv,3,,ID Sample House 1,");
	}

	private static String withoutIds(Path report) throws Exception {
		return Files.readString(report).replaceAll(",[^, ]{12} Sample", ",ID Sample");
	}

	@Test
	void withdrawnListingStaysWithdrawnWhateverIsImported() {
		this.directory.take("one", "2022-01-01", ListOfStatements.of(HARBOR));
		FacilityId id = this.directory.only().id();
		change(id, (dossier) -> dossier.facility().withdraw("operator", Instant.parse("2022-02-02T02:02:02Z")));

		this.directory.take("one", "2023-01-01", ListOfStatements.of(HARBOR.toBuilder().codes("DT").build()));

		assertThat(this.directory.shown()).isEmpty();
		assertThat(this.directory.listings().getFirst().status()).isInstanceOf(ListingStatus.Withdrawn.class);
	}

	@Test
	void hiddenStreetStaysHiddenWhateverIsImported() {
		this.directory.take("one", "2022-01-01", ListOfStatements.of(HARBOR));
		FacilityId id = this.directory.only().id();
		change(id, (dossier) -> dossier.facility().showAddress(AddressVisibility.CITY));

		this.directory.take("two", "2023-01-01", ListOfStatements.of(HARBOR.toBuilder().codes("DT").build()));

		assertThat(this.directory.only().address().street()).isNull();
		assertThat(this.directory.only().address().postalCode()).isNull();
	}

	@Test
	void whatOneListingAskedToBeKeptStaysKeptWhereAnotherStandsForIt() {
		ChangeCause.Stated moderator = new ChangeCause.Stated("0123456789ab", "moderator");
		this.directory.take("one", "2022-01-01", many(2));
		List<Listing> both = this.directory.shown();
		FacilityId gone = both.getFirst().id();
		FacilityId stands = both.getLast().id();
		change(gone, (dossier) -> dossier.facility().showAddress(AddressVisibility.CITY));

		this.mergers.merge(gone, stands, moderator);

		assertThat(this.directory.only().address().street()).isNull();
		assertThat(this.histories.findEntries(gone).toString()).doesNotContain("Main St", "80202");

		change(stands, (dossier) -> dossier.facility().withdraw("operator", Instant.parse("2022-02-02T02:02:02Z")));
		this.directory.take("two", "2022-01-01", ListOfStatements.of(HARBOR));
		FacilityId other = this.directory.only().id();
		this.mergers.merge(stands, other, moderator);

		assertThat(this.directory.shown()).isEmpty();
	}

	@Test
	void differenceToAPersonsWordIsProposedOnceAndNotPublished() {
		this.directory.take("one", "2022-01-01", ListOfStatements.of(HARBOR));
		FacilityId id = this.directory.only().id();
		Account operator = this.accounts
			.save(new Account(new Email("Ann@Example.org"), Role.OPERATOR, Instant.parse("2022-01-01T00:00:00Z")));
		Origin.Confirmed word = new Origin.Confirmed(operator.id(), "operator", Instant.parse("2022-03-03T00:00:00Z"),
				"edit");
		change(id, (dossier) -> this.publications.state(dossier, FactGroup.CONTACT,
				place("Harbor House").phone(phone("3035550199")).build(), word));

		SourceStatement differing = HARBOR.toBuilder().phone(phone("3035550144")).build();
		this.directory.take("one", "2023-01-01", ListOfStatements.of(differing));
		this.directory.take("one", "2024-01-01", ListOfStatements.of(differing));

		assertThat(this.directory.only().phones().getFirst().number()).contains("0199");
		assertThat(this.proposals.findAll()).hasSize(1);
		assertThat(this.proposals.findAll().getFirst().fieldsJson()).contains("0144");
	}

	@Test
	void editionTakenBackLeavesWhatWasThereBefore() {
		this.directory.take("one", "2022-01-01", Coverage.ALL, many(10));
		this.directory.take("two", "2021-01-01", ListOfStatements.of(HARBOR));
		List<String> before = this.directory.contents();
		this.directory.take("one", "2023-01-01", Coverage.ALL,
				many(9).row("house-11", other(11)).row("harbor", HARBOR.toBuilder().codes("DT").build()));

		long removed = this.removals.remove("one", LocalDate.of(2023, 1, 1), Progress.NONE);

		assertThat(removed).isEqualTo(11);
		assertThat(this.directory.contents()).isEqualTo(before);
		assertThat(this.directory.followed()).hasSize(this.directory.listings().size());
	}

	@Test
	void newerWordsTakenBackGiveTheOlderAgain() {
		this.directory.take("one", "2022-01-01", new ListOfStatements().row("k", HARBOR));
		List<String> before = this.directory.contents();
		this.directory.take("one", "2023-01-01",
				new ListOfStatements().row("k", HARBOR.toBuilder().name1("Other Name").codes("DT").build()));

		this.removals.remove("one", LocalDate.of(2023, 1, 1), Progress.NONE);

		assertThat(this.directory.contents()).isEqualTo(before);
	}

	@Test
	void placeThatAskedNotToBeListedIsKnownAgainAfterItsEditionWasTakenBack() {
		this.directory.take("one", "2022-01-01", ListOfStatements.of(HARBOR));
		Listing harbor = this.directory.only();
		change(harbor.id(), (dossier) -> dossier.facility().withdraw("operator", Instant.EPOCH));
		this.removals.remove("one", LocalDate.of(2022, 1, 1), Progress.NONE);

		this.directory.take("one", "2022-01-01", ListOfStatements.of(HARBOR));
		this.directory.take("two", "2023-01-01", ListOfStatements.of(HARBOR));

		assertThat(this.directory.shown()).isEmpty();
		assertThat(this.directory.listings()).extracting(Listing::id).containsExactly(harbor.id());
	}

	@Test
	void placeThatTellsItsTownOnlyIsKnownAgainAfterItsEditionWasTakenBack() {
		this.directory.take("one", "2022-01-01", ListOfStatements.of(HARBOR));
		Listing harbor = this.directory.only();
		change(harbor.id(), (dossier) -> dossier.facility().showAddress(AddressVisibility.CITY));
		this.removals.remove("one", LocalDate.of(2022, 1, 1), Progress.NONE);
		assertThat(this.directory.listings()).isEmpty();
		assertThat(this.directory.followed()).isEmpty();

		this.directory.take("two", "2021-01-01", ListOfStatements.of(HARBOR));

		assertThat(this.directory.only().id()).isEqualTo(harbor.id());
		assertThat(this.directory.only().address().street()).isNull();
		assertThat(this.directory.only().listed()).containsExactly(new Listing.Listed("two", LocalDate.of(2021, 1, 1)));
	}

	@Test
	void olderEditionSpeaksForARecordThatWasSilenced() {
		this.directory.take("one", "2022-01-01", new ListOfStatements().row("k", HARBOR));
		change(this.directory.only().id(), (dossier) -> dossier.facility().showAddress(AddressVisibility.CITY));
		this.removals.remove("one", LocalDate.of(2022, 1, 1), Progress.NONE);

		this.directory.take("one", "2021-01-01",
				new ListOfStatements().row("k", HARBOR.toBuilder().name1("Older Name").build()));

		assertThat(this.directory.only().name()).isEqualTo("Older Name");
		assertThat(this.directory.only().address().street()).isNull();
	}

	@Test
	void wishThatIsLiftedLeavesNoTraceOfAnEditionTakenBack() {
		this.directory.take("one", "2022-01-01", ListOfStatements.of(HARBOR));
		Listing harbor = this.directory.only();
		change(harbor.id(), (dossier) -> dossier.facility().withdraw("operator", Instant.EPOCH));
		this.removals.remove("one", LocalDate.of(2022, 1, 1), Progress.NONE);

		change(harbor.id(), (dossier) -> dossier.facility().relist("operator", Instant.EPOCH));

		assertThat(this.directory.listings()).isEmpty();
		assertThat(this.directory.count("facility") + this.directory.count("source_record")).isZero();
	}

	@Test
	void onlyEditionTakenBackLeavesNothing() {
		this.directory.take("one", "2022-01-01", many(120));

		this.removals.remove("one", LocalDate.of(2022, 1, 1), Progress.NONE);

		assertThat(this.directory.listings()).isEmpty();
		assertThat(this.directory.followed()).isEmpty();
		assertThat(this.directory.count("facility") + this.directory.count("organization")).isZero();
	}

	@Test
	void listingsMergedByAPersonStayMergedAndCanBeParted() {
		this.directory.take("one", "2022-01-01", ListOfStatements.of(other(1), other(2)));
		Listing first = named("House 1");
		Listing second = named("House 2");
		ChangeCause.Stated moderator = new ChangeCause.Stated("0123456789ab", "moderator");

		this.mergers.merge(second.id(), first.id(), moderator);
		this.directory.take("one", "2023-01-01", ListOfStatements.of(other(1), other(2)));

		assertThat(this.directory.only().id()).isEqualTo(first.id());
		assertThat(this.directory.listings()).extracting(Listing::status)
			.contains(new ListingStatus.Merged(first.id()));
		FacilityId parted = this.mergers.part(first.id(), recordsOf("House 2"), moderator);
		assertThat(parted).isEqualTo(second.id());
		assertThat(this.directory.names()).containsExactly("House 1", "House 2");
		this.directory.take("one", "2024-01-01", ListOfStatements.of(other(1), other(2)));
		assertThat(this.directory.names()).containsExactly("House 1", "House 2");
	}

	@Test
	void derivingAgainChangesNothingWhileTheRulesAreTheSame() {
		this.directory.take("one", "2022-01-01", many(150));
		List<Listing> before = this.directory.listings();

		long changed = this.rederivations.run("test", (done) -> {
		});

		assertThat(changed).isZero();
		assertThat(this.directory.listings()).isEqualTo(before);
	}

	private Listing named(String name) {
		return this.directory.shown().stream().filter((one) -> one.name().equals(name)).findFirst().orElseThrow();
	}

	private Set<SourceRecord.Id> recordsOf(String name) {
		return this.records.findAll()
			.stream()
			.filter((record) -> record.statement().name1().equals(name))
			.map(SourceRecord::getId)
			.collect(Collectors.toSet());
	}

	private void change(FacilityId id, Consumer<Dossier> change) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			Dossier dossier = this.publications.open(List.of(id.value())).values().iterator().next();
			change.accept(dossier);
			this.publications.publish(List.of(dossier), new ChangeCause.Stated("0123456789ab", "operator"));
		});
	}

	private static SourceStatement.Builder place(String name) {
		return SourceStatement.named(name).street1("1 Main St").city("Denver").region("CO").postalCode("80202");
	}

	private static SourceStatement program(String name) {
		return place("City Hospital").name2(name).codes("OP").build();
	}

	private static SourceStatement other(int number) {
		return SourceStatement.named("House " + number)
			.street1(number + " Elm St")
			.city("Boulder")
			.region("CO")
			.postalCode("80301")
			.codes("SA", "OP")
			.build();
	}

	private static StatedPhone phone(String digits) {
		return new StatedPhone(StatedPhone.Kind.MAIN, digits, digits, null);
	}

	private static ListOfStatements many(int count) {
		ListOfStatements rows = new ListOfStatements();
		for (int number = 1; number <= count; number++) {
			rows.row("house-" + number, other(number));
		}
		return rows;
	}

}
