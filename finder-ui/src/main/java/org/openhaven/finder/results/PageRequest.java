package org.openhaven.finder.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhaven.search.request.InvalidRequestException;
import org.openhaven.search.request.RequestParameters;
import org.openhaven.search.request.SearchParameters;

/**
 * What a page of results was asked: the parameters of a search, and some of its own.
 * Whatever it does not know is left out.
 *
 * @param parameters of a search, by name, in order
 * @param around the place of the search before, for words that name none
 * @param from number of the first result on the page
 */
record PageRequest(Map<String, List<String>> parameters, Optional<String> around, int from) {

	/**
	 * Boxes that are ticked stand under this prefix: any of them, where a parameter given
	 * again would ask for all of them.
	 */
	static final String ANY = "any.";

	/** Filters that say where. */
	static final List<String> WHERE = List.of("state", "county", "city", "zip");

	/** Decided by the page, not by who asks. */
	private static final List<String> OURS = List.of("facets", "facetLimit", "size", "lang");

	private static final int LONGEST_NUMBER = 7;

	static PageRequest of(List<Map.Entry<String, String>> pairs) {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		Map<String, List<String>> ticked = new LinkedHashMap<>();
		Optional<String> around = Optional.empty();
		int from = 1;
		for (Map.Entry<String, String> pair : pairs) {
			String name = pair.getKey();
			String value = pair.getValue().strip();
			if (value.isEmpty()) {
				continue;
			}
			if (name.startsWith(ANY)) {
				add(ticked, name.substring(ANY.length()), value);
			}
			else if (name.equals("around")) {
				around = Optional.of(value);
			}
			else if (name.equals("from")) {
				from = number(value);
			}
			else {
				add(parameters, name, value);
			}
		}
		ticked.forEach((name, values) -> add(parameters, name, String.join(",", values)));
		// What a form always sends and everybody means.
		parameters.remove("access", List.of("prescribes"));
		parameters.keySet().removeIf((name) -> OURS.contains(name) || !SearchParameters.SEARCH.contains(name));
		return new PageRequest(parameters, around, from);
	}

	private static void add(Map<String, List<String>> parameters, String name, String value) {
		parameters.computeIfAbsent(name, (key) -> new ArrayList<>()).add(value);
	}

	private static int number(String text) {
		return (text.length() <= LONGEST_NUMBER && text.matches("[1-9][0-9]*")) ? Integer.parseInt(text) : 1;
	}

	/** The same without a parameter. */
	PageRequest without(String name) {
		Map<String, List<String>> rest = new LinkedHashMap<>(this.parameters);
		rest.remove(name);
		return new PageRequest(rest, this.around, this.from);
	}

	/** The same with a place. */
	PageRequest in(Map<String, String> place) {
		Map<String, List<String>> placed = new LinkedHashMap<>(this.parameters);
		place.forEach((name, value) -> placed.put(name, List.of(value)));
		return new PageRequest(placed, this.around, this.from);
	}

	/** Whether a parameter says where, whatever the words say. */
	boolean saysWhere() {
		return has("near") || has("bbox") || WHERE.stream().anyMatch(this::has);
	}

	boolean has(String name) {
		return this.parameters.containsKey(name);
	}

	/**
	 * As a search reads them.
	 * @param more values by name, added
	 * @throws InvalidRequestException if there are too many
	 */
	RequestParameters with(Map<String, String> more) {
		List<Map.Entry<String, String>> pairs = new ArrayList<>();
		this.parameters.forEach((name, values) -> values.forEach((value) -> pairs.add(Map.entry(name, value))));
		more.forEach((name, value) -> pairs.add(Map.entry(name, value)));
		return RequestParameters.of(pairs);
	}

}
