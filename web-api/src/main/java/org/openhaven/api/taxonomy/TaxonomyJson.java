package org.openhaven.api.taxonomy;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;
import org.openhaven.directory.vocabulary.VocabularyEntry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the vocabulary: {@code {"filters": [{"filter", "values": [{"value", "label":
 * {"en", "es"}, "implies": ["filter=value"]}]}]}}.
 */
final class TaxonomyJson {

	private static final Locale SPANISH = Locale.of("es");

	private TaxonomyJson() {
	}

	static byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
			json.writeStartObject();
			json.writeArrayPropertyStart("filters");
			Vocabulary.standard().filters().forEach((filter) -> writeFilter(json, filter));
			json.writeEndArray();
			json.writeEndObject();
		}
		return bytes.toByteArray();
	}

	private static void writeFilter(JsonGenerator json, String filter) {
		json.writeStartObject();
		json.writeStringProperty("filter", filter);
		json.writeArrayPropertyStart("values");
		Vocabulary.standard().entries(filter).forEach((entry) -> writeEntry(json, entry));
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void writeEntry(JsonGenerator json, VocabularyEntry entry) {
		json.writeStartObject();
		json.writeStringProperty("value", entry.key().value());
		json.writeObjectPropertyStart("label");
		json.writeStringProperty("en", entry.label(Locale.ENGLISH));
		json.writeStringProperty("es", entry.label(SPANISH));
		json.writeEndObject();
		json.writeArrayPropertyStart("implies");
		Vocabulary.standard()
			.impliedBy(entry.key())
			.stream()
			.sorted()
			.map(FilterValue::toString)
			.forEach(json::writeString);
		json.writeEndArray();
		json.writeEndObject();
	}

}
