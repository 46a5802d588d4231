package org.openhaven.api.search;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.openhaven.api.request.JsonAnswer;
import org.openhaven.api.request.Language;
import org.openhaven.api.request.RequestParameters;
import org.openhaven.search.gazetteer.Gazetteer;
import org.openhaven.search.query.Area;
import org.openhaven.search.query.MapQuery;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Search by address, and by body for words that should not stand in one. */
@RestController
class SearchController {

	private static final MediaType GEO_JSON = new MediaType("application", "geo+json", StandardCharsets.UTF_8);

	/** A continent fits a page. */
	private static final int DEFAULT_ZOOM = 4;

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

	@GetMapping(path = "/api/v1/facilities/map",
			produces = { "application/geo+json", MediaType.APPLICATION_JSON_VALUE })
	ResponseEntity<byte[]> map(HttpServletRequest request) {
		RequestParameters parameters = RequestParameters.ofQuery(request).allowOnly(SearchParameters.MAP);
		int zoom = parameters.number("zoom", 0, MapQuery.MAX_ZOOM).orElse(DEFAULT_ZOOM);
		Area.Box view = WhereReader.view(parameters);
		SearchRequest asked = this.reader.readMap(parameters, Language.of(request, parameters), this.searches.lexicon(),
				this.searches::isName);
		return JsonAnswer.unkept(
				this.searches.map(asked, () -> this.reader.readAsText(asked, this.searches.lexicon()), view, zoom),
				GEO_JSON);
	}

	private ResponseEntity<byte[]> answer(HttpServletRequest request, RequestParameters parameters) {
		parameters.allowOnly(SearchParameters.SEARCH);
		SearchRequest asked = this.reader.read(parameters, Language.of(request, parameters), this.searches.lexicon(),
				this.searches::isName);
		return JsonAnswer
			.unkept(this.searches.answer(asked, () -> this.reader.readAsText(asked, this.searches.lexicon())));
	}

}
