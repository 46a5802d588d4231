package org.openhaven.finder.shortlist;

import java.util.List;

/**
 * One fact of all places that are compared.
 *
 * @param title what it tells
 * @param note more about the title, empty for nothing
 * @param cells one for each column
 * @param same whether two places or more all say the same
 */
record Row(String title, String note, List<Cell> cells, boolean same) {

	Row {
		cells = List.copyOf(cells);
	}

	static Row of(String title, String note, List<Cell> cells) {
		return new Row(title, note, cells, cells.size() > 1 && cells.stream().allMatch(cells.getFirst()::agrees));
	}

}
