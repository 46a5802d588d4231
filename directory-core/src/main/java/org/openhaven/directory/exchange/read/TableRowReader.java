package org.openhaven.directory.exchange.read;

import java.util.Map;
import java.util.function.BiConsumer;

import org.openhaven.directory.exchange.table.TableRow;

/** Reads rows under a header. */
abstract class TableRowReader implements SourceFile.RowReader<TableRow> {

	private final TableHeader header;

	TableRowReader(TableHeader header) {
		this.header = header;
	}

	@Override
	public final StatedRow read(TableRow row, Notices notices) {
		if (row.cells().size() > this.header.size()
				&& row.cells().stream().skip(this.header.size()).anyMatch((cell) -> !cell.isBlank())) {
			throw new RejectedRowException(
					"has " + row.cells().size() + " cells under " + this.header.size() + " columns");
		}
		return readUnderHeader(row, notices);
	}

	@Override
	public final long line(TableRow row) {
		return row.line();
	}

	@Override
	public final String excerpt(TableRow row) {
		String joined = String.join(" | ", row.cells());
		return joined.substring(0, Math.min(1000, joined.length()));
	}

	abstract StatedRow readUnderHeader(TableRow row, Notices notices);

	final TableHeader header() {
		return this.header;
	}

	final String cell(TableRow row, String column) {
		return this.header.cell(row, column);
	}

	/** Every column with a text, by its normalised name. */
	final void eachCell(TableRow row, BiConsumer<String, String> consumer) {
		for (Map.Entry<String, Integer> column : this.header.columns().entrySet()) {
			String cell = row.cell(column.getValue()).strip();
			if (!cell.isEmpty()) {
				consumer.accept(column.getKey(), cell);
			}
		}
	}

}
