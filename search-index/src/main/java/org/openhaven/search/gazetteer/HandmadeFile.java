package org.openhaven.search.gazetteer;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lists kept by hand beside this class: UTF-8, a record a line, fields divided by
 * tabs, remarks after {@code #}. Their heads tell fields and sources.
 */
final class HandmadeFile {

	private HandmadeFile() {
	}

	/**
	 * The records of a list.
	 * @param name of the file
	 * @param fieldCount number of fields of each record
	 * @throws IllegalStateException if a record has another number of fields
	 */
	static List<List<String>> read(String name, int fieldCount) {
		try (InputStream file = HandmadeFile.class.getResourceAsStream(name)) {
			if (file == null) {
				throw new FileNotFoundException(name);
			}
			BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
			return lines.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> fields(name, line, fieldCount))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A list shipped with Haven cannot be read: " + name, ex);
		}
	}

	private static List<String> fields(String name, String line, int fieldCount) {
		List<String> fields = List.of(line.split("\t", -1));
		if (fields.size() != fieldCount) {
			throw new IllegalStateException("A line of %s has %d fields, was '%s'".formatted(name, fieldCount, line));
		}
		return fields;
	}

	/** The parts of a field divided by bars; none of an empty one. */
	static Stream<String> parts(String field) {
		return Stream.of(field.split("\\|")).filter((part) -> !part.isEmpty());
	}

}
