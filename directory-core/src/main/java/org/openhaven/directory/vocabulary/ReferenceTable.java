package org.openhaven.directory.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One of the product's own lists, a CSV file with a header beside these classes. */
final class ReferenceTable {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

	private ReferenceTable() {
	}

	/** The rows of the resource, in file order. */
	static List<CSVRecord> rows(String resource) {
		InputStream stream = Objects.requireNonNull(ReferenceTable.class.getResourceAsStream(resource),
				() -> "The resource " + resource + " is not in the jar");
		try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
			return rows(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The resource " + resource + " cannot be read", ex);
		}
	}

	/** The rows of a table given as text, in order. */
	static List<CSVRecord> rows(Reader reader) throws IOException {
		try (CSVParser parser = CSVParser.parse(reader, FORMAT)) {
			return parser.getRecords();
		}
	}

}
