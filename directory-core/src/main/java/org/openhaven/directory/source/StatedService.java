package org.openhaven.directory.source;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.vocabulary.FilterValue;

/**
 * One service of a facility, stated with its own facts. Only sources that know services
 * apart state them ({@code haven-csv}); a code list speaks for the whole facility.
 *
 * @param kind a value of the filter {@code service}, for example {@code detox}
 * @param name the service's own name, or null if it has none
 * @param facts facts in the vocabulary's terms, sorted
 * @param attributes typed facts that are no filter, such as {@code beds}, as given
 */
public record StatedService(String kind, @Nullable String name, SortedSet<FilterValue> facts,
		SortedMap<String, String> attributes) {

	/**
	 * Copies the collections.
	 * @throws IllegalArgumentException if the kind is empty
	 */
	public StatedService {
		if (kind.isBlank()) {
			throw new IllegalArgumentException("A service has a kind, for example detox");
		}
		facts = (facts != null) ? Collections.unmodifiableSortedSet(new TreeSet<>(facts))
				: Collections.emptySortedSet();
		attributes = (attributes != null) ? Collections.unmodifiableSortedMap(new TreeMap<>(attributes))
				: Collections.emptySortedMap();
	}

	/**
	 * A service from collections of any kind.
	 * @param kind a value of the filter {@code service}
	 * @param name the service's own name, or null
	 * @param facts facts in the vocabulary's terms
	 * @param attributes typed facts that are no filter
	 * @return the service
	 */
	public static StatedService of(String kind, @Nullable String name, Collection<FilterValue> facts,
			Map<String, String> attributes) {
		return new StatedService(kind, name, new TreeSet<>(facts), new TreeMap<>(attributes));
	}

}
