package org.openhaven.search.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.openhaven.search.query.Demand;
import org.openhaven.search.query.FieldFilter;

/** What is asked of a filter, as a request writes it. */
public final class WrittenFilter {

	private WrittenFilter() {
	}

	/**
	 * The value of a parameter, or several that must all hold.
	 * @param parameter a filter
	 * @param filter what is asked of it, not nothing
	 * @return a text, or a list of texts
	 */
	public static Object of(String parameter, FieldFilter filter) {
		List<String> written = new ArrayList<>();
		for (Set<String> group : filter.anyOf()) {
			written.add(FilterReader.written(new Demand(parameter, group, false)));
		}
		if (!filter.excluded().isEmpty()) {
			written.add(FilterReader.written(new Demand(parameter, filter.excluded(), true)));
		}
		return (written.size() == 1) ? written.getFirst() : List.copyOf(written);
	}

}
