package org.openhaven.finder.facility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.Listings;

/** Finds listings by what stands in an address. */
@Component
class KnownListings {

	private final Listings listings;

	private final FreshnessPolicy freshness;

	private final Clock clock;

	KnownListings(Listings listings, FreshnessPolicy freshness, Clock clock) {
		this.listings = listings;
		this.freshness = freshness;
		this.clock = clock;
	}

	/**
	 * A listing, in whatever state.
	 * @param name slug or id
	 * @throws ResponseStatusException 404 if there is none
	 */
	Listing listing(String name) {
		return this.listings.findListing(name)
			.or(() -> id(name).flatMap(this.listings::findListing))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** Whether its page may be shown. */
	boolean isShown(Listing listing) {
		return switch (listing.status()) {
			case ListingStatus.Current current -> true;
			case ListingStatus.NotSeenSince missing ->
				!this.freshness.hides(missing.date(), LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
			default -> false;
		};
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
