package org.openhaven.directory.exchange.read;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.exchange.table.JsonRecord;
import org.openhaven.directory.exchange.table.JsonRecords;
import org.openhaven.directory.exchange.table.Records;
import org.openhaven.directory.exchange.table.TableRow;
import org.openhaven.directory.exchange.table.TextFile;
import org.openhaven.directory.exchange.table.UnreadableFileException;

/**
 * Any other table, format {@code mapped-csv}: delimited text or a JSON list of objects,
 * read by a {@link Mapping}.
 */
final class MappedReader implements StatementReader {

	static final String FORMAT = "mapped-csv";

	@Override
	public String format() {
		return FORMAT;
	}

	@Override
	public boolean recognises(FileHead head) {
		return fitting(head.columns()).isPresent();
	}

	@Override
	public Reading open(List<Path> files, ReadOptions options) {
		List<SourceFile<MappedRecord>> sources = new ArrayList<>();
		List<String> names = new ArrayList<>();
		long rows = 0;
		Mapping mapping = mapping(files.getFirst(), options);
		for (Path file : files) {
			Supplier<Records<MappedRecord>> opener = isJson(file, options) ? json(file, mapping, options)
					: table(file, mapping, options);
			rows += count(file, opener, mapping);
			names.add(String.valueOf(file.getFileName()));
			sources.add(new SourceFile<>(file, TableFile.sizeOf(file), opener, new MappedRow(mapping, options)));
		}
		LocalDate edition = mapping.edition();
		return new FileReading<>(
				new SourceDescription(FORMAT, mapping.source(), (edition != null) ? edition : EditionGuess.of(names),
						mapping.focus(), new TreeSet<>(), new TreeMap<>(), rows, List.of()),
				sources);
	}

	private static Mapping mapping(Path file, ReadOptions options) {
		String stated = options.mapping();
		if (stated != null) {
			return Mapping.of(stated);
		}
		return fitting(FileHead.of(file, options).columns())
			.orElseThrow(() -> new UnreadableFileException(file, "has columns that no built-in mapping knows",
					"a mapping (--mapping FILE, or one of " + String.join(", ", Mapping.builtIn()) + ")"));
	}

	private static Optional<Mapping> fitting(Set<String> columns) {
		return Mapping.builtIn()
			.stream()
			.map(Mapping::builtIn)
			.filter((mapping) -> mapping.tableColumns().equals(columns))
			.findFirst();
	}

	private static boolean isJson(Path file, ReadOptions options) {
		FileHead.Kind kind = FileHead.kindOf(file);
		if (kind == FileHead.Kind.ARCHIVE) {
			throw new UnreadableFileException(file, "is an archive or workbook",
					"delimited text or JSON; save a workbook as CSV (" + options.limits().maxFileSize() + " at most)");
		}
		return kind == FileHead.Kind.JSON;
	}

	private static Supplier<Records<MappedRecord>> table(Path file, Mapping mapping, ReadOptions options) {
		TableFile table = TableFile.text(file, options.limits(), mapping.encoding(), mapping.delimiter());
		TableHeader header = table.header();
		Set<String> lacking = new TreeSet<>(mapping.tableColumns());
		lacking.removeAll(header.columns().keySet());
		if (!lacking.isEmpty()) {
			throw new UnreadableFileException(file, "lacks the columns " + String.join(", ", lacking),
					"a table with the columns of its mapping");
		}
		return () -> new Converted<>(table.rows(), (row) -> MappedRecord.of(header, row));
	}

	private static Supplier<Records<MappedRecord>> json(Path file, Mapping mapping, ReadOptions options) {
		TextFile text = TextFile.of(file, options.limits(), mapping.encoding());
		return () -> new Converted<>(new JsonRecords(text, mapping.rows(), options.limits()), MappedRecord::of);
	}

	private static long count(Path file, Supplier<Records<MappedRecord>> opener, Mapping mapping) {
		Set<String> nameColumns = Set.copyOf(mapping.columns().getOrDefault("name", List.of()));
		boolean named = false;
		long count = 0;
		try (Records<MappedRecord> records = opener.get()) {
			MappedRecord row = records.next();
			while (row != null) {
				count++;
				named |= !Collections.disjoint(row.cells().keySet(), nameColumns);
				row = records.next();
			}
		}
		if (!named) {
			throw new UnreadableFileException(file,
					(count == 0) ? "has no rows" : "has no row with " + String.join(" or ", nameColumns),
					"a table with at least one row that has a name");
		}
		return count;
	}

	/**
	 * A row of any table.
	 *
	 * @param line where it begins
	 * @param problem why it cannot be read, or null
	 * @param cells normalised column to text, without empty cells
	 */
	record MappedRecord(long line, @Nullable String problem, Map<String, String> cells) {

		static MappedRecord of(TableHeader header, TableRow row) {
			Map<String, String> cells = new LinkedHashMap<>();
			header.columns().forEach((name, column) -> put(cells, name, row.cell(column)));
			boolean tooLong = row.cells().stream().skip(header.size()).anyMatch((cell) -> !cell.isBlank());
			return new MappedRecord(row.line(),
					tooLong ? "has " + row.cells().size() + " cells under " + header.size() + " columns" : null, cells);
		}

		static MappedRecord of(JsonRecord row) {
			Map<String, String> cells = new LinkedHashMap<>();
			flatten("", row.fields(), cells);
			return new MappedRecord(row.line(), null, cells);
		}

		private static void flatten(String prefix, Map<?, ?> fields, Map<String, String> cells) {
			fields.forEach((name, value) -> {
				String column = prefix + TableHeader.normalised(String.valueOf(name));
				if (value instanceof Map<?, ?> nested) {
					flatten(column + ".", nested, cells);
				}
				else if (value instanceof List<?> list) {
					put(cells, column, list.stream().map(String::valueOf).collect(Collectors.joining("; ")));
				}
				else if (value != null) {
					put(cells, column, value.toString());
				}
			});
		}

		private static void put(Map<String, String> cells, String column, String text) {
			if (!text.isBlank()) {
				cells.put(column, text.strip());
			}
		}

	}

	/** Records made of other records. */
	private record Converted<S, R>(Records<S> records, Function<S, R> conversion) implements Records<R> {

		@Override
		public @Nullable R next() {
			S next = this.records.next();
			return (next != null) ? this.conversion.apply(next) : null;
		}

		@Override
		public long bytesRead() {
			return this.records.bytesRead();
		}

		@Override
		public void close() {
			this.records.close();
		}

	}

}
