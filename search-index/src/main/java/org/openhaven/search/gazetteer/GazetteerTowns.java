package org.openhaven.search.gazetteer;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.openhaven.directory.exchange.Towns;

/** The towns of the fifty states and the capital, by ZIP. Thread-safe. */
final class GazetteerTowns implements Towns {

	/** Territories and the post of the armed forces have a shape of their own. */
	private static final Set<String> NOT_STATES = Set.of("PR", "GU", "VI", "AS", "MP", "FM", "MH", "PW", "AA", "AE",
			"AP");

	private final Gazetteer gazetteer;

	GazetteerTowns(Gazetteer gazetteer) {
		this.gazetteer = gazetteer;
	}

	@Override
	public List<Town> towns() {
		return this.gazetteer.allZips()
			.filter((zip) -> !NOT_STATES.contains(zip.state()))
			.flatMap(GazetteerTowns::town)
			.toList();
	}

	private static Stream<Town> town(ZipArea zip) {
		String city = zip.city();
		return (city != null) ? Stream.of(new Town(city, zip.state(), zip.zip(), zip.countyName(), zip.point()))
				: Stream.empty();
	}

}
