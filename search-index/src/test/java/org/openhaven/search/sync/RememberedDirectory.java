package org.openhaven.search.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.changelog.Change;
import org.openhaven.directory.changelog.ChangeFeed;
import org.openhaven.directory.changelog.FeedPositionGoneException;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingUnreadableException;
import org.openhaven.directory.facility.Listings;

/**
 * A directory in memory that keeps the promises of the change log, and can be made to
 * fail.
 */
final class RememberedDirectory implements ChangeFeed, Listings {

	private final SortedMap<String, Listing> listings = new TreeMap<>();

	private final List<Change> changes = new ArrayList<>();

	private volatile String feedId = "feed-1";

	private final Set<FacilityId> unreadable = new HashSet<>();

	private long forgotten;

	private boolean failing;

	private @Nullable CountDownLatch walkMayGoOn;

	synchronized long commit(Listing... changed) {
		for (Listing listing : changed) {
			this.listings.put(listing.id().value(), listing);
			this.changes.add(new Change(this.changes.size() + 1, listing.id(), listing.version()));
		}
		return this.changes.size();
	}

	/** Its stored text is damaged from now on. */
	synchronized void damage(FacilityId id) {
		this.unreadable.add(id);
	}

	/** Its stored text is well again. */
	synchronized void mend(FacilityId id) {
		this.unreadable.remove(id);
	}

	synchronized void delete(FacilityId id) {
		this.listings.remove(id.value());
		this.changes.add(new Change(this.changes.size() + 1, id, 0));
	}

	synchronized void forgetChangesUntil(long position) {
		this.forgotten = position;
	}

	void becomeAnother() {
		this.feedId = "feed-2";
	}

	synchronized void fail(boolean fails) {
		this.failing = fails;
	}

	synchronized CountDownLatch holdWalks() {
		CountDownLatch latch = new CountDownLatch(1);
		this.walkMayGoOn = latch;
		return latch;
	}

	private void check() {
		if (this.failing) {
			throw new IllegalStateException("The database is away");
		}
	}

	@Override
	public synchronized List<Change> findChangesAfter(long position, int limit) {
		check();
		if (position < this.forgotten) {
			throw new FeedPositionGoneException(position, this.forgotten + 1);
		}
		return this.changes.stream().filter((change) -> change.position() > position).limit(limit).toList();
	}

	@Override
	public String feedId() {
		return this.feedId;
	}

	@Override
	public synchronized long lastPosition() {
		check();
		return this.changes.size();
	}

	@Override
	public synchronized Optional<Listing> findListing(FacilityId id) {
		return Optional.ofNullable(this.listings.get(id.value()));
	}

	@Override
	public synchronized Optional<Listing> findListing(String slug) {
		return this.listings.values().stream().filter((listing) -> listing.slug().equals(slug)).findFirst();
	}

	@Override
	public synchronized List<Listing> findListings(Collection<FacilityId> ids) {
		ids.stream().filter(this.unreadable::contains).findFirst().ifPresent((id) -> {
			throw new ListingUnreadableException(id, new IllegalArgumentException("no JSON"));
		});
		return ids.stream().flatMap((id) -> findListing(id).stream()).toList();
	}

	@Override
	public List<Listing> findListingsAfter(String after, int limit) {
		waitForLeave();
		synchronized (this) {
			check();
			return this.listings.values()
				.stream()
				.filter((listing) -> listing.id().value().compareTo(after) > 0)
				.limit(limit)
				.toList();
		}
	}

	private void waitForLeave() {
		CountDownLatch latch = this.walkMayGoOn;
		try {
			if (latch != null && !latch.await(20, TimeUnit.SECONDS)) {
				throw new IllegalStateException("Nobody let the walk go on");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public List<Version> findVersionsAfter(String after, int limit) {
		return findListingsAfter(after, limit).stream()
			.map((listing) -> new Version(listing.id(), listing.version()))
			.toList();
	}

	@Override
	public synchronized long count() {
		return this.listings.size();
	}

}
