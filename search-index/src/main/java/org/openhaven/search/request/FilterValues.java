package org.openhaven.search.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openhaven.directory.vocabulary.Filter;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;
import org.openhaven.search.document.Words;
import org.openhaven.search.gazetteer.County;
import org.openhaven.search.gazetteer.Gazetteer;

/** Says which values a filter takes, and how they are searched. */
final class FilterValues {

	private static final Pattern ZIP = Pattern.compile("([0-9]{5})(?:-?[0-9]{4})?");

	/** Postal codes of other countries. */
	private static final Pattern POSTAL_CODE = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9 -]{0,8}[A-Za-z0-9])?");

	private static final int LONGEST_TERM = 64;

	private static final int LONGEST_CITY = 100;

	private final Gazetteer gazetteer;

	FilterValues(Gazetteer gazetteer) {
		this.gazetteer = gazetteer;
	}

	/**
	 * A value that a filter takes.
	 *
	 * @param searched the value in the form of the index
	 * @param written the value in the form in which it is told back
	 */
	record Normal(String searched, String written) {

		static Normal of(String value) {
			return new Normal(value, value);
		}

	}

	/**
	 * Reads one value.
	 * @param filter the filter
	 * @param word the value without hyphen and backslashes
	 * @param given the whole parameter, to be told back
	 * @param parameters for the state of a county's name
	 * @throws InvalidRequestException if the filter does not take it
	 */
	Normal normal(Filter filter, String word, String given, RequestParameters parameters) {
		return switch (filter) {
			case STATE -> state(word, given);
			case COUNTY -> county(word, given, parameters);
			case CITY -> city(word, given);
			case ZIP -> zip(word, given);
			case TERM -> term(word, given);
			default -> listed(filter, word, given);
		};
	}

	private static Normal listed(Filter filter, String word, String given) {
		if (word.isEmpty() || !Vocabulary.standard().knows(new FilterValue(filter.parameter(), word))) {
			throw RequestParameters.invalid(filter.parameter(), given(word, given),
					"This filter does not know the value.", accepted(filter));
		}
		return Normal.of(word);
	}

	/** The one word at fault is told where there is one. */
	private static String given(String word, String given) {
		return word.isEmpty() ? given : word;
	}

	static List<String> accepted(Filter filter) {
		return Vocabulary.standard().entries(filter.parameter()).stream().map((entry) -> entry.key().value()).toList();
	}

	private Normal state(String word, String given) {
		return this.gazetteer.findStateCode(word)
			.map(Normal::of)
			.orElseThrow(() -> RequestParameters.invalid("state", given(word, given), "There is no such state.",
					List.of("a two-letter code or the name of a state or territory of the United States")));
	}

	private Normal county(String word, String given, RequestParameters parameters) {
		Optional<County> county = word.matches("[0-9]{5}") ? this.gazetteer.findCountyByFips(word)
				: countyOfState(word, parameters);
		return county.map((found) -> Normal.of(found.fips()))
			.orElseThrow(() -> RequestParameters.invalid("county", given(word, given), "There is no such county.",
					List.of("a five-digit FIPS code", "a county's name together with the parameter state")));
	}

	private Optional<County> countyOfState(String name, RequestParameters parameters) {
		return parameters.values("state")
			.stream()
			.flatMap((states) -> List.of(states.split(",")).stream())
			.map(String::strip)
			.filter((state) -> !state.startsWith("-") && !name.isBlank())
			.flatMap((state) -> this.gazetteer.findCounty(state, name).stream())
			.findFirst();
	}

	private static Normal city(String word, String given) {
		String folded = Words.folded(word);
		if (folded.isEmpty() || word.length() > LONGEST_CITY) {
			throw RequestParameters.invalid("city", given, "This is no name of a city.",
					List.of("a city's name of at most " + LONGEST_CITY + " characters"));
		}
		return new Normal(folded, word);
	}

	private static Normal zip(String word, String given) {
		Matcher zip = ZIP.matcher(word);
		if (zip.matches()) {
			return Normal.of(zip.group(1));
		}
		if (POSTAL_CODE.matcher(word).matches() && !word.matches("[0-9]+")) {
			return Normal.of(word.toUpperCase(Locale.ROOT));
		}
		throw RequestParameters.invalid("zip", given(word, given), "This is no ZIP.",
				List.of("five digits", "ZIP+4", "the postal code of another country"));
	}

	private static Normal term(String word, String given) {
		if (word.isEmpty() || word.length() > LONGEST_TERM) {
			throw RequestParameters.invalid("term", given, "This is no service code.",
					List.of("a source's service code of at most " + LONGEST_TERM + " characters"));
		}
		return Normal.of(word.toUpperCase(Locale.ROOT));
	}

}
