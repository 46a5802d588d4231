package org.openhaven.directory.exchange.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line where it begins: line of a text file, row of a sheet, from 1
 * @param cells texts from the first column on; trailing cells may be missing
 */
public record TableRow(long line, List<String> cells) {

	/**
	 * Copies the cells.
	 */
	public TableRow {
		cells = List.copyOf(cells);
	}

	/**
	 * The text of a cell.
	 * @param column from 0
	 * @return its text, empty if the row ends before it
	 */
	public String cell(int column) {
		return (column < this.cells.size()) ? this.cells.get(column) : "";
	}

	/**
	 * Whether no cell holds anything but blanks.
	 * @return true if nothing is stated
	 */
	public boolean isBlank() {
		return this.cells.stream().allMatch(String::isBlank);
	}

}
