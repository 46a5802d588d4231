package org.openhaven.directory.facility;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Listings without a database.
 *
 * @param all of them, in no order
 */
public record ListingsInMemory(List<Listing> all) implements Listings {

	@Override
	public Optional<Listing> findListing(FacilityId id) {
		return this.all.stream().filter((listing) -> listing.id().equals(id)).findFirst();
	}

	@Override
	public Optional<Listing> findListing(String slug) {
		return this.all.stream().filter((listing) -> listing.slug().equals(slug)).findFirst();
	}

	@Override
	public List<Listing> findListings(Collection<FacilityId> ids) {
		return this.all.stream().filter((listing) -> ids.contains(listing.id())).toList();
	}

	@Override
	public List<Listing> findListingsAfter(String after, int limit) {
		return this.all.stream()
			.filter((listing) -> listing.id().value().compareTo(after) > 0)
			.sorted(Comparator.comparing(Listing::id))
			.limit(limit)
			.toList();
	}

	@Override
	public List<Version> findVersionsAfter(String after, int limit) {
		return findListingsAfter(after, limit).stream()
			.map((listing) -> new Version(listing.id(), listing.version()))
			.toList();
	}

	@Override
	public long count() {
		return this.all.size();
	}

}
