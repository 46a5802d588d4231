package org.openhaven.directory.exchange.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.exchange.table.JsonRecord;
import org.openhaven.directory.exchange.table.JsonRecords;
import org.openhaven.directory.exchange.table.Records;
import org.openhaven.directory.exchange.table.TextFile;
import org.openhaven.directory.exchange.table.UnreadableFileException;
import org.openhaven.directory.source.Checklist;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.vocabulary.CodeBook;

/**
 * Pages of the findtreatment.gov API, format {@code findtreatment-json}: objects with a
 * list {@code rows}, in any order and any number of files. Services come as names in
 * groups and are looked up in the code book; unknown names are kept.
 */
final class FindTreatmentReader implements StatementReader {

	static final String FORMAT = "findtreatment-json";

	private static final String ROWS = "rows";

	/** Numbers of the query, not of the place: they differ from sweep to sweep. */
	private static final Set<String> ABOUT_THE_QUERY = Set.of("_irow", "miles");

	private static final Set<String> KNOWN = Set.of("frid", "typefacility", "services", "services_spanish",
			"address_type", "otp_id_number");

	private static final String ACCEPTED = "pages of the findtreatment.gov API: an object with a list 'rows' of objects with 'name1'";

	@Override
	public String format() {
		return FORMAT;
	}

	@Override
	public boolean recognises(FileHead head) {
		if (head.kind() != FileHead.Kind.JSON) {
			return false;
		}
		try (Records<JsonRecord> records = records(text(head.path(), head.options()), head.options())) {
			JsonRecord first = records.next();
			return first != null && first.has("name1");
		}
	}

	@Override
	public Reading open(List<Path> files, ReadOptions options) {
		List<SourceFile<JsonRecord>> sources = new ArrayList<>();
		boolean anyServices = false;
		long rows = 0;
		for (Path file : files) {
			TextFile text = text(file, options);
			Survey survey = Survey.of(file, records(text, options));
			anyServices |= survey.services;
			rows += survey.rows;
			sources
				.add(new SourceFile<>(file, TableFile.sizeOf(file), () -> records(text, options), new Rows(options)));
		}
		if (rows == 0) {
			throw new UnreadableFileException(files.getFirst(), "has no rows", ACCEPTED);
		}
		List<String> names = files.stream().map((file) -> String.valueOf(file.getFileName())).toList();
		SortedSet<String> complete = anyServices ? CodeForm.completeFilters(CodeForm.allCodes()) : new TreeSet<>();
		return new FileReading<>(new SourceDescription(FORMAT, "findtreatment", EditionGuess.of(names), null, complete,
				new TreeMap<>(), rows, List.of()), sources);
	}

	private static TextFile text(Path file, ReadOptions options) {
		return TextFile.of(file, options.limits(), null);
	}

	private static Records<JsonRecord> records(TextFile text, ReadOptions options) {
		return new JsonRecords(text, ROWS, options.limits());
	}

	/**
	 * What reading a file through once tells.
	 *
	 * @param rows how many rows there are
	 * @param services whether any row has a list of services
	 */
	private record Survey(long rows, boolean services) {

		static Survey of(Path file, Records<JsonRecord> opened) {
			long rows = 0;
			boolean named = false;
			boolean services = false;
			try (Records<JsonRecord> records = opened) {
				JsonRecord row = records.next();
				while (row != null) {
					rows++;
					named |= row.has("name1");
					services |= !row.objects("services").isEmpty();
					row = records.next();
				}
			}
			if (rows > 0 && !named) {
				throw new UnreadableFileException(file, "has no row with 'name1'", ACCEPTED);
			}
			return new Survey(rows, services);
		}

	}

	private static final class Rows implements SourceFile.RowReader<JsonRecord> {

		private final ReadOptions options;

		Rows(ReadOptions options) {
			this.options = options;
		}

		@Override
		public StatedRow read(JsonRecord row, Notices notices) {
			FacilityFields fields = new FacilityFields((name) -> field(row, name), this.options.country(), notices);
			SourceStatement.Builder builder = fields.statement();
			readServices(row, builder, notices);
			row.fields().forEach((name, value) -> {
				if (value instanceof String text && !text.isBlank() && !ABOUT_THE_QUERY.contains(name)) {
					readOther(builder, name, text.strip());
				}
			});
			String frid = row.text("frid");
			return (frid != null && !frid.isBlank()) ? new StatedRow(frid.strip(), true, builder.build())
					: StatedRow.withoutKey(builder.build());
		}

		@Override
		public long line(JsonRecord row) {
			return row.line();
		}

		@Override
		public String excerpt(JsonRecord row) {
			Map<String, @Nullable Object> start = new TreeMap<>(row.fields());
			start.remove("services");
			String text = start.toString();
			return text.substring(0, Math.min(1000, text.length()));
		}

		private static String field(JsonRecord row, String name) {
			String text = row.text(name);
			if (text == null && "type_facility".equals(name)) {
				text = row.text("typeFacility");
			}
			return (text != null) ? text : "";
		}

		private static void readOther(SourceStatement.Builder builder, String name, String text) {
			builder.raw(name, text);
			String lower = name.toLowerCase(Locale.ROOT);
			if ("otp_id_number".equals(lower)) {
				builder.attribute(lower, CleanText.clean(text));
			}
			else if (!KNOWN.contains(lower) && !FacilityFields.NAMES.contains(lower)) {
				builder.unknown(name, CleanText.clean(text));
			}
		}

		private static void readServices(JsonRecord row, SourceStatement.Builder builder, Notices notices) {
			Object services = row.fields().get("services");
			if (services instanceof List<?>) {
				builder.codes(List.of());
				row.objects("services").forEach((group) -> readGroup(group, builder));
			}
			else if (row.has("services") && services == null) {
				builder.checklist(Checklist.EMPTY).raw("services", "null");
			}
			else if (services != null) {
				notices.add("services", services.toString(), "is no list and was left out");
			}
		}

		private static void readGroup(JsonRecord group, SourceStatement.Builder builder) {
			String category = textOr(group, "f2", textOr(group, "f1", ""));
			String label = textOr(group, "f1", category);
			String names = Optional.ofNullable(group.text("f3")).orElse("").strip();
			if (names.isEmpty()) {
				return;
			}
			builder.raw("services: " + category, names);
			for (String part : HtmlEntities.decode(names).split(";")) {
				String name = CleanText.clean(part);
				if (!name.isEmpty()) {
					readName(builder, category, label, name);
				}
			}
		}

		private static void readName(SourceStatement.Builder builder, String category, String label, String name) {
			Optional<String> code = CodeBook.standard()
				.findCodeNamed(category, name)
				.or(() -> CodeBook.standard().findCodeNamed(label, name));
			if (code.isPresent()) {
				builder.codes(code.get());
			}
			else {
				builder.unknown(label + ": " + name, name);
			}
		}

		private static String textOr(JsonRecord group, String field, String otherwise) {
			String text = CleanText.clean(Optional.ofNullable(group.text(field)).orElse(""));
			return text.isEmpty() ? otherwise : text;
		}

	}

}
