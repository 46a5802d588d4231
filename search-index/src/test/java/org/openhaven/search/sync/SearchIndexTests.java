package org.openhaven.search.sync;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.search.lucene.LuceneFacilitySearch;
import org.openhaven.search.query.FacilityHit;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.SearchUnavailableException;
import org.openhaven.search.testing.RandomListings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openhaven.search.testing.ListingBuilder.listing;

class SearchIndexTests {

	private static final Listing HARBOR_HOUSE = listing("Harbor House").at(39.75, -105).build();

	private static final Listing LAKESIDE = listing("Lakeside").at(39.8, -105).build();

	private final RememberedDirectory directory = new RememberedDirectory();

	private final List<SearchIndex> started = new ArrayList<>();

	@TempDir
	Path folder;

	private SearchIndex start(Path where) {
		SearchIndex index = new SearchIndex(where, this.directory, this.directory);
		this.started.add(index);
		index.start();
		return index;
	}

	private SearchIndex startAndCatchUp(Path where) throws InterruptedException {
		SearchIndex index = start(where);
		assertThat(index.await(this.directory.lastPosition(), Duration.ofSeconds(20))).isTrue();
		return index;
	}

	private static List<FacilityId> found(SearchIndex index) {
		FacilityQuery everything = FacilityQuery.at(Instant.parse("2026-11-23T12:00:00Z")).size(100).build();
		return new LuceneFacilitySearch(index).search(everything).hits().stream().map(FacilityHit::id).toList();
	}

	private static void waitFor(BooleanSupplier condition) throws InterruptedException {
		for (int i = 0; i < 2_000 && !condition.getAsBoolean(); i++) {
			Thread.sleep(10);
		}
		assertThat(condition.getAsBoolean()).isTrue();
	}

	@AfterEach
	void close() {
		this.directory.fail(false);
		this.started.forEach(SearchIndex::close);
	}

	@Test
	void committedListingIsFoundAndADeletedOneIsNot() throws InterruptedException {
		SearchIndex index = startAndCatchUp(this.folder);

		long position = this.directory.commit(HARBOR_HOUSE, LAKESIDE);
		assertThat(index.await(position, Duration.ofSeconds(5))).isTrue();
		assertThat(found(index)).containsExactlyInAnyOrder(HARBOR_HOUSE.id(), LAKESIDE.id());

		this.directory.delete(LAKESIDE.id());
		assertThat(index.await(this.directory.lastPosition(), Duration.ofSeconds(5))).isTrue();
		assertThat(found(index)).containsExactly(HARBOR_HOUSE.id());
	}

	@Test
	void segmentsAreJoinedOnceNothingChangesAnyMore() throws InterruptedException {
		SearchIndex index = startAndCatchUp(this.folder);
		index.await(this.directory.commit(HARBOR_HOUSE), Duration.ofSeconds(5));
		index.await(this.directory.commit(LAKESIDE), Duration.ofSeconds(5));
		assertThat(index.get().segments()).isEqualTo(2);

		waitFor(() -> index.get().segments() == 1);

		assertThat(found(index)).containsExactlyInAnyOrder(HARBOR_HOUSE.id(), LAKESIDE.id());
		assertThat(index.check(Progress.SILENT).differences()).isEmpty();
	}

	@Test
	void listingThatIsWithdrawnDisappears() throws InterruptedException {
		this.directory.commit(HARBOR_HOUSE, LAKESIDE);
		SearchIndex index = startAndCatchUp(this.folder);

		long position = this.directory.commit(listing("Lakeside").version(2)
			.status(new ListingStatus.Withdrawn("operator", Instant.parse("2026-11-01T00:00:00Z")))
			.build());

		assertThat(index.await(position, Duration.ofSeconds(5))).isTrue();
		assertThat(found(index)).containsExactly(HARBOR_HOUSE.id());
	}

	@Test
	void changeIsFoundWithoutAWakeUp() throws InterruptedException {
		SearchIndex index = startAndCatchUp(this.folder);

		this.directory.commit(HARBOR_HOUSE);

		waitFor(() -> found(index).contains(HARBOR_HOUSE.id()));
	}

	@Test
	void afterACrashTheRestIsReplayedFromTheLastCommit() throws Exception {
		this.directory.commit(HARBOR_HOUSE);
		SearchIndex index = startAndCatchUp(this.folder.resolve("live"));
		index.await(this.directory.commit(LAKESIDE), Duration.ofSeconds(5));
		copy(this.folder.resolve("live"), this.folder.resolve("crashed"));
		this.directory.delete(HARBOR_HOUSE.id());

		SearchIndex after = startAndCatchUp(this.folder.resolve("crashed"));

		assertThat(found(after)).containsExactly(LAKESIDE.id());
		assertThat(after.check(Progress.SILENT).differences()).isEmpty();
	}

	@Test
	void closedIndexGoesOnWhereItWas() throws InterruptedException {
		this.directory.commit(HARBOR_HOUSE);
		startAndCatchUp(this.folder).close();
		String build = current();

		SearchIndex again = startAndCatchUp(this.folder);

		assertThat(found(again)).containsExactly(HARBOR_HOUSE.id());
		assertThat(current()).isEqualTo(build);
	}

	@Test
	void truncatedFileIsRebuilt() throws Exception {
		prepareClosedIndex();
		Path largest = largestFile();
		try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
			file.setLength(file.length() / 2);
		}

		assertRebuilt();
	}

	@Test
	void flippedByteIsNoticedAndRebuilt() throws Exception {
		prepareClosedIndex();
		try (RandomAccessFile file = new RandomAccessFile(largestFile().toFile(), "rw")) {
			file.seek(file.length() / 2);
			int before = file.read();
			file.seek(file.length() / 2);
			file.write(before ^ 0x10);
		}

		assertRebuilt();
	}

	@Test
	void deletedFolderIsRebuilt() throws Exception {
		prepareClosedIndex();
		delete(this.folder);

		assertRebuilt();
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	@Test
	void folderThatIsDeletedWhileServingIsRebuiltWithTheNextChange() throws Exception {
		this.directory.commit(HARBOR_HOUSE);
		SearchIndex index = startAndCatchUp(this.folder);
		String before = current();
		delete(this.folder);

		this.directory.commit(LAKESIDE);

		waitFor(() -> Files.exists(this.folder.resolve("current")) && !current().equals(before)
				&& index.status().answers());
		assertThat(found(index)).hasSize(2);
		assertThat(index.check(Progress.SILENT).differences()).isEmpty();
	}

	@Test
	void pointerThatPointsNowhereIsRebuilt() throws Exception {
		prepareClosedIndex();
		Files.writeString(this.folder.resolve("current"), "../../etc");

		assertRebuilt();
	}

	@Test
	void lockFileOfADeadProcessDoesNotMatter() throws Exception {
		prepareClosedIndex();
		String build = current();
		Files.writeString(this.folder.resolve(build).resolve("write.lock"), "");

		SearchIndex index = startAndCatchUp(this.folder);

		assertThat(found(index)).hasSize(2);
		assertThat(current()).isEqualTo(build);
	}

	@Test
	void indexOfAnotherDirectoryThatWasAheadIsRebuilt() throws Exception {
		prepareClosedIndex();
		RememberedDirectory restored = new RememberedDirectory();
		restored.commit(LAKESIDE);
		SearchIndex index = new SearchIndex(this.folder, restored, restored);
		this.started.add(index);

		index.start();

		waitFor(() -> index.status().answers());
		assertThat(found(index)).containsExactly(LAKESIDE.id());
	}

	@Test
	void directoryThatIsReplacedWhileServingIsIndexedAnew() throws Exception {
		this.directory.commit(HARBOR_HOUSE);
		SearchIndex index = startAndCatchUp(this.folder);
		String before = current();

		this.directory.becomeAnother();

		waitFor(() -> !current().equals(before) && index.status().answers());
		assertThat(found(index)).containsExactly(HARBOR_HOUSE.id());
	}

	@Test
	void forgottenChangesLeadToARebuild() throws Exception {
		prepareClosedIndex();
		this.directory.delete(LAKESIDE.id());
		this.directory.commit(listing("New Day").build());
		this.directory.forgetChangesUntil(3);

		SearchIndex index = startAndCatchUp(this.folder);

		assertThat(found(index)).hasSize(2).doesNotContain(LAKESIDE.id());
	}

	@Test
	void whileThereIsNoIndexSearchesAreRefusedAndTheStatusSaysSo() throws Exception {
		this.directory.commit(HARBOR_HOUSE);
		CountDownLatch walk = this.directory.holdWalks();
		SearchIndex index = start(this.folder);

		waitFor(() -> index.status().state() == IndexStatus.State.REBUILDING);
		assertThat(index.status().answers()).isFalse();
		assertThatThrownBy(() -> found(index)).isInstanceOf(SearchUnavailableException.class);

		walk.countDown();
		waitFor(() -> index.status().state() == IndexStatus.State.READY);
		assertThat(found(index)).hasSize(1);
	}

	@Test
	void directoryThatIsAwayDoesNotStopSearches() throws Exception {
		this.directory.commit(HARBOR_HOUSE);
		SearchIndex index = startAndCatchUp(this.folder);

		this.directory.fail(true);
		waitFor(() -> index.status().state() == IndexStatus.State.FAILING);
		assertThat(found(index)).hasSize(1);

		this.directory.fail(false);
		assertThat(index.await(this.directory.commit(LAKESIDE), Duration.ofSeconds(10))).isTrue();
		assertThat(index.status().state()).isEqualTo(IndexStatus.State.READY);
	}

	@Test
	void listingThatCannotBeReadIsSetAsideAndStopsNoOther() throws Exception {
		this.directory.commit(HARBOR_HOUSE);
		SearchIndex index = startAndCatchUp(this.folder);

		this.directory.damage(HARBOR_HOUSE.id());
		long position = this.directory.commit(HARBOR_HOUSE, LAKESIDE);

		assertThat(index.await(position, Duration.ofSeconds(5))).isTrue();
		assertThat(found(index)).containsExactly(LAKESIDE.id());
		assertThat(index.status().setAside()).isEqualTo(1);
		assertThat(index.check(Progress.SILENT).differences())
			.containsExactly(new IndexCheck.Difference(HARBOR_HOUSE.id(), IndexCheck.Kind.SET_ASIDE));
		assertThat(index.rebuild(Progress.SILENT)).isEqualTo(1);

		this.directory.mend(HARBOR_HOUSE.id());
		index.repair(index.check(Progress.SILENT));
		assertThat(found(index)).containsExactlyInAnyOrder(HARBOR_HOUSE.id(), LAKESIDE.id());
		assertThat(index.check(Progress.SILENT).differences()).isEmpty();
		assertThat(index.status().setAside()).isZero();
	}

	@Test
	void listingThatLuceneRefusesIsSetAsideAndStopsNoOther() throws Exception {
		Listing endless = listing("Endless").codes("X".repeat(40_000)).build();
		this.directory.commit(HARBOR_HOUSE, endless, LAKESIDE);

		SearchIndex index = startAndCatchUp(this.folder);

		assertThat(found(index)).containsExactlyInAnyOrder(HARBOR_HOUSE.id(), LAKESIDE.id());
		assertThat(index.check(Progress.SILENT).differences())
			.containsExactly(new IndexCheck.Difference(endless.id(), IndexCheck.Kind.SET_ASIDE));
	}

	@Test
	void rebuildSwapsWhileSearchesAndChangesGoOn() throws Exception {
		this.directory.commit(RandomListings.listings(60, 1).toArray(Listing[]::new));
		SearchIndex index = startAndCatchUp(this.folder);
		String before = current();
		CountDownLatch walk = this.directory.holdWalks();
		Thread rebuild = new Thread(() -> index.rebuild(Progress.SILENT));
		rebuild.start();

		index.await(this.directory.commit(HARBOR_HOUSE), Duration.ofSeconds(5));
		assertThat(found(index)).contains(HARBOR_HOUSE.id());
		walk.countDown();
		rebuild.join();

		assertThat(current()).isNotEqualTo(before);
		assertThat(this.folder.resolve(before)).doesNotExist();
		assertThat(found(index)).contains(HARBOR_HOUSE.id());
		assertThat(index.check(Progress.SILENT).differences()).isEmpty();
	}

	@Test
	void checkFindsAnyDifferenceAndRepairRemovesIt() throws Exception {
		Listing newDay = listing("New Day").build();
		this.directory.commit(HARBOR_HOUSE, LAKESIDE, newDay);
		SearchIndex index = startAndCatchUp(this.folder);
		assertThat(index.check(Progress.SILENT)).isEqualTo(new IndexCheck(3, List.of()));

		index.get()
			.apply(List.of(listing("Lakeside").facts("payment=free").document(), listing("Stranger").document()),
					List.of(newDay.id()));
		index.get().refresh();
		IndexCheck check = index.check(Progress.SILENT);

		assertThat(check.differences()).containsExactlyInAnyOrder(
				new IndexCheck.Difference(LAKESIDE.id(), IndexCheck.Kind.DIFFERENT),
				new IndexCheck.Difference(newDay.id(), IndexCheck.Kind.MISSING),
				new IndexCheck.Difference(listing("Stranger").build().id(), IndexCheck.Kind.EXTRA));
		index.repair(check);
		assertThat(index.check(Progress.SILENT).differences()).isEmpty();
	}

	private void prepareClosedIndex() throws InterruptedException {
		this.directory.commit(HARBOR_HOUSE, LAKESIDE);
		startAndCatchUp(this.folder).close();
	}

	private void assertRebuilt() throws InterruptedException {
		SearchIndex index = startAndCatchUp(this.folder);

		assertThat(index.status().state()).isEqualTo(IndexStatus.State.READY);
		assertThat(found(index)).containsExactlyInAnyOrder(HARBOR_HOUSE.id(), LAKESIDE.id());
		assertThat(index.check(Progress.SILENT).differences()).isEmpty();
	}

	private String current() {
		try {
			return Files.readString(this.folder.resolve("current"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path largestFile() throws IOException {
		try (Stream<Path> files = Files.list(this.folder.resolve(current()))) {
			return files.max(Comparator.comparingLong((file) -> file.toFile().length())).orElseThrow();
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Path target = to.resolve(from.relativize(file));
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				}
				else if (!file.getFileName().toString().equals("write.lock")) {
					Files.copy(file, target);
				}
			}
		}
	}

}
