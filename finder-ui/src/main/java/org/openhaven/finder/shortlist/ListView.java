package org.openhaven.finder.shortlist;

import java.util.List;

/**
 * The page.
 *
 * @param heading how many places there are
 * @param notes what was left out of the list and why
 * @param columns places that are compared, at most four
 * @param rows their facts
 * @param rest places that wait for their turn
 * @param ids of all places that are shown, divided by commas
 * @param address of the page with these, path and query
 * @param printed the day on which it is printed
 */
record ListView(String heading, List<String> notes, List<Column> columns, List<Row> rows, List<Column> rest, String ids,
		String address, String printed) {

	ListView {
		notes = List.copyOf(notes);
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		rest = List.copyOf(rest);
	}

	/** How many facts are the same in all columns. */
	public long same() {
		return this.rows.stream().filter(Row::same).count();
	}

	/** Whether nothing is on the list. */
	public boolean isEmpty() {
		return this.columns.isEmpty();
	}

}
