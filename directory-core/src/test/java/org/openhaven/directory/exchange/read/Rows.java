package org.openhaven.directory.exchange.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.openhaven.directory.source.SourceStatement;

/** All rows of a reading at once, for tests. */
record Rows(SourceDescription description, List<ReadRow> all) {

	static Rows of(String format, Path... files) {
		return of(format, ReadOptions.defaults(), files);
	}

	static Rows of(String format, ReadOptions options, Path... files) {
		try (Reading reading = StatementReaders.open(format, List.of(files), options)) {
			List<ReadRow> rows = new ArrayList<>();
			ReadRow row = reading.next();
			while (row != null) {
				rows.add(row);
				row = reading.next();
			}
			return new Rows(reading.description(), rows);
		}
	}

	List<ReadRow.Row> read() {
		return only(ReadRow.Row.class).toList();
	}

	List<ReadRow.Rejected> rejected() {
		return only(ReadRow.Rejected.class).toList();
	}

	List<SourceStatement> statements() {
		return only(ReadRow.Row.class).map(ReadRow.Row::statement).toList();
	}

	SourceStatement statement() {
		return statements().getFirst();
	}

	private <T extends ReadRow> Stream<T> only(Class<T> type) {
		return this.all.stream().filter(type::isInstance).map(type::cast);
	}

}
