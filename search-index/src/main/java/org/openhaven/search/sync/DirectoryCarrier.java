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
import org.openhaven.directory.facility.ListingUnreadableException;
import org.openhaven.directory.facility.Listings;
import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.lucene.IndexEntries;
import org.openhaven.search.lucene.IndexUnusableException;
import org.openhaven.search.lucene.LuceneIndex;

/**
 * Carries listings from the directory into an index. A listing that cannot be carried is
 * set aside.
 */
final class DirectoryCarrier {

	private static final int BATCH = 500;

	private final ChangeFeed feed;

	private final Listings listings;

	private final SetAside setAside = new SetAside();

	DirectoryCarrier(ChangeFeed feed, Listings listings) {
		this.feed = feed;
		this.listings = listings;
	}

	long lastPosition() {
		return this.feed.lastPosition();
	}

	SetAside setAside() {
		return this.setAside;
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
		ids.forEach(this.setAside::remove);
		Set<FacilityId> gone = new HashSet<>(ids);
		List<FacilityDocument> found = findable(documents(read(ids)));
		found.forEach((document) -> gone.remove(document.id()));
		put(found, gone, index);
	}

	/** One by one where all together cannot be put: then only one of them is to blame. */
	private void put(List<FacilityDocument> found, Set<FacilityId> gone, LuceneIndex index) {
		found.forEach((document) -> this.setAside.remove(document.id()));
		try {
			index.apply(found, gone);
		}
		catch (IllegalArgumentException all) {
			index.apply(List.of(), gone);
			for (FacilityDocument document : found) {
				try {
					index.apply(List.of(document), Set.of());
				}
				catch (IllegalArgumentException one) {
					this.setAside.add(document.id(), one);
					index.apply(List.of(), Set.of(document.id()));
				}
			}
		}
	}

	/** Whether an index holds something else of a listing than it says now. */
	boolean differs(FacilityId id, IndexEntries entries) {
		if (this.setAside.holds(id)) {
			return true;
		}
		Optional<FacilityDocument> document = findable(documents(read(Set.of(id)))).stream().findFirst();
		return document.map((found) -> entries.take(found) != IndexEntries.State.SAME)
			.orElseGet(() -> this.setAside.holds(id) || entries.left().contains(id));
	}

	/** Fills an empty index with all listings, and notes from where it has to follow. */
	void fill(LuceneIndex index, Progress progress) {
		String feedId = this.feed.feedId();
		long position = this.feed.lastPosition();
		long total = this.listings.count();
		long[] done = new long[1];
		walk((documents) -> {
			put(findable(documents), Set.of(), index);
			done[0] += documents.size();
			progress.advanced(done[0], Math.max(total, done[0]));
		});
		index.advanceTo(feedId, position);
	}

	/** Hands over all listings in batches, in the order of their ids. */
	void walk(Consumer<List<FacilityDocument>> reader) {
		List<FacilityId> ids = nextIds("");
		while (!ids.isEmpty()) {
			reader.accept(documents(read(ids)));
			ids = nextIds(ids.getLast().value());
		}
	}

	private List<FacilityId> nextIds(String after) {
		return this.listings.findVersionsAfter(after, BATCH).stream().map(Listings.Version::id).toList();
	}

	/** The listings that can be read. */
	private List<Listing> read(Collection<FacilityId> ids) {
		Set<FacilityId> readable = new LinkedHashSet<>(ids);
		while (true) {
			try {
				return this.listings.findListings(readable);
			}
			catch (ListingUnreadableException ex) {
				this.setAside.add(ex.facility(), ex);
				if (!readable.remove(ex.facility())) {
					throw ex;
				}
			}
		}
	}

	/** The documents that can be made. */
	private List<FacilityDocument> documents(List<Listing> listings) {
		List<FacilityDocument> documents = new ArrayList<>();
		for (Listing listing : listings) {
			try {
				documents.add(FacilityDocument.of(listing));
			}
			catch (RuntimeException ex) {
				this.setAside.add(listing.id(), ex);
			}
		}
		return documents;
	}

	private static List<FacilityDocument> findable(List<FacilityDocument> documents) {
		return documents.stream().filter(FacilityDocument::findable).toList();
	}

}
