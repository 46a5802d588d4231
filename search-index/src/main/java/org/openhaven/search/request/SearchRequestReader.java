package org.openhaven.search.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openhaven.directory.site.StartArea;
import org.openhaven.directory.vocabulary.Filter;
import org.openhaven.search.gazetteer.Gazetteer;
import org.openhaven.search.query.FacetRequest;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.Lexicon;
import org.openhaven.search.query.Sort;
import org.openhaven.search.understanding.PlainWords;

/** Reads a search from its parameters, strictly. */
final class SearchRequestReader {

	/** Fields that can be counted. */
	static final List<String> COUNTABLE = SearchParameters.FILTERS.stream()
		.filter((filter) -> !filter.equals("verified"))
		.toList();

	private static final List<String> SORTS = Arrays.stream(Sort.values())
		.map((sort) -> sort.name().toLowerCase(Locale.ROOT))
		.toList();

	private static final Pattern DAYS = Pattern.compile("([1-9][0-9]{0,3})d");

	/** Some twenty lines of a letter; more is no question any more. */
	private static final int LONGEST_WORDS = 1000;

	private final WhereReader wheres;

	private final FilterReader filters;

	private final PlainRequests plainRequests;

	SearchRequestReader(Gazetteer gazetteer) {
		this.plainRequests = new PlainRequests(new PlainWords(gazetteer));
		this.wheres = new WhereReader(gazetteer);
		this.filters = new FilterReader(new FilterValues(gazetteer));
	}

	/**
	 * Reads a search.
	 * @param parameters of which only known ones were sent
	 * @param language of labels and notices
	 * @param lexicon the words of the index
	 * @param names tells whether a text is the name of a listing
	 * @throws InvalidRequestException for the first one that is wrong
	 */
	SearchRequest read(RequestParameters parameters, Locale language, Lexicon lexicon, PlainRequests.Names names) {
		checkLengths(parameters);
		boolean placeTaken = parameters.text("near").isPresent() || parameters.value("bbox").isPresent();
		PlainRequest plain = this.plainRequests.read(parameters, placeTaken, lexicon, names);
		return read(plain, this.wheres.read(plain), language);
	}

	/** As {@link #read}, where the box is what is seen of a map. */
	SearchRequest readMap(RequestParameters parameters, Locale language, Lexicon lexicon, PlainRequests.Names names) {
		checkLengths(parameters);
		PlainRequest plain = this.plainRequests.read(parameters, parameters.text("near").isPresent(), lexicon, names);
		return read(plain, this.wheres.readPlace(plain), language);
	}

	private static void checkLengths(RequestParameters parameters) {
		parameters.allowLength("q", LONGEST_WORDS).allowLength("near", WhereReader.LONGEST_PLACE);
	}

	/** The same request, its words taken as a name. */
	SearchRequest readAsText(SearchRequest asked, Lexicon lexicon) {
		PlainRequest plain = asked.plain().asText(lexicon);
		return read(plain,
				plain.parameters().value("bbox").isPresent() ? this.wheres.read(plain) : this.wheres.readPlace(plain),
				asked.language())
			.shownIn(asked.area());
	}

	private SearchRequest read(PlainRequest plain, Where where, Locale language) {
		RequestParameters parameters = plain.parameters();
		FilterReader.Filters asked = this.filters.read(parameters);
		Optional<String> sort = parameters.oneOf("sort", SORTS);
		return new SearchRequest(plain, where, asked.demands(),
				parameters.oneOf("open", FilterValues.accepted(Filter.OPEN)).isPresent(),
				parameters.value("verified").map(SearchRequestReader::days).orElse(null),
				sort.map((name) -> Sort.valueOf(name.toUpperCase(Locale.ROOT))).orElse(null),
				parameters.number("size", 1, FacilityQuery.MAX_SIZE).orElse(FacilityQuery.DEFAULT_SIZE),
				parameters.text("after").orElse(null), facets(parameters),
				canonical(parameters, where, asked.canonical()), language, StartArea.NONE);
	}

	private static Duration days(String given) {
		Matcher days = DAYS.matcher(given);
		if (!days.matches()) {
			throw RequestParameters.invalid("verified", given, "This is no number of days.",
					List.of("90d", "1d to 9999d"));
		}
		return Duration.ofDays(Integer.parseInt(days.group(1)));
	}

	private static FacetRequest facets(RequestParameters parameters) {
		int limit = parameters.number("facetLimit", 1, FacetRequest.MAX_LIMIT).orElse(FacetRequest.DEFAULT_LIMIT);
		return parameters.text("facets")
			.map((given) -> new FacetRequest(fields(given), limit))
			.orElseGet(() -> new FacetRequest(FacetRequest.MAIN.fields(), limit));
	}

	private static Set<String> fields(String given) {
		if (given.equals("none")) {
			return Set.of();
		}
		Set<String> fields = new LinkedHashSet<>();
		for (String field : given.split(",", -1)) {
			if (!COUNTABLE.contains(field.strip())) {
				List<String> accepted = new ArrayList<>(COUNTABLE);
				accepted.add("none");
				throw RequestParameters.invalid("facets", field, "This is no field that can be counted.", accepted);
			}
			fields.add(field.strip());
		}
		return fields;
	}

	/**
	 * Everything that decides what is found and shown, in the order of the contract. A
	 * radius around no place decides nothing; it is no error, because it is what is left
	 * when a place is taken off.
	 */
	private static Map<String, Object> canonical(RequestParameters parameters, Where where,
			Map<String, Object> filters) {
		Map<String, Object> canonical = new LinkedHashMap<>();
		List.of("q", "understand", "near", "radius", "bbox").forEach((name) -> keep(parameters, name, canonical));
		if (where.from() == null && where.problem() == null) {
			canonical.remove("radius");
		}
		canonical.putAll(filters);
		List.of("open", "verified", "sort", "size", "facets", "facetLimit", "lang")
			.forEach((name) -> keep(parameters, name, canonical));
		return canonical;
	}

	private static void keep(RequestParameters parameters, String name, Map<String, Object> canonical) {
		parameters.text(name).ifPresent((value) -> canonical.put(name, value));
	}

}
