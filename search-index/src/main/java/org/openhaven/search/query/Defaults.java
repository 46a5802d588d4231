package org.openhaven.search.query;

import java.util.SortedMap;
import java.util.TreeMap;

/** Tells which defaults narrowed a search. */
public final class Defaults {

	private static final String DEFAULT_FOCUS = String.join(",", MatchingRules.DEFAULT_FOCUS.wanted());

	private Defaults() {
	}

	/**
	 * What was applied without being asked.
	 * @param query what was asked
	 * @return by filter, values divided by commas
	 */
	public static SortedMap<String, String> applied(FacilityQuery query) {
		SortedMap<String, String> applied = new TreeMap<>();
		if (query.isFocusDefault()) {
			applied.put("focus", DEFAULT_FOCUS);
		}
		return applied;
	}

}
