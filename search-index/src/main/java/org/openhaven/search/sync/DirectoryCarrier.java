package org.openhaven.search.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.openhaven.directory.changelog.Change;
import org.openhaven.directory.changelog.ChangeFeed;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.Listings;
import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.lucene.IndexEntries;
import org.openhaven.search.lucene.IndexUnusableException;
import org.openhaven.search.lucene.LuceneIndex;

/** Carries listings from the directory into an index. */
final class DirectoryCarrier {

	private static final int BATCH = 500;

	private final ChangeFeed feed;

	private final Listings listings;

	DirectoryCarrier(ChangeFeed feed, Listings listings) {
		this.feed = feed;
		this.listings = listings;
	}

	long lastPosition() {
		return this.feed.lastPosition();
	}

	/** Whether the index can be brought up to date from the change log. */
	boolean canFollow(LuceneIndex index) {
		return index.feed().equals(this.feed.feedId()) && index.position() <= this.feed.lastPosition();
	}

	/**
	 * Applies one batch of changes: each listing as it is now, whatever the log says of
	 * it, so that applying it again does no harm.
	 * @return how many changes there were; none if the index is up to date
	 * @throws IndexUnusableException if the index belongs to another directory
	 */
	int applyChanges(LuceneIndex index) {
		String feedId = this.feed.feedId();
		if (!feedId.equals(index.feed())) {
			throw new IndexUnusableException("The directory was replaced by another", null);
		}
		List<Change> changes = this.feed.findChangesAfter(index.position(), BATCH);
		if (!changes.isEmpty()) {
			Set<FacilityId> changed = new LinkedHashSet<>();
			changes.forEach((change) -> changed.add(change.facility()));
			apply(changed, index);
			index.advanceTo(feedId, changes.getLast().position());
		}
		return changes.size();
	}

	/** Applies listings as they are now. */
	void apply(Collection<FacilityId> ids, LuceneIndex index) {
		List<FacilityDocument> found = new ArrayList<>();
		Set<FacilityId> gone = new HashSet<>(ids);
		for (Listing listing : this.listings.findListings(ids)) {
			FacilityDocument document = FacilityDocument.of(listing);
			if (document.findable()) {
				found.add(document);
				gone.remove(document.id());
			}
		}
		index.apply(found, gone);
	}

	/** Whether an index holds something else of a listing than it says now. */
	boolean differs(FacilityId id, IndexEntries entries) {
		Optional<FacilityDocument> document = this.listings.findListing(id)
			.map(FacilityDocument::of)
			.filter(FacilityDocument::findable);
		return document.map((found) -> entries.take(found) != IndexEntries.State.SAME)
			.orElseGet(() -> entries.left().contains(id));
	}

	/** Fills an empty index with all listings, and notes from where it has to follow. */
	void fill(LuceneIndex index, Progress progress) {
		String feedId = this.feed.feedId();
		long position = this.feed.lastPosition();
		long total = this.listings.count();
		long[] done = new long[1];
		walk((documents) -> {
			index.apply(documents.stream().filter(FacilityDocument::findable).toList(), List.of());
			done[0] += documents.size();
			progress.advanced(done[0], Math.max(total, done[0]));
		});
		index.advanceTo(feedId, position);
	}

	/** Hands over all listings in batches, in the order of their ids. */
	void walk(Consumer<List<FacilityDocument>> reader) {
		String last = "";
		List<Listing> batch = this.listings.findListingsAfter(last, BATCH);
		while (!batch.isEmpty()) {
			reader.accept(batch.stream().map(FacilityDocument::of).toList());
			last = batch.getLast().id().value();
			batch = this.listings.findListingsAfter(last, BATCH);
		}
	}

}
