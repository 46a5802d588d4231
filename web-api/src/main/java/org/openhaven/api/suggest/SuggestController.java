package org.openhaven.api.suggest;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.openhaven.api.request.JsonAnswer;
import org.openhaven.api.request.Language;
import org.openhaven.api.request.RequestParameters;
import org.openhaven.api.search.Searches;
import org.openhaven.api.search.UnderstoodLabel;
import org.openhaven.directory.vocabulary.Vocabulary;
import org.openhaven.directory.vocabulary.VocabularyEntry;
import org.openhaven.search.document.FacilityRow;
import org.openhaven.search.document.Words;
import org.openhaven.search.gazetteer.Gazetteer;
import org.openhaven.search.gazetteer.Place;
import org.openhaven.search.understanding.Context;
import org.openhaven.search.understanding.PlainWords;
import org.openhaven.search.understanding.Understanding;
import org.openhaven.search.understanding.Understood;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the words typed so far may become: values of filters, a whole search, places,
 * names of listings, in this order.
 */
@RestController
class SuggestController {

	private static final JsonFactory FACTORY = new JsonFactory();

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	/** Of each kind. */
	private static final int MOST = 5;

	/** Longer words are no beginning of anything. */
	private static final int LONGEST = 100;

	private final Searches searches;

	private final PlainWords plainWords = new PlainWords(Gazetteer.standard());

	private final PlaceCompletions completions = new PlaceCompletions(this.plainWords);

	SuggestController(Searches searches) {
		this.searches = searches;
	}

	@GetMapping(path = "/api/v1/suggest", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> suggest(HttpServletRequest request) {
		RequestParameters parameters = RequestParameters.ofQuery(request).allowOnly(List.of("q", Language.PARAMETER));
		Locale language = Language.of(request, parameters);
		String typed = parameters.text("q").filter((words) -> words.length() <= LONGEST).orElse("");
		return JsonAnswer.unkept(json(typed, language));
	}

	private byte[] json(String typed, Locale language) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
			json.writeStartObject();
			json.writeArrayPropertyStart("suggestions");
			String folded = Words.folded(typed);
			List<FacilityRow> rows = folded.isEmpty() ? List.of() : this.searches.findRows(typed, MOST);
			if (!folded.isEmpty()) {
				values(folded, language).forEach((entry) -> write(json, entry, language));
				writeSearches(json, typed, language);
				Gazetteer.standard().findPlacesStartingWith(typed, MOST).forEach((place) -> write(json, place));
				rows.forEach((row) -> write(json, row));
			}
			json.writeEndArray();
			if (this.searches.isSample(rows.stream().findFirst())) {
				json.writeBooleanProperty("sample", true);
			}
			json.writeEndObject();
		}
		return bytes.toByteArray();
	}

	/** What is typed with its place written out, then as it is. */
	private void writeSearches(JsonGenerator json, String typed, Locale language) {
		List<PlaceCompletions.Completion> completed = this.completions.find(typed, MOST);
		completed.forEach((search) -> write(json, search.text(), search.understood(), language));
		interpretation(typed).filter((parts) -> completed.stream().noneMatch((search) -> isAt(search.place(), parts)))
			.ifPresent((parts) -> write(json, typed, parts, language));
	}

	private static boolean isAt(String place, List<Understood> parts) {
		return parts.stream().anyMatch((part) -> part.filter().equals(Understood.NEAR) && part.value().equals(place));
	}

	/** All that is typed, if it is understood as more than one thing. */
	private Optional<List<Understood>> interpretation(String typed) {
		Understanding understanding = this.plainWords.understand(typed, Context.NONE);
		return Optional.of(understanding.understood())
			.filter((parts) -> parts.size() > 1 && understanding.rest().isEmpty());
	}

	private static void write(JsonGenerator json, String typed, List<Understood> parts, Locale language) {
		json.writeStartObject();
		json.writeStringProperty("kind", "search");
		json.writeStringProperty("text", typed);
		json.writeArrayPropertyStart("understood");
		for (Understood part : parts) {
			json.writeStartObject();
			json.writeStringProperty("filter", part.filter());
			json.writeStringProperty("value", part.value());
			json.writeStringProperty("label", UnderstoodLabel.of(part, language));
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	private static List<VocabularyEntry> values(String folded, Locale language) {
		return Vocabulary.standard()
			.entries()
			.stream()
			.filter((entry) -> (" " + Words.folded(entry.label(language))).contains(" " + folded))
			.limit(MOST)
			.toList();
	}

	private static void write(JsonGenerator json, VocabularyEntry entry, Locale language) {
		json.writeStartObject();
		json.writeStringProperty("kind", "value");
		json.writeStringProperty("text", entry.label(language));
		json.writeStringProperty("filter", entry.key().filter());
		json.writeStringProperty("value", entry.key().value());
		json.writeEndObject();
	}

	private static void write(JsonGenerator json, Place place) {
		json.writeStartObject();
		json.writeStringProperty("kind", "place");
		json.writeStringProperty("text", place.label());
		json.writeStringProperty("filter", "near");
		json.writeStringProperty("value", place.label());
		json.writeEndObject();
	}

	private static void write(JsonGenerator json, FacilityRow row) {
		JsonNode listing = MAPPER.readTree(row.bytes());
		json.writeStartObject();
		json.writeStringProperty("kind", "name");
		json.writeStringProperty("text", listing.get("name").asString());
		json.writeStringProperty("id", listing.get("id").asString());
		json.writeStringProperty("slug", listing.get("slug").asString());
		json.writeEndObject();
	}

}
