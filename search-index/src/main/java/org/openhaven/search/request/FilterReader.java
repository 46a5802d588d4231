package org.openhaven.search.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.openhaven.directory.vocabulary.Filter;
import org.openhaven.search.query.Demand;
import org.openhaven.search.query.FieldFilter;

/**
 * Reads filters. Grammar (CONTRACT.md): values divided by commas, any of them; given
 * again, it must hold as well; a leading hyphen excludes. In {@link #ESCAPED} a backslash
 * makes the next character literal.
 */
final class FilterReader {

	/** Filters whose values may hold a comma or begin with a hyphen. */
	private static final Set<Filter> ESCAPED = Set.of(Filter.CITY, Filter.COUNTY, Filter.TERM);

	private final FilterValues values;

	FilterReader(FilterValues values) {
		this.values = values;
	}

	/** Demands by filter, and what was asked in normal form. */
	record Filters(Map<String, FieldFilter> demands, Map<String, Object> canonical) {
	}

	Filters read(RequestParameters parameters) {
		Map<String, FieldFilter> demands = new LinkedHashMap<>();
		Map<String, Object> canonical = new LinkedHashMap<>();
		for (String name : parameters.names()) {
			Filter filter = Filter.findFilter(name).orElse(null);
			if (filter != null && filter != Filter.OPEN && filter != Filter.VERIFIED) {
				List<String> again = new ArrayList<>();
				FieldFilter demand = FieldFilter.NONE;
				for (String given : parameters.values(name)) {
					Parsed parsed = parse(filter, given, parameters);
					demand = demand.and(parsed.demand);
					again.add(parsed.canonical);
				}
				demands.put(name, demand);
				canonical.put(name, (again.size() == 1) ? again.getFirst() : List.copyOf(again));
			}
		}
		return new Filters(demands, canonical);
	}

	private Parsed parse(Filter filter, String given, RequestParameters parameters) {
		Set<String> wanted = new LinkedHashSet<>();
		Set<String> excluded = new LinkedHashSet<>();
		List<String> canonical = new ArrayList<>();
		for (Word word : words(filter, given)) {
			FilterValues.Normal normal = this.values.normal(filter, word.text, given, parameters);
			(word.excluded ? excluded : wanted).add(normal.searched());
			canonical.add((word.excluded ? "-" : "") + escaped(filter, normal.written()));
		}
		FieldFilter demand = new FieldFilter(wanted.isEmpty() ? List.of() : List.of(wanted), excluded);
		return new Parsed(demand, String.join(",", canonical));
	}

	private List<Word> words(Filter filter, String given) {
		List<Word> words = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		boolean escaped = false;
		boolean literal = false;
		for (int i = 0; i < given.length(); i++) {
			char character = given.charAt(i);
			if (escaped) {
				literal = literal || text.toString().isBlank();
				text.append(character);
				escaped = false;
			}
			else if (character == '\\' && ESCAPED.contains(filter)) {
				escaped = true;
			}
			else if (character == ',') {
				words.add(word(text.toString(), literal));
				text.setLength(0);
				literal = false;
			}
			else {
				text.append(character);
			}
		}
		if (escaped) {
			throw RequestParameters.invalid(filter.parameter(), given, "A backslash stands before a character.",
					List.of("\\, for a comma", "\\- for a leading hyphen", "\\\\ for a backslash"));
		}
		words.add(word(text.toString(), literal));
		return words;
	}

	private static Word word(String text, boolean literal) {
		String stripped = text.strip();
		boolean excluded = !literal && stripped.startsWith("-");
		return new Word(excluded ? stripped.substring(1).strip() : stripped, excluded);
	}

	private static String escaped(Filter filter, String value) {
		if (!ESCAPED.contains(filter)) {
			return value;
		}
		String escaped = value.replace("\\", "\\\\").replace(",", "\\,");
		return escaped.startsWith("-") ? "\\" + escaped : escaped;
	}

	/** A demand as a request writes it. */
	static String written(Demand demand) {
		Filter filter = Filter.findFilter(demand.parameter()).orElseThrow();
		String sign = demand.excluded() ? "-" : "";
		return demand.values().stream().map((value) -> sign + escaped(filter, value)).collect(Collectors.joining(","));
	}

	private record Word(String text, boolean excluded) {
	}

	private record Parsed(FieldFilter demand, String canonical) {
	}

}
