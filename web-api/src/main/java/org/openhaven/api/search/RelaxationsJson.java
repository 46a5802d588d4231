package org.openhaven.api.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.openhaven.directory.vocabulary.Filter;
import org.openhaven.search.explain.Asking;
import org.openhaven.search.query.Demand;
import org.openhaven.search.query.Relaxation;

/**
 * Tells what brings more results, in the words of the request: what to take out of
 * {@code canonical}, and what to put there, so that it asks just what was counted.
 */
final class RelaxationsJson {

	private final SearchRequest request;

	private RelaxationsJson(SearchRequest request) {
		this.request = request;
	}

	/**
	 * The members of each.
	 * @param relaxations best first
	 * @param request what was asked
	 */
	static List<Map<String, Object>> members(List<Relaxation> relaxations, SearchRequest request) {
		RelaxationsJson json = new RelaxationsJson(request);
		return relaxations.stream().map(json::members).toList();
	}

	private Map<String, Object> members(Relaxation relaxation) {
		Map<String, Object> members = new LinkedHashMap<>();
		switch (relaxation) {
			case Relaxation.Remove remove -> members.put("remove", parameters(remove.demands()));
			case Relaxation.Radius radius -> members.put("radiusMiles", radius.miles());
			case Relaxation.Replace replace -> {
				members.put("replace", parameters(List.of(replace.demand())));
				members.put("with", parameters(Stream.ofNullable(replace.with()).toList()));
			}
			case Relaxation.Telehealth telehealth -> {
				members.put("replace", place());
				members.put("with", new TreeMap<>(Map.of("state", telehealth.state(), "setting",
						FilterReader.written(Relaxation.Telehealth.SETTING))));
			}
		}
		members.put("total", relaxation.total());
		if (relaxation instanceof Relaxation.Replace replace) {
			members.put("ask", Asking.whether(replace.demand(), this.request.language()));
		}
		return members;
	}

	/** One value is a text, several are a list, as in {@code canonical}. */
	private Map<String, Object> parameters(List<Demand> demands) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		for (Demand demand : demands) {
			if (demand.parameter().equals(Demand.PLACE)) {
				parameters.putAll(place());
			}
			else {
				parameters.merge(demand.parameter(), value(demand), RelaxationsJson::together);
			}
		}
		return parameters;
	}

	private Object value(Demand demand) {
		boolean asFilter = Filter.findFilter(demand.parameter()).isPresent();
		return asFilter ? FilterReader.written(demand) : this.request.canonical().getOrDefault(demand.parameter(), "");
	}

	private static Object together(Object one, Object other) {
		return Stream.of(one, other)
			.flatMap((each) -> (each instanceof List<?> list) ? list.stream() : Stream.of(each))
			.toList();
	}

	/** A distance means nothing without the place it is counted from. */
	private Map<String, Object> place() {
		Map<String, Object> place = new LinkedHashMap<>();
		for (String name : List.of(Demand.PLACE, "radius")) {
			Object asked = this.request.canonical().get(name);
			if (asked != null) {
				place.put(name, asked);
			}
		}
		return place;
	}

}
