package org.openhaven.directory.changelog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhaven.directory.facility.ChangeCause;
import org.openhaven.directory.facility.Facilities;
import org.openhaven.directory.facility.Facility;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.Listings;
import org.openhaven.directory.facility.SampleListings;
import org.openhaven.directory.facility.Slug;
import org.openhaven.directory.history.FieldChange;
import org.openhaven.directory.history.Histories;
import org.openhaven.directory.history.HistoryEntry;
import org.openhaven.directory.organization.Organization;
import org.openhaven.directory.organization.Organizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What the feed promises, on every database. */
@Import(ChangeLogContract.Wakes.class)
abstract class ChangeLogContract {

	private static final Instant NOW = Instant.parse("2026-10-01T12:00:00.123456Z");

	private static final ChangeCause CAUSE = new ChangeCause.Rederived("test");

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	Facilities facilities;

	@Autowired
	Organizations organizations;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	ChangeFeed feed;

	@Autowired
	Listings listings;

	@Autowired
	Histories histories;

	@Autowired
	Wakes wakes;

	private long start;

	@BeforeEach
	void noteStart() {
		this.start = this.feed.lastPosition();
	}

	@Test
	void changesOfOneTransactionStandInTheOrderTheyWereMade() {
		List<FacilityId> ids = inTransaction(() -> List.of(publish("first"), publish("second"), publish("third")));

		assertThat(this.feed.findChangesAfter(this.start, 10)).extracting(Change::facility)
			.containsExactlyElementsOf(ids);
		assertThat(this.feed.findChangesAfter(this.start, 10)).extracting(Change::position)
			.containsExactly(this.start + 1, this.start + 2, this.start + 3);
	}

	@Test
	void transactionThatIsRolledBackLeavesNoGap() {
		assertThatIllegalStateException().isThrownBy(() -> inTransaction(() -> {
			publish("never");
			throw new IllegalStateException("roll back");
		}));
		FacilityId id = inTransaction(() -> publish("after"));

		assertThat(this.feed.findChangesAfter(this.start, 10)).containsExactly(new Change(this.start + 1, id, 1));
	}

	@Test
	void transactionThatBeganFirstAndCommitsLastComesLast() throws Exception {
		CountDownLatch firstHasWritten = new CountDownLatch(1);
		CountDownLatch secondHasCommitted = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			CompletableFuture<FacilityId> slow = CompletableFuture.supplyAsync(() -> inTransaction(() -> {
				FacilityId id = publish("slow");
				this.facilities.flush();
				firstHasWritten.countDown();
				await(secondHasCommitted);
				return id;
			}), threads);
			await(firstHasWritten);
			FacilityId quick = inTransaction(() -> publish("quick"));
			List<Change> seenBetween = this.feed.findChangesAfter(this.start, 10);
			secondHasCommitted.countDown();

			FacilityId last = slow.get(20, TimeUnit.SECONDS);
			assertThat(seenBetween).containsExactly(new Change(this.start + 1, quick, 1));
			assertThat(this.feed.findChangesAfter(this.start + 1, 10))
				.containsExactly(new Change(this.start + 2, last, 1));
		}
	}

	@Test
	void numberIsSeenOnlyWhenAllSmallerOnesAre() throws Exception {
		int writers = 3;
		int each = 15;
		List<Long> seen;
		try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
			List<CompletableFuture<Void>> running = new ArrayList<>();
			for (int writer = 0; writer < writers; writer++) {
				String name = "writer-" + writer + "-";
				running.add(CompletableFuture.runAsync(() -> {
					for (int i = 0; i < each; i++) {
						String text = name + i;
						inTransaction(() -> List.of(publish(text + "-a"), publish(text + "-b")));
					}
				}, threads));
			}
			seen = follow(writers * each * 2);
			CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
		}

		assertThat(seen).hasSize(writers * each * 2);
		for (int i = 0; i < seen.size(); i++) {
			assertThat(seen.get(i)).isEqualTo(this.start + 1 + i);
		}
	}

	@Test
	void readersAreWokenAfterTheCommit() {
		inTransaction(() -> publish("wake"));

		assertThat(this.wakes.last).isEqualTo(this.start + 1);
	}

	@Test
	void moreThanTwoHundredListingsInOneTransactionAreRefused() {
		assertThatIllegalStateException().isThrownBy(() -> inTransaction(() -> {
			for (int i = 0; i <= 200; i++) {
				publish("many-" + i);
			}
			return "";
		})).withMessageContaining("200");
	}

	@Test
	void listingThatSaysNothingNewIsNoChange() {
		FacilityId id = inTransaction(() -> publish("same"));
		long before = this.feed.lastPosition();

		inTransaction(() -> republish(id, "same"));

		assertThat(this.feed.lastPosition()).isEqualTo(before);
		assertThat(this.histories.findEntries(id)).hasSize(1);
	}

	@Test
	void changedFieldStandsInTheHistoryWithBothValues() {
		FacilityId id = inTransaction(() -> publish("old name"));

		inTransaction(() -> republish(id, "new n\u00e4me \uD83C\uDF31"));

		List<HistoryEntry> entries = this.histories.findEntries(id);
		assertThat(entries).hasSize(2);
		assertThat(entries.getFirst().at()).isEqualTo(NOW);
		assertThat(entries.getFirst().cause()).isEqualTo(CAUSE);
		assertThat(entries.getFirst().fields()).extracting(FieldChange::field).contains("name");
		assertThat(entries.getLast().added()).isTrue();
		assertThat(this.listings.findListing(id).orElseThrow().name()).isEqualTo("new n\u00e4me \uD83C\uDF31");
		assertThat(this.listings.findListing(id).orElseThrow().version()).isEqualTo(2);
	}

	@Test
	void readerFromBeforeTheFirstEntryReadsAll() {
		inTransaction(() -> publish("any"));

		assertThat(this.feed.findChangesAfter(0, 1)).hasSize(1);
		assertThatExceptionOfType(FeedPositionGoneException.class).isThrownBy(() -> this.feed.findChangesAfter(-1, 1));
	}

	private List<Long> follow(int count) throws InterruptedException {
		List<Long> positions = new ArrayList<>();
		long position = this.start;
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (positions.size() < count && System.nanoTime() < deadline) {
			for (Change change : this.feed.findChangesAfter(position, 7)) {
				positions.add(change.position());
				position = change.position();
			}
			Thread.sleep(1);
		}
		return positions;
	}

	private FacilityId publish(String name) {
		FacilityId id = FacilityId.random();
		Organization organization = this.organizations.save(Organization.provisional(name, NOW));
		Facility facility = new Facility(id, Slug.of(name, null, null).of(id), organization.getId(), false, NOW);
		facility.publish(SampleListings.named(id, facility.slug(), name), CAUSE, NOW)
			.ifPresent(this.events::publishEvent);
		this.facilities.save(facility);
		return id;
	}

	private FacilityId republish(FacilityId id, String name) {
		Facility facility = this.facilities.findById(id.value()).orElseThrow();
		facility.publish(SampleListings.named(id, facility.slug(), name), CAUSE, NOW)
			.ifPresent(this.events::publishEvent);
		return id;
	}

	private <T> T inTransaction(Supplier<T> work) {
		return new TransactionTemplate(this.transactions).execute((status) -> work.get());
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Hears what readers of this process hear. */
	@TestConfiguration
	static class Wakes {

		private volatile long last;

		@EventListener
		void on(ChangesCommitted committed) {
			this.last = committed.lastPosition();
		}

	}

}
