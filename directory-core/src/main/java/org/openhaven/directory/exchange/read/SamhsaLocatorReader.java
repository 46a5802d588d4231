package org.openhaven.directory.exchange.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.openhaven.directory.exchange.table.TableRow;
import org.openhaven.directory.exchange.table.UnreadableFileException;
import org.openhaven.directory.source.SourceStatement;

/**
 * Exports of SAMHSA's locator, format {@code samhsa-locator-csv}: one column per service
 * code, ticked with 1. A column that is no known code counts as one if it holds nothing
 * but 1, 0 and blanks.
 */
final class SamhsaLocatorReader implements StatementReader {

	static final String FORMAT = "samhsa-locator-csv";

	private static final List<String> REQUIRED = List.of("name1", "street1", "city", "state", "zip");

	/** Columns of the export that say nothing about the place. */
	private static final Set<String> ABOUT_THE_ROW = Set.of("intake_prompt", "last_update", "_irow", "miles", "frid");

	private static final Set<String> TICKS = Set.of("1", "1.0", "X", "Y", "YES", "TRUE");

	private static final Set<String> NO_TICKS = Set.of("", "0", "0.0", "N", "NO", "FALSE");

	private static final String ACCEPTED = "a locator export with the columns " + String.join(", ", REQUIRED)
			+ " and one column per service code, ticked with 1";

	@Override
	public String format() {
		return FORMAT;
	}

	@Override
	public boolean recognises(FileHead head) {
		return head.columns().containsAll(REQUIRED) && head.columns().stream().anyMatch(SamhsaLocatorReader::isCode);
	}

	@Override
	public Reading open(List<Path> files, ReadOptions options) {
		List<SourceFile<TableRow>> sources = new ArrayList<>();
		Set<String> formCodes = new HashSet<>();
		long rows = 0;
		for (Path file : files) {
			TableFile table = TableFile.text(file, options.limits());
			TableHeader header = table.header();
			if (!header.hasAll(REQUIRED) || header.columns().keySet().stream().noneMatch(SamhsaLocatorReader::isCode)) {
				throw new UnreadableFileException(file, "is no locator export: its first row lacks "
						+ (header.hasAll(REQUIRED) ? "service codes" : "columns"), ACCEPTED);
			}
			TableSurvey survey = TableSurvey.of(table);
			Map<String, String> codeColumns = codeColumns(header, survey);
			formCodes.addAll(codeColumns.values());
			rows += survey.rows();
			sources.add(new SourceFile<>(file, table.size(), table::rows, new Rows(header, codeColumns, options)));
		}
		List<String> names = files.stream().map((file) -> String.valueOf(file.getFileName())).toList();
		return new FileReading<>(new SourceDescription(FORMAT, "samhsa-locator", EditionGuess.of(names), null,
				CodeForm.completeFilters(formCodes), new TreeMap<>(), rows, List.of()), sources);
	}

	private static Map<String, String> codeColumns(TableHeader header, TableSurvey survey) {
		Map<String, String> codes = new HashMap<>();
		header.columns().forEach((name, column) -> {
			boolean base = FacilityFields.NAMES.contains(name) || ABOUT_THE_ROW.contains(name);
			if (!base && (isCode(name) || !survey.otherThanTicks().get(column))) {
				codes.put(name, name.toUpperCase(Locale.ROOT));
			}
		});
		return codes;
	}

	private static boolean isCode(String column) {
		return CodeForm.knows(column.toUpperCase(Locale.ROOT));
	}

	private static final class Rows extends TableRowReader {

		private final Map<String, String> codeColumns;

		private final ReadOptions options;

		Rows(TableHeader header, Map<String, String> codeColumns, ReadOptions options) {
			super(header);
			this.codeColumns = codeColumns;
			this.options = options;
		}

		@Override
		StatedRow readUnderHeader(TableRow row, Notices notices) {
			FacilityFields fields = new FacilityFields((name) -> cell(row, name), this.options.country(), notices);
			SourceStatement.Builder builder = fields.statement().codes(List.of());
			eachCell(row, (column, text) -> {
				builder.raw(column, text);
				String code = this.codeColumns.get(column);
				if (code != null) {
					readTick(builder, code, column, text, notices);
				}
				else if (!FacilityFields.NAMES.contains(column) && !ABOUT_THE_ROW.contains(column)) {
					builder.unknown(column, CleanText.clean(text));
				}
			});
			return StatedRow.withoutKey(builder.build());
		}

		private static void readTick(SourceStatement.Builder builder, String code, String column, String text,
				Notices notices) {
			String mark = text.toUpperCase(Locale.ROOT);
			if (TICKS.contains(mark)) {
				builder.codes(code);
				if (!CodeForm.knows(code)) {
					builder.unknown(code, code);
				}
			}
			else if (!NO_TICKS.contains(mark)) {
				notices.add(column, text, "is neither 1 nor 0 and was kept as given");
				builder.unknown(column, CleanText.clean(text));
			}
		}

	}

}
