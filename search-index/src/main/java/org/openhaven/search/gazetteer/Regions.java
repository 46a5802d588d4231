package org.openhaven.search.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhaven.directory.facility.GeoPoint;

/** The regions of {@code regions.tsv} by name. */
final class Regions {

	private static final String FILE = "regions.tsv";

	/** Goes before a name that counts only together with the region's state. */
	private static final String WITH_STATE_ONLY = "~";

	private static final Map<String, String> DIRECTIONS = Stream
		.of("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
		.collect(Collectors.toUnmodifiableMap((direction) -> direction + "ern", Function.identity()));

	private final List<Candidate> all = new ArrayList<>();

	private final Map<String, List<Candidate>> byKey = new LinkedHashMap<>();

	private final Map<String, List<Candidate>> byKeyInState = new HashMap<>();

	Regions(States states, Counties counties) {
		for (List<String> fields : HandmadeFile.read(FILE, 4)) {
			Candidate region = region(fields.get(0), List.of(fields.get(2).split(" ")), states, counties);
			this.all.add(region);
			add(fields.get(0), region);
			HandmadeFile.parts(fields.get(1)).forEach((name) -> add(name, region));
		}
	}

	private void add(String name, Candidate region) {
		boolean withStateOnly = name.startsWith(WITH_STATE_ONLY);
		List<String> words = PlaceNames.words(withStateOnly ? name.substring(1) : name);
		Stream.of(PlaceNames.key(words), key(words)).distinct().forEach((key) -> {
			List<Candidate> inState = this.byKeyInState.computeIfAbsent(key, (same) -> new ArrayList<>());
			if (!inState.contains(region)) {
				inState.add(region);
			}
			if (!withStateOnly) {
				List<Candidate> anywhere = this.byKey.computeIfAbsent(key, (same) -> new ArrayList<>());
				if (!anywhere.contains(region)) {
					anywhere.add(region);
				}
			}
		});
	}

	private static Candidate region(String name, List<String> parts, States states, Counties counties) {
		Set<String> codes = new TreeSet<>();
		List<County> within = new ArrayList<>();
		for (String part : parts) {
			if (part.length() == 2) {
				codes.add(states.findState(part).map(State::code).orElseThrow(() -> unknown(name, part)));
				counties.all().stream().filter((county) -> county.state().equals(part)).forEach(within::add);
			}
			else {
				County county = counties.findByFips(part).orElseThrow(() -> unknown(name, part));
				codes.add(county.state());
				within.add(county);
			}
		}
		String state = (codes.size() == 1) ? codes.iterator().next() : null;
		Place place = new Place(name, Place.Kind.REGION, middle(within), false, null, null, state, null, parts);
		return new Candidate(place, Set.copyOf(codes), Candidate.LARGE_CITY);
	}

	private static IllegalStateException unknown(String name, String part) {
		return new IllegalStateException(
				"Region '%s' has the part '%s', which no state or county has as its code".formatted(name, part));
	}

	/** The mean of the ZIPs: that of the counties, weighed by their ZIPs. */
	private static GeoPoint middle(List<County> counties) {
		double latitude = 0;
		double longitude = 0;
		double zips = 0;
		for (County county : counties) {
			double weight = Math.max(county.zipCount(), 0.01);
			latitude += weight * county.point().latitude();
			longitude += weight * county.point().longitude();
			zips += weight;
		}
		return new GeoPoint(rounded(latitude / zips), rounded(longitude / zips));
	}

	private static double rounded(double degrees) {
		return Math.round(degrees * 10_000) / 10_000.0;
	}

	List<Candidate> all() {
		return List.copyOf(this.all);
	}

	/** Keys of all names that stand alone. */
	Set<String> keys() {
		return this.byKey.keySet();
	}

	/** Whether a region has that name. */
	boolean isName(List<String> words) {
		return this.byKey.containsKey(PlaceNames.key(words)) || this.byKey.containsKey(key(words));
	}

	List<Candidate> findByKey(String key) {
		return this.byKey.getOrDefault(key, List.of());
	}

	List<Candidate> find(String name) {
		return findIn(this.byKey, name);
	}

	List<Candidate> find(String name, State state) {
		return findIn(this.byKeyInState, name).stream().filter((region) -> region.isIn(state.code())).toList();
	}

	private static List<Candidate> findIn(Map<String, List<Candidate>> names, String name) {
		List<String> words = PlaceNames.words(name);
		List<Candidate> asTyped = names.get(PlaceNames.key(words));
		return (asTyped != null) ? asTyped : names.getOrDefault(key(words), List.of());
	}

	/** "The Northern Somewhere" and "North Somewhere" are one. */
	private static String key(List<String> words) {
		boolean article = words.size() > 1 && words.getFirst().equals("the");
		return PlaceNames.key((article ? words.subList(1, words.size()) : words).stream()
			.map((word) -> DIRECTIONS.getOrDefault(word, word))
			.toList());
	}

}
