package org.openhaven.directory.exchange.export;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.openhaven.directory.exchange.Progress;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.Listings;

/**
 * Walks over what the public may see, and nothing else: no closed, withdrawn or merged
 * listing, none that has been missing for too long, no made-up one.
 */
final class PublicListings {

	private static final int AT_ONCE = 200;

	private final Listings listings;

	private final LocalDate today;

	private final FreshnessPolicy freshness;

	PublicListings(Listings listings, Clock clock, FreshnessPolicy freshness) {
		this.listings = listings;
		this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
		this.freshness = freshness;
	}

	/** Hands all of them to the sink, in the order of their ids. */
	long handTo(ListingSink sink, Progress progress) throws IOException {
		long total = this.listings.count();
		long seen = 0;
		long taken = 0;
		String after = "";
		for (List<Listing> some = next(after); !some.isEmpty(); some = next(after)) {
			for (Listing listing : some) {
				if (isShown(listing)) {
					sink.take(listing);
					taken++;
				}
			}
			seen += some.size();
			progress.at("listings", seen, Math.max(seen, total));
			after = some.getLast().id().value();
		}
		sink.end();
		return taken;
	}

	private List<Listing> next(String after) {
		return this.listings.findListingsAfter(after, AT_ONCE);
	}

	boolean isShown(Listing listing) {
		return !listing.sample() && this.freshness.shows(listing.status(), this.today);
	}

}
