package org.openhaven.directory.exchange.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.openhaven.directory.exchange.table.TableRow;
import org.openhaven.directory.exchange.table.UnreadableFileException;
import org.openhaven.directory.source.SourceStatement;

/**
 * Haven's own table, format {@code haven-csv}: one row per facility, a form that
 * operators fill in and that exports write. Columns may come in any order and be left
 * out; all but {@code name} are optional.
 */
final class HavenCsvReader implements StatementReader {

	static final String FORMAT = "haven-csv";

	/** Names that no other list uses together. */
	private static final Set<String> CHARACTERISTIC = Set.of("name", "city", "region", "postal_code");

	private static final String ACCEPTED = "a table with the columns of docs/formats/haven-csv.md, at least 'name' and one of 'city', 'region', 'postal_code'";

	@Override
	public String format() {
		return FORMAT;
	}

	@Override
	public boolean recognises(FileHead head) {
		return head.columns().containsAll(CHARACTERISTIC);
	}

	@Override
	public Reading open(List<Path> files, ReadOptions options) {
		List<SourceFile<TableRow>> sources = new ArrayList<>();
		List<RowNotice> notices = new ArrayList<>();
		long rows = 0;
		for (Path file : files) {
			TableFile table = TableFile.text(file, options.limits());
			TableHeader header = table.header();
			if (!header.has("name") || CHARACTERISTIC.stream().filter(header::has).count() < 2) {
				throw new UnreadableFileException(file, "is no haven-csv table: its first row lacks columns", ACCEPTED);
			}
			rows += TableSurvey.of(table).rows();
			header.columns()
				.keySet()
				.stream()
				.filter((column) -> !HavenCsvRow.knows(column))
				.forEach((column) -> notices
					.add(new RowNotice(column, column, "is no column of haven-csv; its texts are kept as given")));
			sources.add(new SourceFile<>(file, table.size(), table::rows, new Rows(header, options)));
		}
		List<String> names = files.stream().map((file) -> String.valueOf(file.getFileName())).toList();
		return new FileReading<>(new SourceDescription(FORMAT, "operators", EditionGuess.of(names), null,
				new TreeSet<>(), new TreeMap<>(), rows, notices), sources);
	}

	private static final class Rows extends TableRowReader {

		private final ReadOptions options;

		Rows(TableHeader header, ReadOptions options) {
			super(header);
			this.options = options;
		}

		@Override
		StatedRow readUnderHeader(TableRow row, Notices notices) {
			Map<String, String> cells = new TreeMap<>();
			eachCell(row, (column, text) -> cells.put(column.toLowerCase(Locale.ROOT), FormulaGuard.removed(text)));
			SourceStatement statement = new HavenCsvRow(cells, this.options.country(), notices).statement();
			String id = CleanText.clean(cells.getOrDefault("id", ""));
			return new StatedRow(id.isEmpty() ? null : id, false, statement);
		}

	}

}
