package org.openhaven.search.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhaven.directory.changelog.Change;
import org.openhaven.directory.changelog.ChangeFeed;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.Listing;
import org.openhaven.search.lucene.LuceneIndex;
import org.openhaven.search.testing.RandomListings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Changes that reach the index late, twice, or in another order than they were made:
 * whatever happens, the index ends equal to the directory.
 */
class ReorderedJobsTests {

	private static final int SEEDS = 100;

	private static final int LISTINGS = 30;

	@TempDir
	private Path folder;

	@Test
	void indexEqualsTheDirectoryAfterJobsInAnyOrderAndTwice() {
		for (int seed = 0; seed < SEEDS; seed++) {
			RememberedDirectory directory = new RememberedDirectory();
			DisturbedFeed feed = new DisturbedFeed(directory, new Random(seed));
			DirectoryCarrier carrier = new DirectoryCarrier(feed, directory);
			try (LuceneIndex index = LuceneIndex.open(this.folder.resolve(String.valueOf(seed)))) {
				index.advanceTo(feed.feedId(), 0);
				changeAndApply(directory, carrier, index, seed);

				IndexCheck check = new IndexComparison(carrier, () -> upToDate(carrier, index)).run(Progress.SILENT);

				assertThat(check.differences()).as("seed %d", seed).isEmpty();
				assertThat(index.size()).as("seed %d", seed).isPositive();
				assertThat(index.position()).as("seed %d", seed).isEqualTo(directory.lastPosition());
			}
		}
	}

	/** Old and new states, deletions, and jobs in between that come out of order. */
	private static void changeAndApply(RememberedDirectory directory, DirectoryCarrier carrier, LuceneIndex index,
			int seed) {
		Random random = new Random(seed);
		List<List<Listing>> states = List.of(RandomListings.listings(LISTINGS, seed),
				RandomListings.listings(LISTINGS, seed + 1000L), RandomListings.listings(LISTINGS, seed + 2000L));
		Set<FacilityId> known = new HashSet<>();
		for (int change = 0; change < 4 * LISTINGS; change++) {
			Listing listing = states.get(random.nextInt(states.size())).get(random.nextInt(LISTINGS));
			if (random.nextInt(6) == 0) {
				directory.delete(listing.id());
			}
			else {
				directory.commit(listing);
			}
			known.add(listing.id());
			if (random.nextInt(5) == 0) {
				carrier.applyChanges(index);
			}
			if (random.nextInt(5) == 0) {
				List<FacilityId> late = new ArrayList<>(known);
				Collections.shuffle(late, random);
				carrier.apply(late.subList(0, random.nextInt(late.size()) + 1), index);
			}
		}
	}

	private static LuceneIndex upToDate(DirectoryCarrier carrier, LuceneIndex index) {
		while (carrier.applyChanges(index) > 0) {
			index.refresh();
		}
		index.refresh();
		return index;
	}

	/**
	 * Hands out what is new in any order, doubled, and mixed with what was handed out
	 * before; the last one still tells how far it goes.
	 */
	private record DisturbedFeed(RememberedDirectory directory, Random random) implements ChangeFeed {

		@Override
		public List<Change> findChangesAfter(long position, int limit) {
			List<Change> fresh = this.directory.findChangesAfter(position, 1 + this.random.nextInt(limit));
			if (fresh.isEmpty()) {
				return fresh;
			}
			List<Change> handed = new ArrayList<>(fresh);
			handed.addAll(this.directory.findChangesAfter(this.random.nextLong(position + 1), fresh.size()));
			handed.removeIf((change) -> change.position() > fresh.getLast().position());
			handed.addAll(fresh.subList(0, this.random.nextInt(fresh.size())));
			Collections.shuffle(handed, this.random);
			handed.add(fresh.getLast());
			return handed;
		}

		@Override
		public String feedId() {
			return this.directory.feedId();
		}

		@Override
		public long lastPosition() {
			return this.directory.lastPosition();
		}

	}

}
