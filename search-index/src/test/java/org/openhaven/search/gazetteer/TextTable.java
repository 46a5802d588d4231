package org.openhaven.search.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Tables of test data beside the tests: columns divided by bars, remarks after {@code #}.
 */
final class TextTable {

	private TextTable() {
	}

	static List<List<String>> rows(String file) {
		try (InputStream stream = Objects.requireNonNull(TextTable.class.getResourceAsStream(file), file);
				BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			return lines.lines()
				.filter((line) -> !line.startsWith("#") && !line.isBlank())
				.map((line) -> List.of(line.split(" +\\| +")))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
