package org.openhaven.directory.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.openhaven.directory.exchange.read.ReadRow;
import org.openhaven.directory.exchange.read.RowNotice;

/**
 * What a person should look at after an import, as CSV: rejected rows, notices about
 * rows, and possible duplicates. Remembers the first rejected rows also where no file is
 * written.
 */
final class ImportReport implements AutoCloseable {

	private static final int REMEMBERED = 10;

	private final @Nullable CSVPrinter printer;

	private final List<String> rejected = new ArrayList<>();

	private ImportReport(@Nullable CSVPrinter printer) {
		this.printer = printer;
	}

	static ImportReport to(@Nullable Path file) {
		if (file == null) {
			return new ImportReport(null);
		}
		try {
			Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
			return new ImportReport(new CSVPrinter(writer,
					CSVFormat.RFC4180.builder().setHeader("kind", "file", "line", "field", "given", "reason").get()));
		}
		catch (IOException ex) {
			throw new ImportRefusedException("The report cannot be written to " + file + ": " + ex.getMessage());
		}
	}

	/** Whether anybody will read it: some notices cost a look into the database. */
	boolean isKept() {
		return this.printer != null;
	}

	void rejected(ReadRow.Rejected row) {
		if (this.rejected.size() < REMEMBERED) {
			this.rejected.add("Rejected: " + row.file() + " line " + row.line() + ": " + row.reason());
		}
		print("rejected", row.file(), row.line(), "", row.excerpt(), row.reason());
	}

	void notices(ReadRow.Row row) {
		for (RowNotice notice : row.notices()) {
			print("notice", row.file(), row.line(), notice.field(), notice.given(), notice.message());
		}
	}

	void possibleDuplicate(PossibleDuplicate found) {
		print("possible-duplicate", found.row().file(), found.row().line(), "", found.other(), found.reasons());
	}

	List<String> firstRejected() {
		return List.copyOf(this.rejected);
	}

	private void print(String kind, String file, long line, String field, String given, String reason) {
		if (this.printer == null) {
			return;
		}
		try {
			this.printer.printRecord(kind, harmless(file), line, harmless(field), harmless(given), harmless(reason));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The report cannot be written", ex);
		}
	}

	/**
	 * A spreadsheet takes a cell that begins with one of these for a formula. Source:
	 * OWASP, CSV Injection.
	 */
	static String harmless(String cell) {
		return (!cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
	}

	@Override
	public void close() {
		if (this.printer == null) {
			return;
		}
		try {
			this.printer.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The report cannot be written", ex);
		}
	}

}
