package org.openhaven.api.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.openhaven.api.testing.TestListings;
import org.openhaven.directory.facility.Listing;
import tools.jackson.databind.node.ObjectNode;

/** The listings of the other tests, and enough in one town for a page of its own. */
final class TownListings {

	/** How many of {@link #ALL} are current, in Denver, and offer detox. */
	static final int CURRENT_IN_DENVER = 5;

	/** Three more in Denver. */
	private static final List<Listing> IN_DENVER = IntStream.rangeClosed(1, 3)
		.mapToObj((i) -> listing("10000000000" + i, "House " + i, "Denver", "CO", "current"))
		.toList();

	/** Missing from the newer list since a year. */
	static final Listing MISSING = listing("200000000001", "Missing House", "Denver", "CO", "not-seen-since");

	/** Two current ones and a missing one: too few for a page. */
	private static final List<Listing> IN_SMALLTOWN = List.of(
			listing("300000000001", "Small House 1", "St. Mary's", "OH", "current"),
			listing("300000000002", "Small House 2", "St. Mary's", "OH", "current"),
			listing("300000000003", "Small House 3", "St. Mary's", "OH", "not-seen-since"));

	/** Made up. */
	static final Listing SAMPLE = TestListings.changed("400000000001",
			(json) -> named(json, "Sample House", "Nowhere", "CO", "current").put("sample", true));

	static final List<Listing> ALL = Stream
		.of(TestListings.ALL.stream(), IN_DENVER.stream(), Stream.of(MISSING), IN_SMALLTOWN.stream())
		.flatMap((each) -> each)
		.toList();

	private TownListings() {
	}

	private static Listing listing(String id, String name, String city, String state, String status) {
		return TestListings.changed(id, (json) -> named(json, name, city, state, status));
	}

	private static ObjectNode named(ObjectNode json, String name, String city, String state, String status) {
		ObjectNode stands = json.objectNode().put("kind", status);
		json.set("status", status.equals("current") ? stands : stands.put("date", "2025-05-01"));
		((ObjectNode) json.get("address")).put("city", city).put("region", state);
		return json.put("name", name)
			.putNull("programName")
			.put("slug", name.toLowerCase(Locale.ROOT).replace(' ', '-'));
	}

}
