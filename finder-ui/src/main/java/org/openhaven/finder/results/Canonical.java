package org.openhaven.finder.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openhaven.search.request.SearchRequest;

/**
 * A search as explicit parameters, with what a page may change about it. Words that are
 * left are text and are not understood again.
 *
 * @param parameters values or lists of values by name
 */
record Canonical(Map<String, Object> parameters) {

	/** Their values may hold commas. */
	private static final Set<String> WHOLE = Set.of("city", "county", "term");

	/**
	 * A search without what the page decides.
	 * @param request as it was understood
	 */
	static Canonical of(SearchRequest request) {
		Map<String, Object> parameters = new LinkedHashMap<>(request.canonical());
		List.of("facets", "facetLimit", "size", "lang").forEach(parameters::remove);
		if (parameters.containsKey("q")) {
			parameters.put("understand", "false");
		}
		return new Canonical(parameters);
	}

	/** All groups of a parameter: each must hold. */
	List<String> groups(String name) {
		Object asked = this.parameters.get(name);
		return (asked == null) ? List.of() : (asked instanceof List<?> list)
				? list.stream().map(Object::toString).toList() : List.of(asked.toString());
	}

	/** The last group that can be shown as ticked boxes. */
	List<String> ticked(String name) {
		return groups(name).stream()
			.filter((group) -> !group.startsWith("-") && !group.contains(",-"))
			.reduce((one, other) -> other)
			.map((group) -> values(name, group))
			.orElse(List.of());
	}

	/** The values of a group: any of them. */
	static List<String> values(String name, String group) {
		return WHOLE.contains(name) ? List.of(group) : List.of(group.split(","));
	}

	Map<String, Object> without(String name) {
		Map<String, Object> rest = new LinkedHashMap<>(this.parameters);
		rest.remove(name);
		return rest;
	}

	/** Without one value of one of its groups. */
	Map<String, Object> without(String name, String value) {
		Map<String, Object> rest = without(name);
		List<String> left = new ArrayList<>();
		for (String group : groups(name)) {
			List<String> values = new ArrayList<>(values(name, group));
			values.remove(value);
			if (!values.isEmpty()) {
				left.add(String.join(",", values));
			}
		}
		if (!left.isEmpty()) {
			rest.put(name, (left.size() == 1) ? left.getFirst() : List.copyOf(left));
		}
		return rest;
	}

	Map<String, Object> with(String name, String value) {
		Map<String, Object> more = without(name);
		more.put(name, value);
		return more;
	}

	/** What a form of ticked boxes keeps hidden. */
	List<Map.Entry<String, String>> hidden(List<String> boxes, List<String> fields) {
		List<Map.Entry<String, String>> hidden = new ArrayList<>();
		this.parameters.forEach((name, asked) -> {
			List<String> groups = new ArrayList<>(groups(name));
			if (boxes.contains(name)) {
				groups.remove(String.join(",", ticked(name)));
			}
			if (!fields.contains(name)) {
				groups.forEach((group) -> hidden.add(Map.entry(name, group)));
			}
		});
		return hidden;
	}

}
