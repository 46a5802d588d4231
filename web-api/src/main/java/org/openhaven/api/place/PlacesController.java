package org.openhaven.api.place;

import org.openhaven.search.request.RequestParameters;
import org.openhaven.api.request.HttpParameters;
import java.io.ByteArrayOutputStream;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.openhaven.api.request.JsonAnswer;
import org.openhaven.search.gazetteer.Gazetteer;
import org.openhaven.search.gazetteer.PlaceAnswer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the place engine makes of a person's words. */
@RestController
class PlacesController {

	/** A whole address in characters, and then some. */
	private static final int LONGEST = 200;

	private static final JsonFactory FACTORY = new JsonFactory();

	@GetMapping(path = "/api/v1/places", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> places(HttpServletRequest request) {
		RequestParameters parameters = HttpParameters.ofQuery(request)
			.allowOnly(List.of("q", "lang"))
			.allowLength("q", LONGEST);
		String words = parameters.text("q")
			.orElseThrow(() -> RequestParameters.invalid("q", "", "Say which place is meant.",
					List.of("ZIP", "City, ST", "city", "county", "state", "lat,lon")));
		return JsonAnswer.unkept(json(Gazetteer.standard().resolve(words)));
	}

	private static byte[] json(PlaceAnswer answer) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
			json.writeStartObject();
			switch (answer) {
				case PlaceAnswer.Found found -> writeFound(json, found);
				case PlaceAnswer.NotFound missing -> writeMissing(json, missing);
			}
			json.writeEndObject();
		}
		return bytes.toByteArray();
	}

	private static void writeFound(JsonGenerator json, PlaceAnswer.Found found) {
		json.writeName("place");
		PlaceJson.write(json, found.place(), found.alternatives());
		json.writeArrayPropertyStart("alternatives");
		found.alternatives().forEach((place) -> PlaceJson.writeOne(json, place));
		json.writeEndArray();
		json.writeArrayPropertyStart("didYouMean");
		json.writeEndArray();
	}

	private static void writeMissing(JsonGenerator json, PlaceAnswer.NotFound missing) {
		json.writeNullProperty("place");
		json.writeArrayPropertyStart("alternatives");
		json.writeEndArray();
		json.writeArrayPropertyStart("didYouMean");
		missing.didYouMean().forEach(json::writeString);
		json.writeEndArray();
	}

}
