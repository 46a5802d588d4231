package org.openhaven.directory.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values as JSON text in a column, an archive or a digest: equal values give equal text,
 * in the order of the record's components, nulls left out. A property that this version
 * does not know is passed over, so that a newer directory can be read.
 */
public final class JsonColumn {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private JsonColumn() {
	}

	/**
	 * Writes a value.
	 * @param value a record or collection of records
	 * @return its text
	 */
	public static String write(Object value) {
		return MAPPER.writeValueAsString(value);
	}

	/**
	 * Reads what {@link #write} wrote.
	 * @param <T> the type
	 * @param text JSON
	 * @param type the type
	 * @return an equal value
	 * @throws tools.jackson.core.JacksonException if the text is not of that type
	 */
	public static <T> T read(String text, Class<T> type) {
		return MAPPER.readValue(text, type);
	}

	/**
	 * The text as a tree.
	 * @param text JSON
	 * @return its root
	 * @throws tools.jackson.core.JacksonException if it is not JSON
	 */
	public static JsonNode tree(String text) {
		return MAPPER.readTree(text);
	}

}
