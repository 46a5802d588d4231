package org.openhaven.directory.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Divides what shares street, area and the beginning of its name into places. Two things
 * are one place if their whole names are equal, or if one is the cut-off form of exactly
 * one longer name: of two longer names nobody can tell which was meant, and it stands
 * apart. The division depends on the names alone, never on the order of arrival.
 */
public final class PlacePartition {

	private PlacePartition() {
	}

	/**
	 * Divides items into places.
	 * @param <T> what is divided
	 * @param items in any order
	 * @param keyOf the place key of an item
	 * @return one list per place, each under the longest whole name of the place, sorted
	 * by that
	 */
	public static <T> SortedMap<String, List<T>> divide(Collection<T> items, Function<T, PlaceKey> keyOf) {
		Map<String, List<T>> byName = new LinkedHashMap<>();
		Map<String, Boolean> mayBeCut = new LinkedHashMap<>();
		for (T item : items) {
			PlaceKey key = keyOf.apply(item);
			String name = wholeName(key) + "\n" + key.street() + "\n" + key.area();
			byName.computeIfAbsent(name, (first) -> new ArrayList<>()).add(item);
			mayBeCut.merge(name, key.name2().length() >= PlaceKey.SHORTEST_CUT_OFF_NAME, Boolean::logicalOr);
		}
		SortedMap<String, List<T>> places = new TreeMap<>();
		byName.forEach(
				(name, same) -> places
					.computeIfAbsent(mayBeCut.getOrDefault(name, false) ? longestOf(name, byName.keySet()) : name,
							(longest) -> new ArrayList<>())
					.addAll(same));
		return places;
	}

	/**
	 * First and second name as one.
	 * @param key a place key
	 * @return words divided by single blanks
	 */
	static String wholeName(PlaceKey key) {
		return key.name2().isEmpty() ? key.name1() : key.name1() + " " + key.name2();
	}

	/**
	 * The one name of which this is the cut-off form; itself if there is none or more.
	 */
	private static String longestOf(String name, Collection<String> all) {
		List<String> longer = all.stream().filter((other) -> isCutOff(name, other)).toList();
		List<String> whole = longer.stream()
			.filter((candidate) -> longer.stream().noneMatch((other) -> isCutOff(candidate, other)))
			.toList();
		return (whole.size() == 1) ? whole.getFirst() : name;
	}

	private static boolean isCutOff(String name, String other) {
		int end = name.indexOf('\n');
		int otherEnd = other.indexOf('\n');
		return end < otherEnd && name.substring(end).equals(other.substring(otherEnd))
				&& PlaceKey.continues(name.substring(0, end), other.substring(0, otherEnd));
	}

}
