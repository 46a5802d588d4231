package org.openhaven.directory.exchange.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

import org.openhaven.directory.exchange.table.UnreadableFileException;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;

/**
 * How a foreign table is read: which of its columns holds what, and what holds for all of
 * its rows. Written in YAML, described in docs/formats/mapped-csv.md.
 *
 * @param source the source's name
 * @param edition the date the list speaks of, or null
 * @param country of rows that state none, or null
 * @param focus that holds for all rows, or null
 * @param list that all rows belong to (SU, MH, OTP, ...), or null
 * @param encoding of the text, or null to find it out
 * @param delimiter of cells, or null to find it out
 * @param rows the field of a JSON object that holds the list
 * @param codes ticked for all rows
 * @param facts that hold for all rows
 * @param key columns that together are the source's own key, normalised; empty if it has
 * none
 * @param columns names of {@link HavenColumns} to the table's columns, normalised
 * @param factColumns columns whose texts are facts
 * @param ignored columns that are not kept, normalised
 */
record Mapping(String source, @Nullable LocalDate edition, @Nullable String country, @Nullable String focus,
		@Nullable String list, @Nullable Charset encoding, @Nullable Character delimiter, String rows,
		List<String> codes, List<FilterValue> facts, List<String> key, Map<String, List<String>> columns,
		List<FactColumn> factColumns, Set<String> ignored) {

	private static final List<String> BUILT_IN = List.of("samhsa-otp-2021", "samhsa-locator-geocoded-us-2021");

	private static final Set<String> ENTRIES = Set.of("source", "edition", "country", "focus", "list", "encoding",
			"delimiter", "rows", "codes", "facts", "key", "columns", "values", "ignore");

	private static final int LARGEST = 1_000_000;

	/**
	 * A column whose texts are facts of one filter.
	 *
	 * @param column the table's column, normalised
	 * @param filter a column of facts of {@link HavenColumns}
	 * @param values the table's texts, lower case, to values of the filter
	 */
	record FactColumn(String column, String filter, Map<String, String> values) {

	}

	/** Names of the mappings that come with Haven. */
	static List<String> builtIn() {
		return BUILT_IN;
	}

	/** A mapping by the name of a built-in one or the path of a file. */
	static Mapping of(String nameOrPath) {
		if (BUILT_IN.contains(nameOrPath)) {
			return builtIn(nameOrPath);
		}
		Path path = Path.of(nameOrPath);
		try {
			if (Files.size(path) > LARGEST) {
				throw new UnreadableFileException(path, "has " + Files.size(path) + " bytes",
						"mappings of at most " + LARGEST);
			}
			return parse(path, new StringReader(Files.readString(path)));
		}
		catch (IOException ex) {
			throw new UnreadableFileException(path, "cannot be read as a mapping",
					"the path of a YAML file in UTF-8, or one of " + String.join(", ", BUILT_IN), ex);
		}
	}

	static Mapping builtIn(String name) {
		try (InputStream in = Objects.requireNonNull(Mapping.class.getResourceAsStream("mappings/" + name + ".yaml"))) {
			return parse(Path.of(name + ".yaml"), new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException("The mapping " + name + " comes with Haven", ex);
		}
	}

	/** All columns of the table that the mapping names. */
	Set<String> tableColumns() {
		Set<String> all = this.columns.values().stream().flatMap(List::stream).collect(Collectors.toSet());
		this.factColumns.forEach((column) -> all.add(column.column()));
		all.addAll(this.key);
		return all;
	}

	private static Mapping parse(Path path, Reader yaml) {
		try {
			return new Entries(path, load(path, yaml)).mapping();
		}
		catch (YAMLException ex) {
			throw new UnreadableFileException(path, "is no YAML that can be read", "a mapping in YAML", ex);
		}
	}

	private static Map<?, ?> load(Path path, Reader yaml) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		options.setMaxAliasesForCollections(10);
		options.setNestingDepthLimit(10);
		options.setCodePointLimit(LARGEST);
		Object loaded = new Yaml(new SafeConstructor(options), new Representer(new DumperOptions()),
				new DumperOptions(), options, new TextResolver())
			.load(yaml);
		if (loaded instanceof Map<?, ?> entries) {
			return entries;
		}
		throw new UnreadableFileException(path, "holds no entries", "a mapping with 'source' and 'columns'");
	}

	/** Takes every scalar as text: a column may be named No, and 007 is no number. */
	private static final class TextResolver extends Resolver {

		@Override
		protected void addImplicitResolvers() {
			addImplicitResolver(Tag.MERGE, MERGE, "<");
		}

	}

	/** The entries of a mapping on their way to values. */
	private record Entries(Path path, Map<?, ?> entries) {

		Mapping mapping() {
			this.entries.keySet().forEach((name) -> {
				if (!ENTRIES.contains(String.valueOf(name))) {
					throw wrong("has the entry '" + name + "'", "entries named " + ENTRIES.stream().sorted().toList());
				}
			});
			Map<String, List<String>> columns = new LinkedHashMap<>();
			List<FactColumn> factColumns = new ArrayList<>();
			map("columns").forEach((target, column) -> addColumn(String.valueOf(target), column, columns, factColumns));
			if (!columns.containsKey("name")) {
				throw wrong("names no column for 'name'", "a mapping with 'columns: {name: ...}'");
			}
			return new Mapping(required("source"), edition(), upper("country"), focus(), upper("list"), encoding(),
					delimiter(), Objects.requireNonNullElse(text("rows"), "rows"),
					list("codes").stream().map((code) -> code.toUpperCase(Locale.ROOT)).toList(), facts(),
					list("key").stream().map(TableHeader::normalised).toList(), columns, factColumns,
					list("ignore").stream()
						.map(TableHeader::normalised)
						.collect(Collectors.toCollection(LinkedHashSet::new)));
		}

		private void addColumn(String target, @Nullable Object column, Map<String, List<String>> columns,
				List<FactColumn> factColumns) {
			List<String> names = texts(column).stream().map(TableHeader::normalised).toList();
			if (HavenColumns.holdsFacts(target)) {
				Object stated = map("values").get(target);
				Map<String, String> values = new LinkedHashMap<>();
				if (stated instanceof Map<?, ?> given) {
					given.forEach((text, value) -> values.put(String.valueOf(text).toLowerCase(Locale.ROOT),
							String.valueOf(value)));
				}
				values.values().forEach((value) -> checkedFact(target + "=" + value));
				names.forEach((name) -> factColumns.add(new FactColumn(name, target, values)));
				return;
			}
			boolean known = HavenColumns.FIELDS.containsKey(target) || List.of("other_names", "codes").contains(target)
					|| HavenColumns.FACILITY_ATTRIBUTES.contains(target) || target.startsWith(HavenColumns.OTHER);
			if (!known) {
				throw wrong("maps to '" + target + "', which is no column of haven-csv",
						"columns of docs/formats/haven-csv.md for the whole facility");
			}
			columns.put(target, names);
		}

		private List<FilterValue> facts() {
			return list("facts").stream().map(this::checkedFact).toList();
		}

		private FilterValue checkedFact(String text) {
			int equals = text.indexOf('=');
			FilterValue fact = (equals > 0)
					? HavenColumns.fact(text.substring(0, equals).strip(), text.substring(equals + 1).strip())
						.orElse(null)
					: null;
			if (fact == null) {
				throw wrong("states '" + text + "'", "facts written filter=value with words of the vocabulary");
			}
			return fact;
		}

		private @Nullable String focus() {
			String focus = text("focus");
			if (focus != null && !Vocabulary.standard().knows(new FilterValue("focus", focus))) {
				throw wrong("states the focus '" + focus + "'", "substance-use, mental-health or unknown");
			}
			return focus;
		}

		private @Nullable LocalDate edition() {
			String edition = text("edition");
			if (edition == null) {
				return null;
			}
			LocalDate date = EditionGuess.of(edition);
			if (date == null) {
				throw wrong("states the edition '" + edition + "'", "a date 2021-07-28 or a year");
			}
			return date;
		}

		private @Nullable Charset encoding() {
			String name = text("encoding");
			try {
				return (name != null) ? Charset.forName(name) : null;
			}
			catch (IllegalArgumentException ex) {
				throw wrong("states the encoding '" + name + "'", "UTF-8, UTF-16, windows-1252, ISO-8859-1, ...");
			}
		}

		private @Nullable Character delimiter() {
			String stated = text("delimiter");
			if (stated != null && stated.length() != 1) {
				throw wrong("states the delimiter '" + stated + "'", "one character");
			}
			return (stated != null) ? stated.charAt(0) : null;
		}

		private @Nullable String upper(String name) {
			String text = text(name);
			return (text != null) ? text.toUpperCase(Locale.ROOT) : null;
		}

		private String required(String name) {
			String text = text(name);
			if (text == null) {
				throw wrong("has no '" + name + "'", "a mapping with 'source' and 'columns'");
			}
			return text;
		}

		private @Nullable String text(String name) {
			Object value = this.entries.get(name);
			return (value != null && !value.toString().isBlank()) ? value.toString().strip() : null;
		}

		private List<String> list(String name) {
			return texts(this.entries.get(name));
		}

		private static List<String> texts(@Nullable Object value) {
			if (value instanceof List<?> list) {
				return list.stream().map(String::valueOf).toList();
			}
			return (value != null) ? List.of(value.toString()) : List.of();
		}

		private Map<?, ?> map(String name) {
			return (this.entries.get(name) instanceof Map<?, ?> map) ? map : Map.of();
		}

		private UnreadableFileException wrong(String problem, String accepted) {
			return new UnreadableFileException(this.path, problem, accepted);
		}

	}

}
