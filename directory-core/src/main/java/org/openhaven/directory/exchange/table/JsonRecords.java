package org.openhaven.directory.exchange.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The objects of a JSON list: of the document itself or of one field of its outermost
 * object. Several documents may follow each other in one file. One object at a time is
 * held in memory.
 */
public final class JsonRecords implements Records<JsonRecord> {

	private final TextFile file;

	private final String listName;

	private final ImportLimits limits;

	private final TextFile.Text text;

	private final JsonParser parser;

	private boolean inList;

	private int rowLength;

	private int rowFields;

	/**
	 * Opens a document.
	 * @param file the document
	 * @param listName the field of an outermost object that holds the list
	 * @param limits what is too much
	 */
	public JsonRecords(TextFile file, String listName, ImportLimits limits) {
		this.file = file;
		this.listName = listName;
		this.limits = limits;
		this.text = file.open();
		this.parser = factory(limits).createParser(ObjectReadContext.empty(), this.text.reader());
	}

	private static JsonFactory factory(ImportLimits limits) {
		StreamReadConstraints constraints = StreamReadConstraints.builder()
			.maxNestingDepth(limits.maxDepth())
			.maxStringLength(limits.maxCellLength())
			.maxNameLength(Math.min(limits.maxCellLength(), 10_000))
			.maxNumberLength(100)
			.build();
		return JsonFactory.builder().streamReadConstraints(constraints).build();
	}

	@Override
	public @Nullable JsonRecord next() {
		try {
			while (this.inList || findList()) {
				JsonToken token = this.parser.nextToken();
				if (token == JsonToken.START_OBJECT) {
					return readRecord();
				}
				if (token == JsonToken.END_ARRAY) {
					this.inList = false;
				}
				else {
					throw refused("line " + line() + " holds a list element that is no object", null);
				}
			}
			return null;
		}
		catch (JacksonException ex) {
			throw refused("is no JSON that can be read, at line " + line() + ": " + reason(ex), ex);
		}
	}

	@Override
	public long bytesRead() {
		return this.text.bytesRead();
	}

	@Override
	public void close() {
		this.parser.close();
		this.text.close();
	}

	// Stands before a document or in the outermost object after its list.
	private boolean findList() {
		JsonToken token = this.parser.nextToken();
		while (token != null) {
			if (token == JsonToken.START_ARRAY) {
				this.inList = true;
				return true;
			}
			if (token == JsonToken.PROPERTY_NAME) {
				boolean named = this.listName.equals(this.parser.currentName());
				token = this.parser.nextToken();
				if (!(named && token == JsonToken.START_ARRAY)) {
					this.parser.skipChildren();
					token = this.parser.nextToken();
				}
			}
			else if (token == JsonToken.START_OBJECT || token == JsonToken.END_OBJECT) {
				token = this.parser.nextToken();
			}
			else {
				throw refused("line " + line() + " holds no object and no list", null);
			}
		}
		return false;
	}

	private JsonRecord readRecord() {
		long line = line();
		this.rowLength = 0;
		this.rowFields = 0;
		return new JsonRecord(line, readObject());
	}

	private Map<String, @Nullable Object> readObject() {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = this.parser.currentName();
			counted(name.length());
			this.parser.nextToken();
			fields.put(name, readValue());
		}
		return fields;
	}

	private List<@Nullable Object> readList() {
		List<@Nullable Object> elements = new ArrayList<>();
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			elements.add(readValue());
		}
		return elements;
	}

	private @Nullable Object readValue() {
		JsonToken token = this.parser.currentToken();
		if (token == JsonToken.START_OBJECT) {
			return readObject();
		}
		if (token == JsonToken.START_ARRAY) {
			return readList();
		}
		if (token == JsonToken.VALUE_NULL) {
			counted(0);
			return null;
		}
		String value = this.parser.getString();
		counted(value.length());
		return value;
	}

	private void counted(int length) {
		this.rowLength += length;
		this.rowFields++;
		if (this.rowLength > this.limits.maxRowLength() || this.rowFields > 4 * this.limits.maxColumns()) {
			throw refused("the row that ends at line " + line() + " or later holds more than "
					+ this.limits.maxRowLength() + " characters or " + 4 * this.limits.maxColumns() + " values", null);
		}
	}

	private long line() {
		return this.parser.currentTokenLocation().getLineNr();
	}

	private static String reason(JacksonException ex) {
		String message = ex.getOriginalMessage();
		return (message.length() <= 200) ? message : message.substring(0, 200) + "...";
	}

	private UnreadableFileException refused(String problem, @Nullable Throwable cause) {
		return new UnreadableFileException(this.file.path(), problem,
				"a JSON list of objects, or an object with such a list named '" + this.listName + "', nested at most "
						+ this.limits.maxDepth() + " deep",
				cause);
	}

}
