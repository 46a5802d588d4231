package org.openhaven.directory.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.exchange.read.ReadRow;
import org.openhaven.directory.exchange.read.Reading;
import org.openhaven.directory.exchange.read.SourceDescription;
import org.openhaven.directory.source.PlaceKey;
import org.openhaven.directory.source.SourceStatement;

/** Rows for tests, as if read from a file. */
final class ListOfStatements implements Reading {

	private final List<ReadRow> rows = new ArrayList<>();

	private int next;

	private int breakAt = Integer.MAX_VALUE;

	static ListOfStatements of(SourceStatement... statements) {
		ListOfStatements list = new ListOfStatements();
		for (SourceStatement statement : statements) {
			list.row(PlaceKey.of(statement) + "|" + statement.typeFacility(), statement);
		}
		return list;
	}

	ListOfStatements row(String key, SourceStatement statement) {
		this.rows.add(new ReadRow.Row("test", this.rows.size() + 1L, key, statement, List.of()));
		return this;
	}

	ListOfStatements rejected() {
		this.rows.add(new ReadRow.Rejected("test", this.rows.size() + 1L, "has no name", "=evil()"));
		return this;
	}

	/** The process ends when this row is asked for. */
	ListOfStatements breakingAt(int row) {
		this.breakAt = row;
		return this;
	}

	@Override
	public SourceDescription description() {
		return new SourceDescription("test", "test", null, null, new TreeSet<>(), new TreeMap<>(), this.rows.size(),
				List.of());
	}

	@Override
	public @Nullable ReadRow next() {
		if (this.next == this.breakAt) {
			throw new PowerFailure();
		}
		return (this.next < this.rows.size()) ? this.rows.get(this.next++) : null;
	}

	@Override
	public long bytesRead() {
		return this.next;
	}

	@Override
	public long totalBytes() {
		return this.rows.size();
	}

	@Override
	public void close() {
	}

	/** Ends a reading half-way. */
	static final class PowerFailure extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
