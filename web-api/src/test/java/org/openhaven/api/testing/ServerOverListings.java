package org.openhaven.api.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.Listings;
import org.openhaven.directory.facility.ListingsInMemory;
import org.openhaven.finder.FinderAutoConfiguration;
import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.query.CursorCodec;
import org.openhaven.search.query.CursorKey;
import org.openhaven.search.query.FacilitySearch;
import org.openhaven.search.query.PlainScanSearch;
import org.openhaven.search.query.Ranking;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The whole public interface and the finder's pages over {@link TestListings}, with the
 * plain scan as its engine, at one moment of the year 2026.
 */
@Import(FinderAutoConfiguration.class)
@ComponentScan({ "org.openhaven.search.request", "org.openhaven.search.suggest", "org.openhaven.api.search",
		"org.openhaven.api.taxonomy", "org.openhaven.api.place", "org.openhaven.api.facility", "org.openhaven.api.map",
		"org.openhaven.api.suggest", "org.openhaven.api.pathway", "org.openhaven.api.openapi" })
public class ServerOverListings extends ServerWithoutDatabase {

	/** An hour after the report of {@link TestListings#HARBOR_HOUSE}. */
	public static final Instant NOW = Instant.parse("2026-05-05T06:05:05Z");

	/** What is in the directory. */
	protected List<Listing> directory() {
		return TestListings.ALL;
	}

	@Bean
	protected Clock testClock() {
		return Clock.fixed(NOW, ZoneOffset.UTC);
	}

	@Bean
	FreshnessPolicy testFreshness() {
		return FreshnessPolicy.STANDARD;
	}

	@Bean
	Ranking testRanking() {
		return Ranking.STANDARD;
	}

	@Bean
	FacilitySearch plainScan() {
		return new PlainScanSearch(directory().stream().map(FacilityDocument::of).toList());
	}

	@Bean
	CursorKey testKey() {
		return CursorKey.of("secret of the tests");
	}

	@Bean
	CursorCodec testCursors(CursorKey key) {
		return new CursorCodec(key);
	}

	@Bean
	Listings testListings() {
		return new ListingsInMemory(directory());
	}

}
