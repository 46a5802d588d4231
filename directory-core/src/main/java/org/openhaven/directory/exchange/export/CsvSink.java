package org.openhaven.directory.exchange.export;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

import org.openhaven.directory.exchange.read.HavenCsvWriter;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.storage.JsonColumn;

/**
 * Haven's own table. Which columns there are is known only after the last listing, so the
 * rows wait in a temporary file.
 */
final class CsvSink implements ListingSink {

	private final Writer target;

	private final ExportedStatement statements;

	private final SortedSet<String> columns = new TreeSet<>();

	private final Path waiting;

	private final BufferedWriter waitingRows;

	CsvSink(Writer target, ExportedStatement statements) throws IOException {
		this.target = target;
		this.statements = statements;
		this.waiting = Files.createTempFile("haven-export", ".ndjson");
		this.waitingRows = Files.newBufferedWriter(this.waiting, StandardCharsets.UTF_8);
	}

	@Override
	public void take(Listing listing) throws IOException {
		Row row = new Row(listing.id().value(), this.statements.of(listing));
		this.columns.addAll(HavenCsvWriter.columnsOf(row.statement));
		this.waitingRows.write(JsonColumn.write(row));
		this.waitingRows.write('\n');
	}

	@Override
	public void end() throws IOException {
		this.waitingRows.close();
		HavenCsvWriter table = new HavenCsvWriter(this.target,
				this.columns.isEmpty() ? HavenCsvWriter.template() : this.columns);
		try (BufferedReader rows = Files.newBufferedReader(this.waiting, StandardCharsets.UTF_8)) {
			for (String line = rows.readLine(); line != null; line = rows.readLine()) {
				Row row = JsonColumn.read(line, Row.class);
				table.write(row.id, row.statement);
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.waitingRows.close();
		Files.deleteIfExists(this.waiting);
	}

	private record Row(String id, SourceStatement statement) {
	}

}
