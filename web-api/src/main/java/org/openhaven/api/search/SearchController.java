package org.openhaven.api.search;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.openhaven.api.request.JsonAnswer;
import org.openhaven.api.request.Language;
import org.openhaven.api.request.RequestParameters;
import org.openhaven.search.gazetteer.Gazetteer;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Search by address, and by body for words that should not stand in one. */
@RestController
class SearchController {

	private final Searches searches;

	private final SearchRequestReader reader = new SearchRequestReader(Gazetteer.standard());

	SearchController(Searches searches) {
		this.searches = searches;
	}

	@GetMapping(path = "/api/v1/facilities", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> search(HttpServletRequest request) {
		return answer(request, RequestParameters.ofQuery(request));
	}

	@PostMapping(path = "/api/v1/facilities/search", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> searchByBody(HttpServletRequest request) {
		RequestParameters.ofQuery(request).allowOnly(List.of());
		return answer(request, RequestParameters.ofJsonBody(request));
	}

	private ResponseEntity<byte[]> answer(HttpServletRequest request, RequestParameters parameters) {
		parameters.allowOnly(SearchParameters.SEARCH);
		return JsonAnswer.unkept(this.searches.answer(this.reader.read(parameters, Language.of(request, parameters))));
	}

}
