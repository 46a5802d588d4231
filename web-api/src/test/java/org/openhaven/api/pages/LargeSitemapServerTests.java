package org.openhaven.api.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerOverListings;
import org.openhaven.api.testing.ServerTest;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.Listings;
import org.openhaven.directory.facility.SampleListings;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import static org.assertj.core.api.Assertions.assertThat;

/** A directory whose addresses do not fit one sitemap. */
@ServerTest(classes = LargeSitemapServerTests.LargeServer.class)
class LargeSitemapServerTests {

	private static final int LISTINGS = 45_000;

	private static final int MOST_ADDRESSES = 50_000;

	@Autowired
	private Api api;

	@Test
	void partsTogetherListEveryListingOnceInBothLanguages() {
		String index = this.api.get("/sitemap.xml").body();
		List<String> parts = SitemapServerTests.addresses(index);
		List<String> listed = new ArrayList<>();
		for (String part : parts) {
			List<String> addresses = SitemapServerTests.addresses(this.api.get(part).body());
			assertThat(addresses).hasSizeLessThanOrEqualTo(MOST_ADDRESSES);
			addresses.stream().filter((address) -> address.contains("/facility/")).forEach(listed::add);
		}

		assertThat(index).contains("<sitemapindex");
		assertThat(parts).containsExactly("/sitemap/treatment-1.xml", "/sitemap/facilities-1.xml",
				"/sitemap/facilities-2.xml", "/sitemap/facilities-3.xml");
		assertThat(listed).hasSize(2 * LISTINGS).doesNotHaveDuplicates();
	}

	static class LargeServer extends ServerOverListings {

		@Bean
		@Primary
		Listings manyListings() {
			return new NumberedListings();
		}

	}

	/** Made when they are asked for: never all at once in memory. */
	private static final class NumberedListings implements Listings {

		@Override
		public Optional<Listing> findListing(FacilityId id) {
			return Optional.of(listing(id));
		}

		@Override
		public Optional<Listing> findListing(String slug) {
			return Optional.empty();
		}

		@Override
		public List<Listing> findListings(Collection<FacilityId> ids) {
			return ids.stream().map(NumberedListings::listing).toList();
		}

		@Override
		public List<Listing> findListingsAfter(String after, int limit) {
			return after(after, limit).stream().map(NumberedListings::listing).toList();
		}

		@Override
		public List<Version> findVersionsAfter(String after, int limit) {
			return after(after, limit).stream().map((id) -> new Version(id, 1)).toList();
		}

		@Override
		public long count() {
			return LISTINGS;
		}

		private static List<FacilityId> after(String after, int limit) {
			int first = after.isEmpty() ? 1 : Integer.parseInt(after) + 1;
			return IntStream.rangeClosed(first, LISTINGS)
				.limit(limit)
				.mapToObj((number) -> new FacilityId(String.format("%012d", number)))
				.toList();
		}

		private static Listing listing(FacilityId id) {
			return SampleListings.named(id, "house-" + id.value(), "House");
		}

	}

}
