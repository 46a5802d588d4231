package org.openhaven.search.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * A filter with the values that a phrase asks for.
 *
 * @param filter parameter name
 * @param values alternatives
 */
record Need(String filter, List<String> values) {

	Need {
		values = List.copyOf(values);
	}

	static Need of(String filter, String... values) {
		return new Need(filter, List.of(values));
	}

	/**
	 * Reads {@code filter=value,value filter=value}; none for {@code -} and {@code .}.
	 */
	static List<Need> parse(String column) {
		List<Need> needs = new ArrayList<>();
		if (!column.equals("-") && !column.equals(".")) {
			for (String part : column.split(" ")) {
				int equals = part.indexOf('=');
				needs.add(new Need(part.substring(0, equals), List.of(part.substring(equals + 1).split(","))));
			}
		}
		return needs;
	}

	boolean is(String otherFilter, String value) {
		return this.filter.equals(otherFilter) && this.values.equals(List.of(value));
	}

}
