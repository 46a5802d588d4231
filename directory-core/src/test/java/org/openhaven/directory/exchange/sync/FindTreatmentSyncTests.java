package org.openhaven.directory.exchange.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.openhaven.directory.exchange.ImportSummary;
import org.openhaven.directory.exchange.Imports;
import org.openhaven.directory.exchange.Progress;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.Listings;
import org.openhaven.directory.testing.DirectoryTest;
import org.openhaven.directory.testing.TestDatabase;
import org.openhaven.directory.testing.TestDatabase.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DirectoryTest
class FindTreatmentSyncTests {

	private static final Instant MONDAY = Instant.parse("2026-03-02T23:30:00Z");

	@TempDir
	private Path folder;

	@Autowired
	private Imports imports;

	@Autowired
	private Listings listings;

	@Autowired
	private JdbcTemplate database;

	private final List<Duration> waited = new ArrayList<>();

	private final Feed feed = new Feed();

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		TestDatabase.fresh(Kind.H2).register(properties);
	}

	@BeforeEach
	void empty() {
		for (String table : List.of("proposal", "statement", "availability_report", "history_entry", "sighting",
				"source_record", "facility", "organization", "import_run", "source_edition", "source", "change_log")) {
			this.database.update("delete from " + table);
		}
		this.database.update("update change_counter set n = 0, dropped = 0");
	}

	@Test
	void wholeListIsTakenInAndWhatItLacksLaterIsMissing() {
		this.feed.houses = names(1, 20);
		SyncSummary first = sweep(MONDAY);
		this.feed.houses = names(1, 19);
		SyncSummary second = sweep(MONDAY.plus(Duration.ofDays(7)));

		assertThat(first.edition()).isEqualTo("2026-03-02");
		assertThat(imported(first).counts().added()).isEqualTo(20);
		assertThat(imported(second).counts().missing()).isEqualTo(1);
		assertThat(notSeen()).containsExactly("Sample House 20");
		assertThat(this.folder.resolve("sweep")).doesNotExist();
	}

	@Test
	void pausesBetweenPages() {
		this.feed.houses = names(1, 7);

		sweep(MONDAY);

		assertThat(this.feed.asked).containsExactly(1, 2, 3, 4);
		assertThat(total()).isEqualTo(FindTreatmentSync.BETWEEN_PAGES.multipliedBy(3));
	}

	@Test
	void sweepCutOffMarksNothingAndGoesOnLaterWithItsOwnDate() {
		this.feed.houses = names(1, 20);
		sweep(MONDAY.minus(Duration.ofDays(30)));
		this.feed.asked.clear();
		this.feed.refuseFrom = 3;

		SyncSummary cut = sweep(MONDAY);
		assertThat(cut.cutOff()).contains("Page 3 answered 403");
		assertThat(imported(cut).counts().missing()).isZero();
		assertThat(imported(cut).counts().changed() + imported(cut).counts().unchanged()).isEqualTo(4);
		assertThat(notSeen()).isEmpty();

		this.feed.refuseFrom = Integer.MAX_VALUE;
		this.feed.asked.clear();
		SyncSummary rest = sweep(MONDAY.plus(Duration.ofHours(1)));

		assertThat(this.feed.asked).startsWith(3).doesNotContain(1, 2);
		assertThat(rest.cutOff()).isNull();
		assertThat(rest.edition()).isEqualTo("2026-03-02");
		assertThat(rest.notes().getFirst()).contains("Went on", "2026-03-02");
		assertThat(rest.rows()).isEqualTo(20);
	}

	@Test
	void waitsLongerAfterEachRefusalAndAsLongAsTheServerAsks() {
		this.feed.houses = names(1, 2);
		this.feed.refusals.add(PageUnavailableException.of("answered 403", null));
		this.feed.refusals.add(PageUnavailableException.of("answered 503", Duration.ofSeconds(10)));
		this.feed.refusals.add(PageUnavailableException.of("answered 429", Duration.ofSeconds(500)));
		this.feed.refusals.add(PageUnavailableException.of("took too long", Duration.ofDays(3)));

		assertThat(sweep(MONDAY).cutOff()).isNull();

		assertThat(total()).isEqualTo(Duration.ofSeconds(60 + 120 + 500 + 900));
		assertThat(this.waited).allMatch((slice) -> slice.compareTo(Duration.ofSeconds(1)) <= 0);
	}

	@Test
	void withoutTotalsAnEmptyPageIsTheEnd() {
		this.feed.houses = names(1, 5);
		this.feed.tellsTotals = false;

		SyncSummary summary = sweep(MONDAY);

		assertThat(this.feed.asked).containsExactly(1, 2, 3, 4);
		assertThat(summary.pages()).isEqualTo(3);
		assertThat(summary.rows()).isEqualTo(5);
	}

	@Test
	void listThatGrowsMeanwhileIsReadAgainWhereItChanged() {
		this.feed.houses = names(1, 6);
		this.feed.beforePage3 = () -> this.feed.houses = names(0, 6);

		SyncSummary summary = sweep(MONDAY);

		assertThat(this.feed.asked).containsExactly(1, 2, 3, 4, 1, 2);
		assertThat(summary.rows()).isEqualTo(7);
		assertThat(this.listings.count()).isEqualTo(7);
		assertThat(summary.notes()).anyMatch((note) -> note.contains("2 pages were fetched again"));
	}

	@Test
	void listThatShrinksMeanwhileLosesItsLastPage() {
		this.feed.houses = names(1, 7);
		this.feed.beforePage3 = () -> this.feed.houses = names(2, 7);

		SyncSummary summary = sweep(MONDAY);

		assertThat(summary.rows()).isEqualTo(6);
		assertThat(summary.pages()).isEqualTo(3);
		assertThat(summary.cutOff()).isNull();
	}

	@Test
	void fewerRowsThanPromisedMarkNothing() {
		this.feed.houses = names(1, 20);
		sweep(MONDAY.minus(Duration.ofDays(30)));
		this.feed.houses = names(1, 19);
		this.feed.promised = 20;

		SyncSummary summary = sweep(MONDAY);

		assertThat(notSeen()).isEmpty();
		assertThat(summary.notes()).anyMatch((note) -> note.contains("promised 20 facilities and sent 19"));
	}

	@Test
	void garbageHalvesAndWrongPagesAreAskedForAgain() {
		this.feed.houses = names(1, 3);
		this.feed.insteadOf.add("<html>Down for maintenance</html>");
		this.feed.insteadOf.add("{\"page\":1,\"rows\":[{\"name1\":\"Sample");
		this.feed.insteadOf.add("{\"page\":7,\"totalPages\":9,\"rows\":[{\"name1\":\"Sample\"}]}");
		this.feed.insteadOf.add("[".repeat(100_000));

		SyncSummary summary = sweep(MONDAY);

		assertThat(summary.cutOff()).isNull();
		assertThat(this.listings.count()).isEqualTo(3);
	}

	@Test
	void emptyServerChangesNothing() {
		SyncSummary summary = sweep(MONDAY);

		assertThat(summary.imported()).isNull();
		assertThat(summary.cutOff()).contains("has no facilities");
		assertThat(this.listings.count()).isZero();
	}

	@Test
	void serverThatIsNotThereIsToldAtOnce() {
		this.feed.refusals.add(PageUnavailableException.unreachable("cannot be fetched: connection refused"));

		assertThatExceptionOfType(SweepRefusedException.class).isThrownBy(() -> sweep(MONDAY))
			.withMessageContaining("connection refused")
			.withMessageContaining("Check the address");
		assertThat(this.waited).isEmpty();
	}

	@Test
	void pagesOfAnotherServerOrAnotherWeekAreNotMixed() {
		this.feed.houses = names(1, 6);
		this.feed.refuseFrom = 3;
		sweep(MONDAY);
		this.feed.refuseFrom = Integer.MAX_VALUE;
		this.feed.asked.clear();

		this.feed.name = "http://elsewhere.example";
		assertThat(sweep(MONDAY).notes()).isEmpty();
		assertThat(this.feed.asked).containsExactly(1, 2, 3);

		this.feed.refuseFrom = 3;
		sweep(MONDAY);
		this.feed.refuseFrom = Integer.MAX_VALUE;
		this.feed.asked.clear();
		SyncSummary later = sweep(MONDAY.plus(Duration.ofDays(7)));
		assertThat(this.feed.asked).containsExactly(1, 2, 3);
		assertThat(later.edition()).isEqualTo("2026-03-09");
	}

	private SyncSummary sweep(Instant now) {
		FindTreatmentSync sync = new FindTreatmentSync(this.imports, Clock.fixed(now, ZoneOffset.UTC),
				this.waited::add);
		return sync.run(new SyncRequest(this.folder.resolve("sweep"), false), this.feed, Progress.NONE);
	}

	private static ImportSummary imported(SyncSummary summary) {
		return Objects.requireNonNull(summary.imported(), "Nothing was imported");
	}

	private Duration total() {
		return this.waited.stream().reduce(Duration.ZERO, Duration::plus);
	}

	private List<String> notSeen() {
		return this.listings.findListingsAfter("", 100)
			.stream()
			.filter((listing) -> listing.status() instanceof ListingStatus.NotSeenSince)
			.map(Listing::name)
			.toList();
	}

	private static List<String> names(int from, int to) {
		return IntStream.rangeClosed(from, to).mapToObj((number) -> "Sample House " + number).toList();
	}

	/** A feed of two rows a page, which can misbehave. */
	private static final class Feed implements PageSource {

		private String name = "http://feed.example";

		private List<String> houses = List.of();

		private final List<Integer> asked = new ArrayList<>();

		private final Deque<PageUnavailableException> refusals = new ArrayDeque<>();

		private final Deque<String> insteadOf = new ArrayDeque<>();

		private int refuseFrom = Integer.MAX_VALUE;

		private long promised = -1;

		private boolean tellsTotals = true;

		private @Nullable Runnable beforePage3;

		@Override
		public String name() {
			return this.name;
		}

		@Override
		public void fetch(int page, int pageSize, Path target) {
			this.asked.add(page);
			if (page >= this.refuseFrom) {
				throw PageUnavailableException.of("answered 403", null);
			}
			if (!this.refusals.isEmpty()) {
				throw this.refusals.pop();
			}
			if (page == 3 && this.beforePage3 != null) {
				this.beforePage3.run();
				this.beforePage3 = null;
			}
			try {
				Files.writeString(target, this.insteadOf.isEmpty() ? page(page) : this.insteadOf.pop());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private String page(int page) {
			List<String> some = this.houses.stream().skip((page - 1) * 2L).limit(2).toList();
			String totals = this.tellsTotals ? "\"page\":" + page + ",\"totalPages\":" + (this.houses.size() + 1) / 2
					+ ",\"recordCount\":" + ((this.promised >= 0) ? this.promised : this.houses.size()) + "," : "";
			return "{" + totals + "\"rows\":[" + some.stream().map(Feed::row).collect(Collectors.joining(",")) + "]}";
		}

		private static String row(String house) {
			String number = house.substring(house.lastIndexOf(' ') + 1);
			return """
					{"name1":"%s","street1":"%s Elm St","city":"Boulder","state":"CO","zip":"80301",
					"phone":"303-555-0100","typeFacility":"SA","frid":"frid-%s",
					"services":[{"f1":"Type of Care","f2":"TC","f3":"Substance use treatment"}]}""".formatted(house,
					number, number);
		}

	}

}
