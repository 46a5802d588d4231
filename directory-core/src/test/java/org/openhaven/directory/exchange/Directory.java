package org.openhaven.directory.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.openhaven.directory.changelog.Change;
import org.openhaven.directory.changelog.ChangeFeed;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.Listings;
import org.openhaven.directory.source.Coverage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A directory as tests look at it. */
@Component
class Directory {

	private final Imports imports;

	private final Listings listings;

	private final ChangeFeed feed;

	private final JdbcTemplate database;

	Directory(Imports imports, Listings listings, ChangeFeed feed, JdbcTemplate database) {
		this.imports = imports;
		this.listings = listings;
		this.feed = feed;
		this.database = database;
	}

	ImportCounts take(String source, String edition, Coverage covers, ListOfStatements rows) {
		return this.imports
			.run(rows, source, LocalDate.parse(edition), covers, source + edition + covers, false, Progress.NONE)
			.counts();
	}

	ImportCounts take(String source, String edition, ListOfStatements rows) {
		return take(source, edition, Coverage.NOTHING, rows);
	}

	List<Listing> listings() {
		List<Listing> all = new ArrayList<>();
		String after = "";
		for (List<Listing> some = this.listings.findListingsAfter(after, 100); !some.isEmpty(); some = this.listings
			.findListingsAfter(after, 100)) {
			all.addAll(some);
			after = some.getLast().id().value();
		}
		return all;
	}

	/** Those that the public sees. */
	List<Listing> shown() {
		return listings().stream().filter((listing) -> listing.status().isPublic()).toList();
	}

	Listing only() {
		List<Listing> shown = shown();
		if (shown.size() != 1) {
			throw new AssertionError("Expected one listing, found " + names());
		}
		return shown.getFirst();
	}

	List<String> names() {
		return shown().stream().map(Listing::displayName).sorted().toList();
	}

	/** What is listed, without what differs by chance: ids, slugs, versions. */
	List<String> contents() {
		return shown().stream().map(Directory::content).sorted(Comparator.naturalOrder()).toList();
	}

	private static String content(Listing listing) {
		return listing.name() + "|" + listing.programName() + "|" + listing.otherNames() + "|" + listing.phones() + "|"
				+ listing.address() + "|" + listing.codes() + "|" + listing.listed() + "|" + listing.facts() + "|"
				+ listing.status();
	}

	List<Listing> notSeen() {
		return shown().stream().filter((listing) -> listing.status() instanceof ListingStatus.NotSeenSince).toList();
	}

	long historyEntries() {
		return count("history_entry");
	}

	long count(String table) {
		Long count = this.database.queryForObject("select count(*) from " + table, Long.class);
		return (count != null) ? count : 0;
	}

	List<Change> changes() {
		return this.feed.findChangesAfter(0, 1_000_000);
	}

	/** Lets the feed be followed as an index does, and tells where it leads. */
	List<String> followed() {
		return changes().stream()
			.map((change) -> change.facility().value())
			.distinct()
			.filter((id) -> this.listings.findListing(new org.openhaven.directory.facility.FacilityId(id)).isPresent())
			.sorted()
			.collect(Collectors.toList());
	}

	/** MySQL looks row by row whether another stands for a merged facility. */
	void empty() {
		this.database.update("update facility set merged_into = null");
		for (String table : List.of("proposal", "statement", "availability_report", "history_entry", "sighting",
				"source_record", "facility", "organization", "import_run", "source_edition", "source", "account",
				"change_log")) {
			this.database.update("delete from " + table);
		}
		this.database.update("update change_counter set n = 0, dropped = 0");
		this.database.update("update directory_state set samples_hidden = false");
	}

}
