package org.openhaven.directory.facility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells how facilities stand to the public, by what stands in an address or on a list.
 */
public final class PublicStandings {

	/** A listing that was merged may have been merged again. */
	private static final int MOST_MERGES = 8;

	private final Listings listings;

	private final FreshnessPolicy freshness;

	private final Clock clock;

	private final Predicate<Listing> area;

	/**
	 * Over all listings.
	 * @param listings where they are read
	 * @param freshness how long missing ones are shown
	 * @param clock tells what day it is
	 */
	public PublicStandings(Listings listings, FreshnessPolicy freshness, Clock clock) {
		this(listings, freshness, clock, (listing) -> true);
	}

	private PublicStandings(Listings listings, FreshnessPolicy freshness, Clock clock, Predicate<Listing> area) {
		this.listings = listings;
		this.freshness = freshness;
		this.clock = clock;
		this.area = area;
	}

	/**
	 * The same for a part of the directory.
	 * @param part tells which listings belong to it; all others are unknown
	 * @return a new one
	 */
	public PublicStandings within(Predicate<Listing> part) {
		return new PublicStandings(this.listings, this.freshness, this.clock, this.area.and(part));
	}

	/**
	 * How a facility stands.
	 * @param name id or slug, or anything else that stood in an address
	 * @return unknown if no listing has that name
	 */
	public PublicStanding find(String name) {
		return standing(id(name).flatMap(this.listings::findListing).or(() -> this.listings.findListing(name)));
	}

	/**
	 * How several facilities stand.
	 * @param ids at most a few hundred
	 * @return one each, in the same order
	 */
	public List<PublicStanding> find(Collection<FacilityId> ids) {
		Map<FacilityId, Listing> known = this.listings.findListings(ids)
			.stream()
			.collect(Collectors.toMap(Listing::id, Function.identity()));
		return ids.stream().map((id) -> standing(Optional.ofNullable(known.get(id)))).toList();
	}

	private PublicStanding standing(Optional<Listing> named) {
		boolean moved = named.filter((listing) -> listing.status() instanceof ListingStatus.Merged).isPresent();
		Optional<PublicStanding.Known> known = last(named).filter(this.area).map(this::known);
		return moved ? known.<PublicStanding>map(PublicStanding.Moved::new).orElseGet(PublicStanding.Unknown::new)
				: known.<PublicStanding>map(Function.identity()).orElseGet(PublicStanding.Unknown::new);
	}

	/** The end of a chain of merges; empty if it has none. */
	private Optional<Listing> last(Optional<Listing> named) {
		Optional<Listing> last = named;
		for (int merges = 0; last.isPresent() && last.get().status() instanceof ListingStatus.Merged merged; merges++) {
			last = (merges < MOST_MERGES) ? this.listings.findListing(merged.into()) : Optional.empty();
		}
		return last;
	}

	private PublicStanding.Known known(Listing listing) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		return this.freshness.shows(listing.status(), today) ? new PublicStanding.Shown(listing)
				: new PublicStanding.Gone(listing);
	}

	private static Optional<FacilityId> id(String text) {
		try {
			return Optional.of(new FacilityId(text));
		}
		catch (IllegalArgumentException noId) {
			return Optional.empty();
		}
	}

}
