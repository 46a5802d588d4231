package org.openhaven.api.suggest;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.openhaven.api.request.HttpParameters;
import org.openhaven.api.request.JsonAnswer;
import org.openhaven.api.request.Language;
import org.openhaven.directory.site.StartArea;
import org.openhaven.directory.vocabulary.VocabularyEntry;
import org.openhaven.search.document.FacilityRow;
import org.openhaven.search.request.RequestParameters;
import org.openhaven.search.request.Searches;
import org.openhaven.search.request.UnderstoodLabel;
import org.openhaven.search.suggest.Suggestion;
import org.openhaven.search.suggest.Suggestions;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what the words typed so far may become. */
@RestController
class SuggestController {

	private static final JsonFactory FACTORY = new JsonFactory();

	private final Suggestions suggestions;

	private final Searches searches;

	SuggestController(Suggestions suggestions, Searches searches) {
		this.suggestions = suggestions;
		this.searches = searches;
	}

	@GetMapping(path = "/api/v1/suggest", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> suggest(HttpServletRequest request) {
		RequestParameters parameters = HttpParameters.ofQuery(request).allowOnly(List.of("q", Language.PARAMETER));
		Locale language = Language.of(request, parameters);
		List<Suggestion> found = this.suggestions.find(parameters.text("q").orElse(""), language, StartArea.NONE);
		return JsonAnswer.unkept(json(found, language));
	}

	private byte[] json(List<Suggestion> found, Locale language) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
			json.writeStartObject();
			json.writeArrayPropertyStart("suggestions");
			found.forEach((suggestion) -> write(json, suggestion, language));
			json.writeEndArray();
			if (isSample(found)) {
				json.writeBooleanProperty("sample", true);
			}
			json.writeEndObject();
		}
		return bytes.toByteArray();
	}

	private boolean isSample(List<Suggestion> found) {
		return this.searches.isSample(found.stream()
			.filter(Suggestion.Named.class::isInstance)
			.map((suggestion) -> ((Suggestion.Named) suggestion).row())
			.findFirst());
	}

	private static void write(JsonGenerator json, Suggestion suggestion, Locale language) {
		json.writeStartObject();
		switch (suggestion) {
			case Suggestion.Value(VocabularyEntry entry) ->
				write(json, "value", entry.label(language), entry.key().filter(), entry.key().value());
			case Suggestion.Search search -> write(json, search, language);
			case Suggestion.Somewhere somewhere ->
				write(json, "place", somewhere.place().label(), "near", somewhere.place().label());
			case Suggestion.Named(FacilityRow row) -> write(json, row);
		}
		json.writeEndObject();
	}

	private static void write(JsonGenerator json, String kind, String text, String filter, String value) {
		json.writeStringProperty("kind", kind);
		json.writeStringProperty("text", text);
		json.writeStringProperty("filter", filter);
		json.writeStringProperty("value", value);
	}

	private static void write(JsonGenerator json, Suggestion.Search search, Locale language) {
		json.writeStringProperty("kind", "search");
		json.writeStringProperty("text", search.text());
		json.writeArrayPropertyStart("understood");
		search.understood().forEach((part) -> {
			json.writeStartObject();
			json.writeStringProperty("filter", part.filter());
			json.writeStringProperty("value", part.value());
			json.writeStringProperty("label", UnderstoodLabel.of(part, language));
			json.writeEndObject();
		});
		json.writeEndArray();
	}

	private static void write(JsonGenerator json, FacilityRow row) {
		JsonNode listing = row.read();
		json.writeStringProperty("kind", "name");
		json.writeStringProperty("text", listing.get("name").asString());
		json.writeStringProperty("id", listing.get("id").asString());
		json.writeStringProperty("slug", listing.get("slug").asString());
	}

}
