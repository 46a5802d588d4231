package org.openhaven.api.search;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.openhaven.api.request.HttpParameters;
import org.openhaven.api.request.JsonAnswer;
import org.openhaven.api.request.Language;
import org.openhaven.search.request.RequestParameters;
import org.openhaven.search.request.Searches;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Search by address, and by body for words that should not stand in one. */
@RestController
class SearchController {

	private static final MediaType GEO_JSON = new MediaType("application", "geo+json", StandardCharsets.UTF_8);

	private final Searches searches;

	SearchController(Searches searches) {
		this.searches = searches;
	}

	@GetMapping(path = "/api/v1/facilities", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> search(HttpServletRequest request) {
		return answer(request, HttpParameters.ofQuery(request));
	}

	@PostMapping(path = "/api/v1/facilities/search", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> searchByBody(HttpServletRequest request) {
		HttpParameters.ofQuery(request).allowOnly(List.of());
		return answer(request, HttpParameters.ofJsonBody(request));
	}

	@GetMapping(path = "/api/v1/facilities/map",
			produces = { "application/geo+json", MediaType.APPLICATION_JSON_VALUE })
	ResponseEntity<byte[]> map(HttpServletRequest request) {
		RequestParameters parameters = HttpParameters.ofQuery(request);
		return JsonAnswer.unkept(MapAnswer.json(this.searches.map(parameters, Language.of(request, parameters))),
				GEO_JSON);
	}

	private ResponseEntity<byte[]> answer(HttpServletRequest request, RequestParameters parameters) {
		return JsonAnswer.unkept(SearchAnswer.json(this.searches.search(parameters, Language.of(request, parameters))));
	}

}
