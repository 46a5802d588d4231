package org.openhaven.search.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a query.
 *
 * @param total number of listings that match
 * @param hits the page, in order
 * @param facets counts per asked field, in the order asked; within a field highest count
 * first, equal ones by value. Values that nobody has are left out, unless asked for
 * @param relaxations what brings more, best first
 * @param next where the next page starts, null after the last
 * @param applied defaults that narrowed the search, by filter
 */
public record SearchResult(long total, List<FacilityHit> hits, Map<String, List<FacetCount>> facets,
		List<Relaxation> relaxations, @Nullable Cursor next, SortedMap<String, String> applied) {

	/** Copies the collections. */
	public SearchResult {
		hits = List.copyOf(hits);
		relaxations = List.copyOf(relaxations);
		facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
		applied = Collections.unmodifiableSortedMap(new TreeMap<>(applied));
	}

}
