package org.openhaven.directory.exchange.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.exchange.table.Records;
import org.openhaven.directory.exchange.table.TableRow;
import org.openhaven.directory.exchange.table.UnreadableFileException;
import org.openhaven.directory.exchange.table.Workbook;
import org.openhaven.directory.source.SourceStatement;

/**
 * The yearly National Directory workbook of SAMHSA, format {@code samhsa-directory-xlsx}:
 * a sheet of facilities whose column {@code service_code_info} lists codes divided by
 * blanks, groups by asterisks, and on another sheet the code book of the year. The
 * mental-health edition has the same form.
 */
final class SamhsaDirectoryReader implements StatementReader {

	static final String FORMAT = "samhsa-directory-xlsx";

	private static final String CODES = "service_code_info";

	private static final List<String> REQUIRED = List.of("name1", "street1", "city", "state", "zip", CODES);

	private static final String ACCEPTED = "the National Directory workbook of SAMHSA (.xlsx) with a sheet of the columns "
			+ String.join(", ", REQUIRED);

	@Override
	public String format() {
		return FORMAT;
	}

	@Override
	public boolean recognises(FileHead head) {
		if (head.kind() != FileHead.Kind.ARCHIVE) {
			return false;
		}
		try (Workbook workbook = Workbook.open(head.path(), head.options().limits())) {
			return Sheets.of(head.path(), workbook).facilities != null;
		}
	}

	@Override
	public Reading open(List<Path> files, ReadOptions options) {
		List<Workbook> workbooks = new ArrayList<>();
		Runnable closeAll = () -> workbooks.forEach(Workbook::close);
		try {
			return open(files, options, workbooks, closeAll);
		}
		catch (RuntimeException ex) {
			closeAll.run();
			throw ex;
		}
	}

	private Reading open(List<Path> files, ReadOptions options, List<Workbook> workbooks, Runnable closeAll) {
		List<SourceFile<TableRow>> sources = new ArrayList<>();
		SortedMap<String, String> codeNames = new TreeMap<>();
		Set<String> formCodes = new HashSet<>();
		Set<String> focuses = new HashSet<>();
		List<String> names = new ArrayList<>();
		long rows = 0;
		for (Path file : files) {
			Workbook workbook = Workbook.open(file, options.limits());
			workbooks.add(workbook);
			Sheets sheets = Sheets.of(file, workbook);
			TableFile facilities = sheets.getFacilities();
			String focus = focus(file, sheets.codeBook);
			focuses.add(String.valueOf(focus));
			sheets.codeBook.forEach((code, entry) -> {
				formCodes.add(code);
				if (!CodeForm.knows(code)) {
					codeNames.put(code, entry.category + ": " + entry.name);
				}
			});
			rows += TableSurvey.of(facilities).rows();
			names.add(editionName(file, workbook));
			sources.add(new SourceFile<>(file, facilities.size(), facilities::rows,
					new Rows(facilities.header(), focus, codeNames, options)));
		}
		String focus = (focuses.size() == 1 && !focuses.contains("null")) ? focuses.iterator().next() : null;
		SourceDescription description = new SourceDescription(FORMAT, "samhsa-directory", EditionGuess.of(names), focus,
				CodeForm.completeFilters(formCodes.isEmpty() ? CodeForm.allCodes() : formCodes), codeNames, rows,
				List.of());
		return new FileReading<>(description, sources, closeAll);
	}

	// A sheet's name tells the year more surely than the name someone gave the file.
	private static String editionName(Path file, Workbook workbook) {
		String sheets = String.join(" ", workbook.sheetNames());
		return (EditionGuess.of(sheets) != null) ? sheets : String.valueOf(file.getFileName());
	}

	/**
	 * Both editions have one form; facility types and emergency services are asked in the
	 * mental-health edition alone, kinds of detox in the other.
	 */
	private static @Nullable String focus(Path file, Map<String, CodeEntry> codeBook) {
		if (codeBook.values().stream().anyMatch((entry) -> Set.of("FT", "EMS").contains(entry.categoryCode))) {
			return "mental-health";
		}
		if (codeBook.containsKey("DT") || codeBook.containsKey("OTP")) {
			return "substance-use";
		}
		List<String> words = List.of(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).split("[^a-z]+"));
		if (words.contains("mh") || words.contains("mental")) {
			return "mental-health";
		}
		boolean substances = words.stream().anyMatch(Set.of("sa", "su", "drug", "alcohol", "substance")::contains);
		return substances ? "substance-use" : null;
	}

	/**
	 * A row of the workbook's own code book.
	 *
	 * @param categoryCode for example TC
	 * @param category the category's name
	 * @param name the service's name
	 */
	private record CodeEntry(String categoryCode, String category, String name) {

	}

	/**
	 * The two sheets of a workbook.
	 *
	 * @param path the file
	 * @param facilities the sheet of facilities, or null if there is none
	 * @param codeBook code to meaning, empty without such a sheet
	 */
	private record Sheets(Path path, @Nullable TableFile facilities, Map<String, CodeEntry> codeBook) {

		static Sheets of(Path path, Workbook workbook) {
			TableFile facilities = null;
			Map<String, CodeEntry> codeBook = Map.of();
			for (String name : workbook.sheetNames()) {
				TableFile sheet = TableFile.sheet(path, workbook, name);
				Set<String> columns = columns(sheet);
				if (facilities == null && columns.containsAll(REQUIRED)) {
					facilities = sheet;
				}
				else if (codeBook.isEmpty() && columns.contains("service_code") && columns.contains("service_name")) {
					codeBook = codeBook(sheet);
				}
			}
			return new Sheets(path, facilities, codeBook);
		}

		TableFile getFacilities() {
			if (this.facilities == null) {
				throw new UnreadableFileException(this.path, "has no sheet of facilities", ACCEPTED);
			}
			return this.facilities;
		}

		private static Set<String> columns(TableFile sheet) {
			try (Records<TableRow> records = sheet.opener().get()) {
				TableRow first = records.next();
				return (first != null) ? TableHeader.namesOf(first) : Set.of();
			}
		}

		private static Map<String, CodeEntry> codeBook(TableFile sheet) {
			TableHeader header = sheet.header();
			Map<String, CodeEntry> entries = new LinkedHashMap<>();
			try (Records<TableRow> records = sheet.rows()) {
				TableRow row = records.next();
				while (row != null) {
					String code = CleanText.clean(header.cell(row, "service_code")).toUpperCase(Locale.ROOT);
					if (!code.isEmpty()) {
						entries.put(code,
								new CodeEntry(CleanText.clean(header.cell(row, "category_code")),
										CleanText.clean(header.cell(row, "category_name")),
										CleanText.clean(header.cell(row, "service_name"))));
					}
					row = records.next();
				}
			}
			return entries;
		}

	}

	private static final class Rows extends TableRowReader {

		private final @Nullable String focus;

		private final Map<String, String> codeNames;

		private final ReadOptions options;

		Rows(TableHeader header, @Nullable String focus, Map<String, String> codeNames, ReadOptions options) {
			super(header);
			this.focus = focus;
			this.codeNames = codeNames;
			this.options = options;
		}

		@Override
		StatedRow readUnderHeader(TableRow row, Notices notices) {
			FacilityFields fields = new FacilityFields((name) -> cell(row, name), this.options.country(), notices);
			SourceStatement.Builder builder = fields.statement().focus(this.focus);
			if (cell(row, "type_facility").isBlank() && this.focus != null) {
				builder.typeFacility("mental-health".equals(this.focus) ? "MH" : "SU");
			}
			Collection<String> codes = ServiceCodes.split(cell(row, CODES));
			builder.codes(codes);
			codes.stream()
				.filter((code) -> !CodeForm.knows(code))
				.forEach((code) -> builder.unknown(this.codeNames.getOrDefault(code, code), code));
			eachCell(row, (column, text) -> {
				builder.raw(column, text);
				if (!CODES.equals(column) && !FacilityFields.NAMES.contains(column)) {
					builder.unknown(column, CleanText.clean(text));
				}
			});
			return StatedRow.withoutKey(builder.build());
		}

	}

}
