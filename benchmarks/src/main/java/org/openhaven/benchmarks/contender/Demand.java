package org.openhaven.benchmarks.contender;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.openhaven.search.query.Area;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FieldFilter;

/**
 * One of several values of a field must hold.
 *
 * @param field for example {@code payment}
 * @param values one or more
 */
record Demand(String field, Set<String> values) {

	private static final Set<String> DEFAULT_FOCUS = Set.of("substance-use", "unknown");

	/**
	 * What a search asks of facilities, its defaults and its states among it; neither its
	 * circle nor its words.
	 */
	static List<Demand> of(FacilityQuery query) {
		List<Demand> demands = new ArrayList<>();
		query.filters().forEach((field, filter) -> demands.add(new Demand(field, values(filter))));
		if (query.isFocusDefault()) {
			demands.add(new Demand("focus", DEFAULT_FOCUS));
		}
		if (query.area() instanceof Area.States states) {
			demands.add(new Demand("state", states.codes()));
		}
		return demands;
	}

	private static Set<String> values(FieldFilter filter) {
		if (filter.anyOf().size() != 1 || !filter.excluded().isEmpty()) {
			throw new IllegalArgumentException("Made-up searches ask for one group of values, not " + filter);
		}
		return filter.anyOf().getFirst();
	}

}
