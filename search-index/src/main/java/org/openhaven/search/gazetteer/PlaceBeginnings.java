package org.openhaven.search.gazetteer;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;

/** Finds places by the beginning of a name, the important ones first. */
final class PlaceBeginnings {

	private final NamedPlaces places;

	private final String[] keys;

	/** Of the most important place of each key. */
	private final byte[] weights;

	PlaceBeginnings(NamedPlaces places, String[] keys) {
		this.places = places;
		this.keys = keys;
		this.weights = new byte[keys.length];
		for (int i = 0; i < keys.length; i++) {
			this.weights[i] = (byte) places.weight(keys[i]);
		}
	}

	/** Cities, states, regions and nicknames; in time with the number of such names. */
	List<Place> find(String beginning, int limit, Predicate<Place> wanted) {
		String key = PlaceNames.key(beginning);
		int from = insertionPoint(key);
		int to = insertionPoint(key + Character.MAX_VALUE);
		Collection<Place> found = new LinkedHashSet<>();
		for (int weight = Candidate.METROPOLIS; weight >= Candidate.VILLAGE && !key.isEmpty(); weight--) {
			for (int i = from; i < to && found.size() < limit; i++) {
				if (this.weights[i] == weight) {
					this.places.find(this.keys[i])
						.stream()
						.map(Candidate::place)
						.filter(wanted)
						.limit(1)
						.forEach(found::add);
				}
			}
		}
		return List.copyOf(found);
	}

	private int insertionPoint(String key) {
		int index = Arrays.binarySearch(this.keys, key);
		return (index < 0) ? -index - 1 : index;
	}

}
