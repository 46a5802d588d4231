package org.openhaven.finder.shortlist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.Listings;

import org.springframework.stereotype.Component;

/** Finds what became of the places on a list. */
@Component
class SavedPlaces {

	/** A listing that was merged may have been merged again. */
	private static final int MOST_MERGES = 3;

	private final Listings listings;

	private final Clock clock;

	private final FreshnessPolicy freshness;

	SavedPlaces(Listings listings, Clock clock, FreshnessPolicy freshness) {
		this.listings = listings;
		this.clock = clock;
		this.freshness = freshness;
	}

	/**
	 * What there is.
	 *
	 * @param listings in the order of the list, each once
	 * @param closed names of those that closed
	 * @param gone how many are unknown, withdrawn or hidden: nothing is told of them
	 */
	record Found(List<Listing> listings, List<String> closed, int gone) {

		Found {
			listings = List.copyOf(listings);
			closed = List.copyOf(closed);
		}

	}

	Found find(List<FacilityId> ids) {
		Map<FacilityId, Listing> known = byId(this.listings.findListings(ids));
		Map<FacilityId, Listing> shown = new LinkedHashMap<>();
		List<String> closed = new ArrayList<>();
		int gone = 0;
		for (FacilityId id : ids) {
			Optional<Listing> listing = Optional.ofNullable(known.get(id)).flatMap(this::standing);
			if (listing.filter(this::isShown).isPresent()) {
				shown.put(listing.get().id(), listing.get());
			}
			else if (listing.filter((each) -> each.status() instanceof ListingStatus.Closed).isPresent()) {
				closed.add(listing.get().displayName());
			}
			else {
				gone++;
			}
		}
		return new Found(List.copyOf(shown.values()), closed, gone);
	}

	/** The listing that stands for it now. */
	private Optional<Listing> standing(Listing listing) {
		Optional<Listing> standing = Optional.of(listing);
		for (int i = 0; i < MOST_MERGES; i++) {
			if (standing.isPresent() && standing.get().status() instanceof ListingStatus.Merged merged) {
				standing = this.listings.findListing(merged.into());
			}
		}
		return standing;
	}

	private boolean isShown(Listing listing) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		return switch (listing.status()) {
			case ListingStatus.Current current -> true;
			case ListingStatus.NotSeenSince missing -> !this.freshness.hides(missing.date(), today);
			default -> false;
		};
	}

	private static Map<FacilityId, Listing> byId(Collection<Listing> listings) {
		return listings.stream().collect(Collectors.toMap(Listing::id, Function.identity()));
	}

}
