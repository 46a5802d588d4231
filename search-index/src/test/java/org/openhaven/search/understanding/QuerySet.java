package org.openhaven.search.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;

/**
 * Queries with what they mean, and the share of them that is understood wholly right:
 * every filter and the place, and the rest where it is given. An implied wider value may
 * be told or left out.
 */
final class QuerySet {

	private final List<Case> cases;

	private QuerySet(List<Case> cases) {
		this.cases = cases;
	}

	static QuerySet read(String resource) {
		return new QuerySet(lines(resource).stream().map(Case::parse).toList());
	}

	/** The lines of a list, comments left out. */
	static List<String> lines(String resource) {
		InputStream stream = Objects.requireNonNull(QuerySet.class.getResourceAsStream(resource), resource);
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			return reader.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int size() {
		return this.cases.size();
	}

	List<String> mistakes(PlainWords plainWords) {
		List<String> mistakes = new ArrayList<>();
		for (Case one : this.cases) {
			String mistake = one.mistake(plainWords);
			if (!mistake.isEmpty()) {
				mistakes.add(mistake);
			}
		}
		return mistakes;
	}

	private record Case(String query, Set<String> filters, String place, String rest) {

		private static Case parse(String line) {
			String[] columns = Arrays.copyOf(line.split("\\|", -1), 4);
			return new Case(columns[0].strip(), words(columns[1]), strip(columns[2]), strip(columns[3]));
		}

		private static String strip(String column) {
			return (column != null) ? column.strip() : "";
		}

		private static Set<String> words(String column) {
			return strip(column).isEmpty() ? Set.of()
					: Arrays.stream(strip(column).split(" +"))
						.map((filter) -> filter.substring(0, filter.indexOf('=') + 1)
								+ sorted(filter.substring(filter.indexOf('=') + 1)))
						.collect(Collectors.toCollection(TreeSet::new));
		}

		private String mistake(PlainWords plainWords) {
			Understanding understanding = plainWords.understand(this.query, Context.NONE);
			Set<String> told = told(understanding);
			boolean right = withImplied(told).containsAll(this.filters) && withImplied(this.filters).containsAll(told)
					&& this.place.equals(place(understanding)) && isRestRight(understanding.rest());
			return right ? ""
					: this.query + "\n    expected " + this.filters + " @" + this.place
							+ (this.rest.isEmpty() ? "" : " '" + this.rest + "'") + "\n    was      " + told + " @"
							+ place(understanding) + " '" + understanding.rest() + "'";
		}

		private boolean isRestRight(String was) {
			return this.rest.isEmpty() || (this.rest.equals("-") ? was.isEmpty() : was.equalsIgnoreCase(this.rest));
		}

		private static Set<String> told(Understanding understanding) {
			return understanding.parameters()
				.entrySet()
				.stream()
				.flatMap((entry) -> entry.getValue().stream().map((value) -> entry.getKey() + "=" + sorted(value)))
				.collect(Collectors.toCollection(TreeSet::new));
		}

		private static String sorted(String values) {
			return Arrays.stream(values.split(",")).sorted().collect(Collectors.joining(","));
		}

		private static Set<String> withImplied(Set<String> filters) {
			Set<String> all = new TreeSet<>(filters);
			filters.stream()
				.map(FilterValue::parse)
				.flatMap((value) -> Vocabulary.standard().impliedBy(value).stream())
				.forEach((implied) -> all.add(implied.toString()));
			for (String filter : filters) {
				if (filter.contains("-detox")) {
					all.add("service=detox");
				}
			}
			return all;
		}

		private static String place(Understanding understanding) {
			return understanding.findPlace().map((place) -> switch (place) {
				case PlaceWords.Named named -> named.place().label();
				case PlaceWords.Here here -> "me";
				case PlaceWords.Unknown unknown -> unknown.didYouMean().isEmpty()
						&& understanding.understood().stream().anyMatch((part) -> part.text().equals(unknown.text()))
								? "me" : "?" + unknown.text();
			}).orElse("");
		}

	}

}
