package org.openhaven.search.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.query.Area;

/**
 * The cities by name. A city is known by its rank: the largest cities by population come
 * first, then those with the most ZIPs. Keys are sorted, so that names can be looked up
 * by their beginning too.
 */
final class Cities {

	private final List<City> all;

	private final String[] keys;

	/** Ranks of the cities of each key, the smallest first. */
	private final int[][] ranks;

	private final BitSet lesser;

	Cities(List<City> all) {
		this.all = List.copyOf(all);
		List<Entry> entries = new ArrayList<>(all.size());
		for (int rank = 0; rank < all.size(); rank++) {
			City city = all.get(rank);
			entries.add(new Entry(PlaceNames.key(city.name), rank));
			for (String other : city.otherNames) {
				entries.add(new Entry(PlaceNames.key(other), rank));
			}
		}
		entries.sort(null);
		List<String> distinct = new ArrayList<>();
		List<int[]> grouped = new ArrayList<>();
		for (int from = 0, to; from < entries.size(); from = to) {
			to = from + 1;
			while (to < entries.size() && entries.get(to).key.equals(entries.get(from).key)) {
				to++;
			}
			distinct.add(entries.get(from).key);
			grouped.add(entries.subList(from, to).stream().mapToInt(Entry::rank).distinct().toArray());
		}
		this.keys = distinct.toArray(String[]::new);
		this.ranks = grouped.toArray(int[][]::new);
		this.lesser = lesserNamesakes();
	}

	/** Those that are not the first of their name in their state. */
	private BitSet lesserNamesakes() {
		BitSet lesser = new BitSet();
		for (int[] namesakes : this.ranks) {
			for (int i = 1; i < namesakes.length; i++) {
				City city = this.all.get(namesakes[i]);
				for (int j = 0; j < i; j++) {
					if (this.all.get(namesakes[j]).state.equals(city.state)) {
						lesser.set(city.rank);
						break;
					}
				}
			}
		}
		return lesser;
	}

	/** The cities of that name, the most important first. */
	List<City> findByName(String name) {
		return findByKey(PlaceNames.key(name));
	}

	/** Towns with ZIPs of their own, the largest first. */
	List<Place> listLargest(Area.Box box, int most) {
		return this.all.stream()
			.filter((city) -> city.zipCount > 0 && box.contains(city.point))
			.sorted(Comparator.comparingInt(City::sizePosition)
				.thenComparing(Comparator.comparingInt(City::zipCount).reversed())
				.thenComparing(City::name))
			.limit(most)
			.map(this::place)
			.toList();
	}

	/** The large cities, the most important first. */
	List<Candidate> listLarge() {
		return this.all.stream().filter((city) -> city.weight() >= Candidate.LARGE_CITY).map(this::candidate).toList();
	}

	List<City> findByKey(String key) {
		int index = Arrays.binarySearch(this.keys, key);
		return (index < 0) ? List.of() : citiesAt(index);
	}

	List<City> findByName(String name, State state) {
		return findByName(name).stream().filter((city) -> city.state.equals(state)).toList();
	}

	Stream<String> otherNames() {
		return this.all.stream().flatMap((city) -> city.otherNames.stream());
	}

	int keyCount() {
		return this.keys.length;
	}

	String key(int index) {
		return this.keys[index];
	}

	List<City> citiesAt(int index) {
		return Arrays.stream(this.ranks[index]).mapToObj(this.all::get).toList();
	}

	/** Indexes of the keys that begin so, as a half-open range {from, to}. */
	int[] rangeOf(String keyPrefix) {
		return new int[] { insertionPoint(keyPrefix), insertionPoint(keyPrefix + Character.MAX_VALUE) };
	}

	private int insertionPoint(String key) {
		int index = Arrays.binarySearch(this.keys, key);
		return (index < 0) ? -index - 1 : index;
	}

	/** The label names the county only for the lesser of two namesakes in a state. */
	Place place(City city) {
		String county = this.lesser.get(city.rank)
				? Optional.ofNullable(city.county).map((c) -> c.name() + ", ").orElse("") : "";
		String label = city.name + ", " + county + city.state.code();
		return new Place(label, Place.Kind.CITY, city.point, false, null, city.name, city.state.code(),
				(city.county != null) ? city.county.fips() : null);
	}

	Candidate candidate(City city) {
		return Candidate.of(place(city), city.weight());
	}

	/**
	 * A city.
	 *
	 * @param sizePosition its place among the largest cities, 0 for the largest;
	 * {@link Integer#MAX_VALUE} if it is none of them
	 * @param zipCount number of ZIPs that carry its name
	 */
	record City(String name, State state, GeoPoint point, @Nullable County county, int sizePosition, int zipCount,
			int rank, List<String> otherNames) {

		int weight() {
			if (this.sizePosition < 100) {
				return Candidate.METROPOLIS;
			}
			if (this.sizePosition != Integer.MAX_VALUE || this.zipCount >= 10) {
				return Candidate.LARGE_CITY;
			}
			if (this.zipCount >= 3) {
				return Candidate.CITY;
			}
			return (this.zipCount >= 1) ? Candidate.TOWN : Candidate.VILLAGE;
		}

	}

	private record Entry(String key, int rank) implements Comparable<Entry> {

		@Override
		public int compareTo(Entry other) {
			int byKey = this.key.compareTo(other.key);
			return (byKey != 0) ? byKey : Integer.compare(this.rank, other.rank);
		}

	}

}
