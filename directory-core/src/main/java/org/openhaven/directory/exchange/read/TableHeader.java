package org.openhaven.directory.exchange.read;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.openhaven.directory.exchange.table.TableRow;
import org.openhaven.directory.exchange.table.UnreadableFileException;

/**
 * The first row of a table. Names are compared without case and surrounding blanks,
 * blanks inside counting as underscores.
 */
final class TableHeader {

	private final Map<String, Integer> columns;

	private final List<String> given;

	private TableHeader(Map<String, Integer> columns, List<String> given) {
		this.columns = columns;
		this.given = given;
	}

	static TableHeader of(Path file, TableRow row) {
		Map<String, Integer> columns = new LinkedHashMap<>();
		List<String> given = row.cells().stream().map(CleanText::clean).toList();
		for (int i = 0; i < given.size(); i++) {
			String name = given.get(i).isEmpty() ? "column_" + (i + 1) : normalised(given.get(i));
			Integer before = columns.putIfAbsent(name, i);
			if (before != null) {
				throw new UnreadableFileException(file,
						"has two columns named '" + name + "', column " + (before + 1) + " and " + (i + 1),
						"a first row that names each column once");
			}
		}
		return new TableHeader(columns, given);
	}

	static Set<String> namesOf(TableRow row) {
		return row.cells().stream().map(CleanText::clean).map(TableHeader::normalised).collect(Collectors.toSet());
	}

	static String normalised(String name) {
		return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
	}

	boolean has(String name) {
		return this.columns.containsKey(name);
	}

	boolean hasAll(List<String> names) {
		return this.columns.keySet().containsAll(names);
	}

	/** Normalised names in the order of the file, each with its column from 0. */
	Map<String, Integer> columns() {
		return Collections.unmodifiableMap(this.columns);
	}

	int size() {
		return this.given.size();
	}

	String given(int column) {
		return this.given.get(column);
	}

	String cell(TableRow row, String name) {
		Integer column = this.columns.get(name);
		return (column != null) ? row.cell(column) : "";
	}

}
