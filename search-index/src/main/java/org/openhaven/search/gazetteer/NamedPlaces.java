package org.openhaven.search.gazetteer;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.search.gazetteer.Cities.City;

/**
 * All places of a name, whatever their kind, the likeliest first: nicknames, the state or
 * its own city, regions, well-known parts of cities, towns, other parts of cities,
 * counties. With "county" or the like in the name counties go first.
 */
final class NamedPlaces {

	private static final Pattern CITY_WORD = Pattern.compile("(?i)^(?:the )?city of | city$");

	/** Suburbs of the largest cities lie within it. */
	private static final double AROUND_A_CITY_METERS = 60_000;

	private final States states;

	private final Counties counties;

	private final Cities cities;

	private final OtherNames otherNames;

	private final Regions regions;

	NamedPlaces(States states, Counties counties, Cities cities) {
		this.states = states;
		this.counties = counties;
		this.cities = cities;
		this.otherNames = new OtherNames(states, counties, cities);
		this.regions = new Regions(states, counties);
	}

	Regions regions() {
		return this.regions;
	}

	/** Places of that name in all states. */
	List<Candidate> find(String name) {
		String key = PlaceNames.key(name);
		Collection<Candidate> found = new LinkedHashSet<>(this.otherNames.findNicknamed(key));
		List<Candidate> counties = this.counties.findByName(name).stream().map(Candidate::of).toList();
		if (Counties.namesItsKind(name)) {
			found.addAll(counties);
		}
		List<City> towns = cities(name, null);
		this.states.findState(name).ifPresent((state) -> addStateOrItsCity(state, towns, found));
		addBetween(key, this.regions.find(name), towns, found, (any) -> true);
		found.addAll(counties);
		return List.copyOf(found);
	}

	/** Places of that name in a state. */
	List<Candidate> find(String name, State state) {
		String key = PlaceNames.key(name);
		Collection<Candidate> found = new LinkedHashSet<>();
		this.otherNames.findNicknamed(key).stream().filter((place) -> place.isIn(state.code())).forEach(found::add);
		List<Candidate> counties = this.counties.findByName(name, state.code()).map(Candidate::of).stream().toList();
		if (Counties.namesItsKind(name)) {
			found.addAll(counties);
		}
		addBetween(key, this.regions.find(name, state), cities(name, state), found,
				(place) -> place.isIn(state.code()));
		found.addAll(counties);
		return List.copyOf(found);
	}

	private void addBetween(String key, List<Candidate> regions, List<City> towns, Collection<Candidate> found,
			Predicate<Candidate> wanted) {
		found.addAll(regions);
		this.otherNames.findBeforeTowns(key).stream().filter(wanted).forEach(found::add);
		towns.forEach((town) -> found.add(this.cities.candidate(town)));
		this.otherNames.findAfterTowns(key).stream().filter(wanted).forEach(found::add);
	}

	/** "Hollywood" of "Los Angeles": places of a name at a large city. */
	List<Candidate> findBeside(String name, String cityName) {
		return find(cityName).stream()
			.filter((city) -> city.place().kind() == Place.Kind.CITY && city.weight() >= Candidate.LARGE_CITY)
			.limit(1)
			.flatMap((city) -> find(name).stream().filter((place) -> isBeside(place, city)))
			.toList();
	}

	private static boolean isBeside(Candidate place, Candidate city) {
		return place.place().kind() == Place.Kind.CITY
				&& place.place().point().metersTo(city.place().point()) < AROUND_A_CITY_METERS;
	}

	/** "New York" is the city, with the state next; "Washington" is the state. */
	private void addStateOrItsCity(State state, List<City> namesakes, Collection<Candidate> found) {
		Optional<City> own = namesakes.stream().filter((city) -> city.state().equals(state)).findFirst();
		own.filter((city) -> city.weight() >= Candidate.CITY).map(this.cities::candidate).ifPresent(found::add);
		found.add(Candidate.of(state));
	}

	/** "Kansas City" is a name; "Saint Louis City" and "City of Tucson" say too much. */
	private List<City> cities(String name, @Nullable State state) {
		List<City> cities = (state != null) ? this.cities.findByName(name, state) : this.cities.findByName(name);
		String plain = CITY_WORD.matcher(name.strip()).replaceFirst("");
		return (cities.isEmpty() && !plain.equals(name.strip())) ? cities(plain, state) : asWritten(cities, name);
	}

	/** Of towns that weigh the same "Rosebud" is sooner Rosebud than Rose Bud. */
	private static List<City> asWritten(List<City> cities, String name) {
		String spaced = PlaceNames.spaced(PlaceNames.words(name));
		return (cities.size() < 2) ? cities
				: cities.stream()
					.sorted(Comparator.comparingInt(City::weight)
						.reversed()
						.thenComparing((city) -> !PlaceNames.spaced(PlaceNames.words(city.name())).equals(spaced)))
					.toList();
	}

	/** Places whose name has exactly that key; in a state no counties. */
	List<Candidate> findByKey(String key, @Nullable State within) {
		if (within == null) {
			return find(key);
		}
		Collection<Candidate> found = new LinkedHashSet<>();
		Stream.of(this.otherNames.findNicknamed(key), this.regions.findByKey(key), this.otherNames.findBeforeTowns(key))
			.flatMap(List::stream)
			.forEach(found::add);
		this.cities.findByKey(key).stream().map(this.cities::candidate).forEach(found::add);
		found.addAll(this.otherNames.findAfterTowns(key));
		return found.stream().filter((place) -> place.isIn(within.code())).toList();
	}

	/** Weight of the most important place of a key; parts of cities do not count. */
	int weight(String key) {
		List<City> towns = this.cities.findByKey(key);
		boolean other = this.states.findState(key).isPresent() || !this.regions.findByKey(key).isEmpty()
				|| !this.otherNames.findNicknamed(key).isEmpty();
		return Math.max(towns.isEmpty() ? Candidate.VILLAGE : towns.getFirst().weight(),
				other ? Candidate.LARGE_CITY : Candidate.VILLAGE);
	}

	/** Whether the words name a region, in any of its spellings. */
	boolean isRegion(List<String> words) {
		return this.regions.isName(words);
	}

	/** Whether a county has that key, its kind left out. */
	boolean isCounty(String key) {
		return this.counties.isKey(key);
	}

	/**
	 * Places of that name whose words are divided as typed: "for tuna" is no Fortuna.
	 */
	List<Candidate> findWritten(String name, List<String> words) {
		return written(find(name), words);
	}

	/** The same in a state. */
	List<Candidate> findWritten(String name, List<String> words, State state) {
		return written(find(name, state), words);
	}

	private List<Candidate> written(List<Candidate> found, List<String> words) {
		if (words.size() == 1 || found.isEmpty()) {
			return found;
		}
		String spaced = PlaceNames.spaced(words);
		boolean divided = this.regions.isName(words) || this.otherNames.isDivided(spaced)
				|| this.states.isDivided(spaced) || Counties.namesItsKind(String.join(" ", words))
				|| found.stream().anyMatch((place) -> isNamed(place.place(), spaced));
		return divided ? found : List.of();
	}

	private static boolean isNamed(Place place, String spaced) {
		String label = place.label();
		int comma = label.indexOf(',');
		String name = PlaceNames.spaced(PlaceNames.words((comma < 0) ? label : label.substring(0, comma)));
		return name.equals(spaced) || (place.kind() == Place.Kind.COUNTY && name.startsWith(spaced + ' '));
	}

	/** Keys of all names but those of counties, in order. */
	Set<String> keys() {
		Set<String> keys = new TreeSet<>();
		for (int i = 0; i < this.cities.keyCount(); i++) {
			keys.add(this.cities.key(i));
		}
		keys.addAll(this.states.keys());
		keys.addAll(this.regions.keys());
		keys.addAll(this.otherNames.keys());
		return keys;
	}

}
