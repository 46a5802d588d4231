package org.openhaven.directory.exchange.read;

import java.util.BitSet;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.exchange.table.Records;
import org.openhaven.directory.exchange.table.TableRow;
import org.openhaven.directory.exchange.table.UnreadableFileException;

/**
 * What reading a table through once tells: that it can be read to its end, how many rows
 * it has, and which columns hold nothing but ticks.
 *
 * @param rows rows below the header
 * @param otherThanTicks columns with a text besides 1, 0 and nothing
 */
record TableSurvey(long rows, BitSet otherThanTicks) {

	/**
	 * Reads a table through.
	 * @throws UnreadableFileException if it is damaged or has no rows
	 */
	static TableSurvey of(TableFile table) {
		BitSet otherThanTicks = new BitSet();
		long count = 0;
		try (Records<TableRow> records = table.rows()) {
			@Nullable TableRow row = records.next();
			while (row != null) {
				count++;
				note(row, otherThanTicks);
				row = records.next();
			}
		}
		if (count == 0) {
			throw new UnreadableFileException(table.path(), "has a header and no rows",
					"a table with at least one row");
		}
		return new TableSurvey(count, otherThanTicks);
	}

	private static void note(TableRow row, BitSet otherThanTicks) {
		for (int i = 0; i < row.cells().size(); i++) {
			String cell = row.cells().get(i).strip();
			if (!cell.isEmpty() && !"1".equals(cell) && !"0".equals(cell)) {
				otherThanTicks.set(i);
			}
		}
	}

}
