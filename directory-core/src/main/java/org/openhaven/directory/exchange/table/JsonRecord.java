package org.openhaven.directory.exchange.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One object of a JSON list. Values are texts (numbers and truth values as they were
 * written), lists and maps of such, or null.
 *
 * @param line where it begins, from 1
 * @param fields its fields in the order of the file
 */
public record JsonRecord(long line, Map<String, @Nullable Object> fields) {

	/**
	 * Copies the fields.
	 */
	public JsonRecord {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
	}

	/**
	 * Whether the field stands there, be it as null.
	 * @param name of the field
	 * @return true if it does
	 */
	public boolean has(String name) {
		return this.fields.containsKey(name);
	}

	/**
	 * The text of a field.
	 * @param name of the field
	 * @return its text, or null if it is missing, null, a list or an object
	 */
	public @Nullable String text(String name) {
		return (this.fields.get(name) instanceof String text) ? text : null;
	}

	/**
	 * The objects of a field that holds a list.
	 * @param name of the field
	 * @return its objects, empty if there are none
	 */
	public List<JsonRecord> objects(String name) {
		return (this.fields.get(name) instanceof List<?> list) ? list.stream()
			.filter(Map.class::isInstance)
			.map((element) -> new JsonRecord(this.line, asFields(element)))
			.toList() : List.of();
	}

	@SuppressWarnings("unchecked") // Maps of a record are made by JsonRecords alone.
	private static Map<String, @Nullable Object> asFields(Object element) {
		return (Map<String, @Nullable Object>) element;
	}

}
