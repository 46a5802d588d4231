package org.openhaven.finder.sitemap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.Listings;
import org.openhaven.directory.site.SiteSettings;
import org.openhaven.directory.site.StartArea;

import org.springframework.stereotype.Component;

/**
 * Walks over the listings that engines may list, in parts of the order of their ids.
 * Where the parts begin is kept for an hour.
 */
@Component
class StandingListings {

	/** Listings in a part: two addresses each stay far below the limits of a sitemap. */
	static final int IN_A_PART = 20_000;

	private static final Duration KEPT = Duration.ofHours(1);

	private static final int AT_ONCE = 200;

	private static final int VERSIONS_AT_ONCE = 5_000;

	private final Listings listings;

	private final Clock clock;

	private final StartArea home;

	private @Nullable Parts parts;

	StandingListings(Listings listings, Clock clock, SiteSettings site) {
		this.listings = listings;
		this.clock = clock;
		this.home = site.startArea();
	}

	/** All that are stored, whether they stand or not. */
	long count() {
		return this.listings.count();
	}

	/** Whether the directory is made up: real and made-up listings are never together. */
	boolean isSample() {
		return this.listings.findListingsAfter("", 1).stream().anyMatch(Listing::sample);
	}

	/** How many parts there are, at least one. */
	int parts() {
		return starts().size();
	}

	/**
	 * The paths of the pages of one part, without the prefix of a language.
	 * @param part from 1 to {@link #parts}
	 * @param page told of each
	 */
	void forEach(int part, Consumer<String> page) {
		List<String> starts = starts();
		walk(starts.get(part - 1), (part < starts.size()) ? starts.get(part) : null, page);
	}

	/** As {@link #forEach(int, Consumer)}, of all parts. */
	void forEach(Consumer<String> page) {
		walk("", null, page);
	}

	/** From behind one id up to another. */
	private void walk(String after, @Nullable String last, Consumer<String> page) {
		String at = after;
		List<Listing> next = this.listings.findListingsAfter(at, AT_ONCE);
		while (!next.isEmpty()) {
			for (Listing listing : next) {
				if (last != null && listing.id().value().compareTo(last) > 0) {
					return;
				}
				if (stands(listing)) {
					page.accept("/facility/" + listing.slug());
				}
			}
			at = next.getLast().id().value();
			next = this.listings.findListingsAfter(at, AT_ONCE);
		}
	}

	private boolean stands(Listing listing) {
		return listing.status() instanceof ListingStatus.Current && !listing.sample() && this.home.shows(listing);
	}

	/** The ids behind which the parts begin. */
	private synchronized List<String> starts() {
		Instant now = this.clock.instant();
		if (this.parts == null || this.parts.at.plus(KEPT).isBefore(now)) {
			this.parts = new Parts(now, findStarts());
		}
		return this.parts.starts;
	}

	private List<String> findStarts() {
		List<String> starts = new ArrayList<>(List.of(""));
		long walked = 0;
		List<Listings.Version> next = this.listings.findVersionsAfter("", VERSIONS_AT_ONCE);
		while (!next.isEmpty()) {
			for (Listings.Version version : next) {
				walked++;
				if (walked % IN_A_PART == 0) {
					starts.add(version.id().value());
				}
			}
			next = this.listings.findVersionsAfter(next.getLast().id().value(), VERSIONS_AT_ONCE);
		}
		if (walked > 0 && walked % IN_A_PART == 0) {
			starts.removeLast();
		}
		return List.copyOf(starts);
	}

	/** What was found when. */
	private record Parts(Instant at, List<String> starts) {
	}

}
