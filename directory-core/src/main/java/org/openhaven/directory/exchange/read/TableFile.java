package org.openhaven.directory.exchange.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.exchange.table.DelimitedRecords;
import org.openhaven.directory.exchange.table.ImportLimits;
import org.openhaven.directory.exchange.table.Records;
import org.openhaven.directory.exchange.table.TableRow;
import org.openhaven.directory.exchange.table.TextFile;
import org.openhaven.directory.exchange.table.UnreadableFileException;
import org.openhaven.directory.exchange.table.Workbook;

/**
 * A table with a header, ready to be read as often as wanted.
 *
 * @param path the file it stands in
 * @param size bytes that reading it passes through
 * @param opener opens its rows, the header first
 */
record TableFile(Path path, long size, Supplier<Records<TableRow>> opener) {

	static TableFile sheet(Path path, Workbook workbook, String sheet) {
		return new TableFile(path, workbook.unpackedSize(sheet), () -> workbook.rows(sheet));
	}

	static TableFile text(Path path, ImportLimits limits) {
		return text(path, limits, null, null);
	}

	static TableFile text(Path path, ImportLimits limits, @Nullable Charset charset, @Nullable Character delimiter) {
		TextFile text = TextFile.of(path, limits, charset);
		char divider = (delimiter != null) ? delimiter : DelimitedRecords.delimiterOf(text, limits);
		return new TableFile(path, sizeOf(path), () -> new DelimitedRecords(text, divider, limits));
	}

	static long sizeOf(Path path) {
		try {
			return Files.size(path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The first row.
	 * @throws UnreadableFileException if there is none, or it names a column twice
	 */
	TableHeader header() {
		try (Records<TableRow> records = this.opener.get()) {
			TableRow first = records.next();
			if (first == null) {
				throw new UnreadableFileException(this.path, "is empty", "a first row of column names and rows below");
			}
			return TableHeader.of(this.path, first);
		}
	}

	/** The rows below the header. */
	Records<TableRow> rows() {
		Records<TableRow> records = this.opener.get();
		records.next();
		return records;
	}

}
