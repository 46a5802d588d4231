package org.openhaven.search.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openhaven.directory.facility.GeoPoint;

/**
 * Nicknames, abbreviations and Spanish names of {@code names.tsv}, and the parts of
 * cities of {@code neighborhoods.tsv}.
 */
final class OtherNames {

	private final States states;

	private final Counties counties;

	private final Cities cities;

	private final Map<String, List<Candidate>> nicknames = new HashMap<>();

	private final Map<String, List<Candidate>> beforeTowns = new HashMap<>();

	private final Map<String, List<Candidate>> afterTowns = new HashMap<>();

	/** All names, their words divided by blanks. */
	private final Set<String> divided = new HashSet<>();

	OtherNames(States states, Counties counties, Cities cities) {
		this.states = states;
		this.counties = counties;
		this.cities = cities;
		cities.otherNames().forEach((name) -> this.divided.add(PlaceNames.spaced(PlaceNames.words(name))));
		HandmadeFile.read("names.tsv", 2).forEach(this::addNicknames);
		HandmadeFile.read("neighborhoods.tsv", 6).forEach(this::addNeighborhood);
	}

	private void addNicknames(List<String> fields) {
		String named = fields.get(0);
		if (named.length() == 2) {
			State state = this.states.findState(named).orElseThrow(() -> unknown(named));
			HandmadeFile.parts(fields.get(1)).forEach((name) -> this.states.addName(name, state));
			return;
		}
		Candidate place = place(named);
		HandmadeFile.parts(fields.get(1)).forEach((name) -> add(this.nicknames, name, place));
	}

	private Candidate place(String label) {
		int comma = label.lastIndexOf(", ");
		State state = this.states.findState(label.substring(comma + 2)).orElseThrow(() -> unknown(label));
		String name = label.substring(0, Math.max(comma, 0));
		Candidate place = Counties.namesItsKind(name)
				? this.counties.findByName(name, state.code()).map(Candidate::of).orElseThrow(() -> unknown(label))
				: this.cities.findByName(name, state)
					.stream()
					.findFirst()
					.map(this.cities::candidate)
					.orElseThrow(() -> unknown(label));
		return place.weighing(Candidate.CITY);
	}

	private void addNeighborhood(List<String> fields) {
		String name = fields.get(0);
		String whole = fields.get(1);
		boolean before = fields.get(4).equals("1");
		GeoPoint point = new GeoPoint(Double.parseDouble(fields.get(2)), Double.parseDouble(fields.get(3)));
		String state = whole.substring(whole.length() - 2);
		String county = (whole.length() > 2) ? place(whole).place().countyFips() : null;
		Candidate place = Candidate.of(
				new Place(name + ", " + whole, Place.Kind.CITY, point, true, null, null, state, county),
				before ? Candidate.CITY : Candidate.TOWN);
		Map<String, List<Candidate>> names = before ? this.beforeTowns : this.afterTowns;
		add(names, name, place);
		HandmadeFile.parts(fields.get(5)).forEach((other) -> add(names, other, place));
		if (whole.length() > 2) {
			add(names, name + ' ' + whole.substring(0, whole.length() - 4), place);
		}
	}

	private void add(Map<String, List<Candidate>> names, String name, Candidate place) {
		this.divided.add(PlaceNames.spaced(PlaceNames.words(name)));
		List<Candidate> namesakes = names.computeIfAbsent(PlaceNames.key(name), (key) -> new ArrayList<>());
		if (!namesakes.contains(place)) {
			namesakes.add(place);
		}
	}

	private static IllegalStateException unknown(String label) {
		return new IllegalStateException("A list names a place that the gazetteer does not know: " + label);
	}

	List<Candidate> findNicknamed(String key) {
		return this.nicknames.getOrDefault(key, List.of());
	}

	/** Parts of cities that go before towns of the same name. */
	List<Candidate> findBeforeTowns(String key) {
		return this.beforeTowns.getOrDefault(key, List.of());
	}

	/** Parts of cities that go after towns of the same name. */
	List<Candidate> findAfterTowns(String key) {
		return this.afterTowns.getOrDefault(key, List.of());
	}

	boolean isDivided(String spaced) {
		return this.divided.contains(spaced);
	}

	Set<String> keys() {
		Set<String> keys = new HashSet<>(this.nicknames.keySet());
		keys.addAll(this.beforeTowns.keySet());
		keys.addAll(this.afterTowns.keySet());
		return keys;
	}

}
