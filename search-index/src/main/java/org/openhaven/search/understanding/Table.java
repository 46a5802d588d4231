package org.openhaven.search.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A list of this package: a text file beside the classes, columns divided by tabs,
 * comments after #.
 */
final class Table {

	private Table() {
	}

	/**
	 * The rows of a list. A damaged list is a fault of the build and named with its line.
	 */
	static List<List<String>> rows(String resource, int columns) {
		List<List<String>> rows = new ArrayList<>();
		int number = 0;
		for (String line : lines(resource)) {
			number++;
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			List<String> row = List.of(line.split("\t", -1));
			if (row.size() != columns) {
				throw new IllegalStateException("Line " + number + " of " + resource + " has " + row.size()
						+ " columns instead of " + columns + ": " + line);
			}
			rows.add(row);
		}
		return rows;
	}

	/** The phrases of a column that divides them by {@code |}. */
	static List<String> phrases(String column) {
		return List.of(column.split("\\|"));
	}

	private static List<String> lines(String resource) {
		InputStream stream = Objects.requireNonNull(Table.class.getResourceAsStream(resource),
				() -> "The list " + resource + " is not in the jar");
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			return reader.lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The list " + resource + " cannot be read", ex);
		}
	}

}
