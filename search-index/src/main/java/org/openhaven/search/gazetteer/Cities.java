package org.openhaven.search.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.GeoPoint;

/**
 * The cities by name. A city is known by its rank: 0 is the one with the most ZIPs. Keys
 * are sorted, so that names can be looked up by their beginning too.
 */
final class Cities {

	private final List<City> all;

	private final String[] keys;

	/** Ranks of the cities of each key, the smallest first. */
	private final int[][] ranks;

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
	}

	/** The cities of that name, the one with the most ZIPs first. */
	List<City> findByName(String name) {
		int index = Arrays.binarySearch(this.keys, PlaceNames.key(name));
		return (index < 0) ? List.of() : citiesAt(index);
	}

	List<City> findByName(String name, State state) {
		return findByName(name).stream().filter((city) -> city.state.equals(state)).toList();
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
		City first = findByName(city.name, city.state).getFirst();
		String county = (city.rank != first.rank)
				? Optional.ofNullable(city.county).map((c) -> c.name() + ", ").orElse("") : "";
		String label = city.name + ", " + county + city.state.code();
		return new Place(label, Place.Kind.CITY, city.point, false, null, city.name, city.state.code(),
				(city.county != null) ? city.county.fips() : null);
	}

	/**
	 * A city.
	 *
	 * @param zipCount number of ZIPs that carry its name
	 */
	record City(String name, State state, GeoPoint point, @Nullable County county, int zipCount, int rank,
			List<String> otherNames) {
	}

	private record Entry(String key, int rank) implements Comparable<Entry> {

		@Override
		public int compareTo(Entry other) {
			int byKey = this.key.compareTo(other.key);
			return (byKey != 0) ? byKey : Integer.compare(this.rank, other.rank);
		}

	}

}
