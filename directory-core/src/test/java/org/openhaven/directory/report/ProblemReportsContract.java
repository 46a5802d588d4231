package org.openhaven.directory.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhaven.directory.facility.ChangeCause;
import org.openhaven.directory.facility.Facilities;
import org.openhaven.directory.facility.Facility;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.SampleListings;
import org.openhaven.directory.facility.Slug;
import org.openhaven.directory.organization.Organization;
import org.openhaven.directory.organization.Organizations;
import org.openhaven.directory.report.ProblemReports.Outcome;
import org.openhaven.directory.report.ReportSubject.UnlistedPlace;
import org.openhaven.directory.report.ReportSubject.WrongListing;
import org.openhaven.directory.storage.InstantColumn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What becomes of what people tell, on every database. */
@Import(ProblemReportsContract.Time.class)
abstract class ProblemReportsContract {

	private static final Instant NOON = Instant.parse("2026-10-01T12:00:00Z");

	private static final UnlistedPlace LAKESIDE = new UnlistedPlace("Lakeside Recovery", "Boulder, Colorado");

	@Autowired
	ProblemReports reports;

	@Autowired
	ProblemReportRetention retention;

	@Autowired
	Facilities facilities;

	@Autowired
	Organizations organizations;

	@Autowired
	JdbcTemplate database;

	@Autowired
	Time time;

	private FacilityId harborHouse;

	@BeforeEach
	void publishHarborHouse() {
		this.database.update("delete from problem_report");
		this.time.now = NOON;
		this.harborHouse = publish(new ListingStatus.Current());
	}

	@ParameterizedTest
	@EnumSource
	void reportWaitsAsItWasToldToTheMinute(ListingProblem problem) {
		this.time.now = NOON.plusSeconds(59).plusNanos(999_999_999);

		Outcome outcome = tell(problem, " The line is dead\r\n\u202Esince June \uD83C\uDF31 ", "es");

		assertThat(outcome).isEqualTo(Outcome.ADDED);
		assertThat(this.reports.countOpen()).isEqualTo(1);
		assertThat(only()).isEqualTo(new ProblemReport(only().id(), new WrongListing(this.harborHouse, problem),
				"The line is dead\nsince June \uD83C\uDF31", "es", 1, NOON));
	}

	@Test
	void placeThatIsNotListedWaitsBesideTheListings() {
		tell(ListingProblem.PHONE_WRONG, null);

		Outcome outcome = this.reports.report(LAKESIDE, "Opened in May", "en");

		assertThat(outcome).isEqualTo(Outcome.ADDED);
		assertThat(this.reports.findOpen(10)).extracting(ProblemReport::subject)
			.containsExactlyInAnyOrder(new WrongListing(this.harborHouse, ListingProblem.PHONE_WRONG), LAKESIDE);
	}

	@Test
	void tableHasNoColumnForWhoReported() {
		assertThat(this.database.queryForList("""
				select lower(column_name) from information_schema.columns
				where lower(table_name) = 'problem_report' and lower(table_schema) in ('public', lower(database()))
				""", String.class)).containsExactlyInAnyOrder("id", "facility_id", "problem", "place_name",
				"place_town", "note", "language", "times", "state", "reported_at");
	}

	@Test
	void oldestReportsComeFirst() {
		tell(ListingProblem.PHONE_WRONG, "first");
		this.time.now = NOON.plus(Duration.ofMinutes(2));
		tell(ListingProblem.PHONE_WRONG, "third");
		this.time.now = NOON.plus(Duration.ofMinutes(1));
		tell(ListingProblem.ADDRESS_WRONG, "second");

		assertThat(this.reports.findOpen(2)).extracting(ProblemReport::text).containsExactly("first", "second");
		assertThat(this.reports.findOpen(10)).extracting(ProblemReport::text)
			.containsExactly("first", "second", "third");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u200B", "The line is dead" })
	void sameToldAgainCounts(String text) {
		tell(ListingProblem.PHONE_WRONG, text);
		this.time.now = NOON.plus(Duration.ofDays(1));

		assertThat(tell(ListingProblem.PHONE_WRONG, text + " ")).isEqualTo(Outcome.COUNTED);

		assertThat(only().times()).isEqualTo(2);
		assertThat(only().reportedAt()).isEqualTo(NOON);
	}

	@Test
	void samePlaceToldAgainCountsWhateverItsCase() {
		this.reports.report(LAKESIDE, null, "en");

		assertThat(this.reports.report(new UnlistedPlace("LAKESIDE  recovery", "boulder, colorado"), null, "en"))
			.isEqualTo(Outcome.COUNTED);
		assertThat(this.reports.report(new UnlistedPlace("Lakeside Recovery", "Madison"), null, "en"))
			.isEqualTo(Outcome.ADDED);
	}

	@Test
	void firstTextsAboutOneProblemStayAndTheNewestTakeThePlaceOfTheOthers() {
		for (int i = 1; i <= 10; i++) {
			this.time.now = NOON.plus(Duration.ofMinutes(i));
			assertThat(tell(ListingProblem.SOMETHING_ELSE, "text " + i)).isEqualTo(Outcome.ADDED);
		}

		assertThat(tell(ListingProblem.SOMETHING_ELSE, "text 2")).isEqualTo(Outcome.COUNTED);

		assertThat(this.reports.findOpen(10)).extracting(ProblemReport::text)
			.containsExactly("text 1", "text 2", "text 3", "text 4", "text 7", "text 8", "text 9", "text 10");
		assertThat(this.reports.findOpen(10)).extracting(ProblemReport::times).containsExactly(1, 2, 1, 1, 1, 1, 2, 2);
		assertThat(tell(ListingProblem.PHONE_WRONG, "text 5")).isEqualTo(Outcome.ADDED);
	}

	@Test
	void honestTextIsKeptBehindAFloodOfOthers() {
		for (int i = 1; i <= 100; i++) {
			tell(ListingProblem.PHONE_WRONG, "spam " + i);
		}
		this.time.now = NOON.plus(Duration.ofMinutes(1));

		assertThat(tell(ListingProblem.PHONE_WRONG, "It is 303-555-0100 now")).isEqualTo(Outcome.ADDED);

		assertThat(this.reports.findOpen(10)).hasSize(ProblemReports.MAX_ALIKE)
			.extracting(ProblemReport::text)
			.endsWith("It is 303-555-0100 now");
	}

	@Test
	void reportWithoutTextTakesNoTextsPlace() {
		for (int i = 1; i <= ProblemReports.MAX_ALIKE; i++) {
			tell(ListingProblem.PHONE_WRONG, "text " + i);
		}

		assertThat(tell(ListingProblem.PHONE_WRONG, null)).isEqualTo(Outcome.COUNTED);

		assertThat(this.reports.findOpen(10)).extracting(ProblemReport::text).doesNotContainNull();
	}

	@Test
	void floodInManyThreadsFillsTheSameBoundAndIsCountedToTheLast() throws Exception {
		int threads = 4;
		int each = 25;
		try (ExecutorService senders = Executors.newFixedThreadPool(threads)) {
			List<CompletableFuture<Void>> running = new ArrayList<>();
			for (int sender = 0; sender < threads; sender++) {
				String name = "sender " + sender;
				running.add(CompletableFuture.runAsync(() -> {
					for (int i = 0; i < each; i++) {
						tell(ListingProblem.SOMETHING_ELSE, name + ", " + i);
					}
				}, senders));
			}
			CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
		}

		assertThat(this.reports.countOpen()).isEqualTo(ProblemReports.MAX_ALIKE);
		assertThat(this.reports.findOpen(10).stream().mapToInt(ProblemReport::times).sum()).isEqualTo(threads * each);
	}

	@Test
	void madeUpPlacesFillTheirOwnBoundOnly() {
		this.database.batchUpdate("""
				insert into problem_report (id, place_name, place_town, language, times, state, reported_at)
				values (?, ?, 'Nowhere', 'en', 1, 'open', ?)
				""", rows(ProblemReports.MAX_UNLISTED, (id) -> "Made up " + id));

		assertThatExceptionOfType(TooManyReportsException.class)
			.isThrownBy(() -> this.reports.report(LAKESIDE, null, "en"));
		assertThat(this.reports.report(new UnlistedPlace("Made up 7", "Nowhere"), null, "en"))
			.isEqualTo(Outcome.COUNTED);
		assertThat(tell(ListingProblem.PHONE_WRONG, null)).isEqualTo(Outcome.ADDED);
	}

	@Test
	void reportsAboutListingsAreBoundedInAll() {
		FacilityId flooded = publish(new ListingStatus.Current());
		this.database.batchUpdate("""
				insert into problem_report (id, facility_id, problem, language, times, state, reported_at)
				values (?, ?, 'phone-wrong', 'en', 1, 'open', ?)
				""", rows(ProblemReports.MAX_WRONG, (id) -> flooded.value()));

		assertThatExceptionOfType(TooManyReportsException.class)
			.isThrownBy(() -> tell(ListingProblem.PHONE_WRONG, null));
		assertThat(this.reports.report(new WrongListing(flooded, ListingProblem.PHONE_WRONG), "new", "en"))
			.isEqualTo(Outcome.ADDED);
		assertThat(this.reports.countOpen()).isEqualTo(ProblemReports.MAX_WRONG);
		assertThat(this.reports.report(LAKESIDE, null, "en")).isEqualTo(Outcome.ADDED);
	}

	@Test
	void facilityThatDoesNotExistIsRefused() {
		WrongListing nowhere = new WrongListing(FacilityId.random(), ListingProblem.PHONE_WRONG);

		assertThatExceptionOfType(ListingNotPublicException.class)
			.isThrownBy(() -> this.reports.report(nowhere, null, "en"))
			.withMessageContaining(nowhere.facility().value());
	}

	static Stream<ListingStatus> notPublic() {
		return Stream.of(new ListingStatus.Withdrawn("operator", NOON), new ListingStatus.Merged(FacilityId.random()),
				new ListingStatus.Closed("moved away", LocalDate.of(2026, 1, 1)));
	}

	@ParameterizedTest
	@MethodSource("notPublic")
	void facilityWhoseListingNobodySeesIsRefused(ListingStatus status) {
		WrongListing unseen = new WrongListing(publish(status), ListingProblem.PHONE_WRONG);

		assertThatExceptionOfType(ListingNotPublicException.class)
			.isThrownBy(() -> this.reports.report(unseen, null, "en"));
		assertThat(this.reports.countOpen()).isZero();
	}

	@Test
	void listingThatNewerListsLeaveOutCanBeReported() {
		FacilityId missing = publish(new ListingStatus.NotSeenSince(LocalDate.of(2026, 1, 1)));

		assertThat(this.reports.report(new WrongListing(missing, ListingProblem.CLOSED_OR_MOVED), null, "en"))
			.isEqualTo(Outcome.ADDED);
	}

	@Test
	void longestTextIsKeptWholeAndOneCharacterMoreIsRefused() {
		String longest = "\uD83C\uDF31".repeat(ProblemReport.MAX_TEXT);

		tell(ListingProblem.PHONE_WRONG, longest);

		assertThat(only().text()).isEqualTo(longest);
		assertThatExceptionOfType(ReportTooLongException.class)
			.isThrownBy(() -> tell(ListingProblem.PHONE_WRONG, longest + "x"));
	}

	@Test
	void somethingElseWithoutTextIsRefused() {
		assertThatExceptionOfType(ReportIncompleteException.class)
			.isThrownBy(() -> tell(ListingProblem.SOMETHING_ELSE, " \u200B"))
			.satisfies((refusal) -> assertThat(refusal.part()).isEqualTo("text"));
	}

	@Test
	void languageIsACode() {
		assertThatIllegalArgumentException().isThrownBy(() -> tell(ListingProblem.PHONE_WRONG, null, "English"));
	}

	@Test
	void reportIsDeletedByAgeWhetherReadOrNot() {
		tell(ListingProblem.PHONE_WRONG, "old");
		this.time.now = NOON.plus(Duration.ofDays(180));
		tell(ListingProblem.PHONE_WRONG, "new");

		assertThat(this.retention.deleteOld()).isZero();
		this.time.now = this.time.now.plus(Duration.ofMinutes(1));

		assertThat(this.retention.deleteOld()).isEqualTo(1);
		assertThat(only().text()).isEqualTo("new");
	}

	@Test
	void reportsGoWithTheirFacility() {
		tell(ListingProblem.PHONE_WRONG, null);

		this.facilities.deleteById(this.harborHouse.value());

		assertThat(this.reports.countOpen()).isZero();
	}

	@Test
	void checksRefuseARowAboutBothOrNeither() {
		String insert = "insert into problem_report (id, facility_id, problem, place_name, place_town, language, times, "
				+ "state, reported_at) values ('x', ?, ?, ?, ?, 'en', 1, 'open', ?)";
		String id = this.harborHouse.value();

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(
				() -> this.database.update(insert, id, "phone-wrong", "Lakeside", "Boulder", InstantColumn.of(NOON)));
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.database.update(insert, null, null, null, null, InstantColumn.of(NOON)));
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.database.update(insert, id, "rude", null, null, InstantColumn.of(NOON)));
	}

	private Outcome tell(ListingProblem problem, @Nullable String text) {
		return tell(problem, text, "en");
	}

	private Outcome tell(ListingProblem problem, @Nullable String text, String language) {
		return this.reports.report(new WrongListing(this.harborHouse, problem), text, language);
	}

	private ProblemReport only() {
		List<ProblemReport> open = this.reports.findOpen(10);
		assertThat(open).hasSize(1);
		return open.getFirst();
	}

	private static List<Object[]> rows(int count, IntFunction<String> second) {
		List<Object[]> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			rows.add(new Object[] { Integer.toString(i), second.apply(i), InstantColumn.of(NOON) });
		}
		return rows;
	}

	private FacilityId publish(ListingStatus status) {
		FacilityId id = FacilityId.random();
		Organization organization = this.organizations.save(Organization.provisional("Harbor House", NOON));
		Facility facility = new Facility(id, Slug.of("Harbor House", null, null).of(id), organization.getId(), false,
				NOON);
		facility.publish(SampleListings.named(id, facility.slug(), "Harbor House").withStatus(status),
				new ChangeCause.Rederived("test"), NOON);
		this.facilities.save(facility);
		return id;
	}

	/** A clock that tests set. */
	@TestConfiguration
	static class Time {

		private volatile Instant now = NOON;

		@Bean
		Clock clock() {
			return new Clock() {

				@Override
				public ZoneId getZone() {
					return ZoneOffset.UTC;
				}

				@Override
				public Clock withZone(ZoneId zone) {
					return this;
				}

				@Override
				public Instant instant() {
					return Time.this.now;
				}

			};
		}

	}

}
