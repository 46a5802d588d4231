package org.openhaven.search.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order of {@code largest-cities.tsv}. */
final class LargestCities {

	private final Map<String, Integer> positions = new HashMap<>();

	LargestCities() {
		List<List<String>> lines = HandmadeFile.read("largest-cities.tsv", 1);
		for (int position = 0; position < lines.size(); position++) {
			String label = lines.get(position).getFirst();
			int comma = label.lastIndexOf(", ");
			this.positions.put(key(label.substring(0, comma), label.substring(comma + 2)), position);
		}
	}

	int count() {
		return this.positions.size();
	}

	/** 0 for the largest; {@link #count()} for all that are not in the list. */
	int position(String name, String state) {
		return this.positions.getOrDefault(key(name, state), count());
	}

	private static String key(String name, String state) {
		return PlaceNames.key(name) + ' ' + state;
	}

}
