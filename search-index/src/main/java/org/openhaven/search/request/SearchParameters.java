package org.openhaven.search.request;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.openhaven.directory.vocabulary.Filter;

/** The parameters of a search by name. */
public final class SearchParameters {

	/** Filters, in the order of the enumeration. */
	static final List<String> FILTERS = Arrays.stream(Filter.values()).map(Filter::parameter).toList();

	/** Parameters that choose listings. */
	static final List<String> CHOOSING = joined(List.of("q", "understand", "near", "radius", "bbox"), FILTERS);

	/** All parameters of a search. */
	public static final List<String> SEARCH = joined(CHOOSING,
			List.of("sort", "size", "after", "facets", "facetLimit", "lang"));

	/** All parameters of a map. */
	public static final List<String> MAP = joined(CHOOSING, List.of("zoom", "lang"));

	/**
	 * Filters that a plan of several steps does not take: the steps say it, or it
	 * describes one kind of care in the words of its source.
	 */
	private static final Set<String> NOT_OF_A_PLAN = Set.of("service", "access", "level", "term");

	/** All parameters of a pathway. */
	public static final List<String> PATHWAY = joined(List.of("q", "understand", "near", "radius", "steps", "keep"),
			joined(FILTERS.stream().filter((filter) -> !NOT_OF_A_PLAN.contains(filter)).toList(),
					List.of("alternatives", "lang")));

	private SearchParameters() {
	}

	private static List<String> joined(List<String> first, List<String> second) {
		return Stream.concat(first.stream(), second.stream()).toList();
	}

}
