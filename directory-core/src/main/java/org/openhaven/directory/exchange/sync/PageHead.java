package org.openhaven.directory.exchange.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a page says about itself and the whole list. Reads the file once, in little
 * memory.
 *
 * @param page its number, -1 if it does not say
 * @param totalPages how many there are, -1 if it does not say
 * @param recordCount how many rows are on all of them, -1 if it does not say
 * @param rows how many rows it has
 */
record PageHead(long page, long totalPages, long recordCount, long rows) {

	private static final JsonFactory FACTORY = new JsonFactory();

	/**
	 * Reads a page.
	 * @throws PageUnavailableException if the file is none
	 */
	static PageHead read(Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file);
				JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), content)) {
			return read(parser);
		}
		catch (JacksonException ex) {
			throw PageUnavailableException.of("is no JSON, or was cut off", null);
		}
	}

	private static PageHead read(JsonParser parser) {
		if (parser.nextToken() != JsonToken.START_OBJECT) {
			throw PageUnavailableException.of("is no page of facilities", null);
		}
		PageHead head = new PageHead(-1, -1, -1, -1);
		for (String name = parser.nextName(); name != null; name = parser.nextName()) {
			parser.nextToken();
			head = switch (name) {
				case "page" -> new PageHead(number(parser), head.totalPages, head.recordCount, head.rows);
				case "totalPages" -> new PageHead(head.page, number(parser), head.recordCount, head.rows);
				case "recordCount" -> new PageHead(head.page, head.totalPages, number(parser), head.rows);
				case "rows" -> new PageHead(head.page, head.totalPages, head.recordCount, count(parser));
				default -> head;
			};
			parser.skipChildren();
		}
		if (head.rows < 0) {
			throw PageUnavailableException.of("has no list 'rows'", null);
		}
		return head;
	}

	private static long number(JsonParser parser) {
		return parser.getValueAsLong(-1);
	}

	private static long count(JsonParser parser) {
		if (parser.currentToken() != JsonToken.START_ARRAY) {
			return -1;
		}
		long rows = 0;
		for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
			if (token == null) {
				throw PageUnavailableException.of("was cut off", null);
			}
			parser.skipChildren();
			rows++;
		}
		return rows;
	}

}
