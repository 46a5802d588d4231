package org.openhaven.api.taxonomy;

import org.openhaven.api.request.HttpParameters;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.openhaven.api.request.JsonAnswer;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Filters and values with labels in both languages; the same until Haven changes. */
@RestController
class TaxonomyController {

	private static final String AN_HOUR = "public, max-age=3600";

	private final byte[] json = TaxonomyJson.bytes();

	private final String tag = JsonAnswer.weakTagOf(this.json);

	@GetMapping(path = "/api/v1/taxonomy", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> taxonomy(HttpServletRequest request) {
		HttpParameters.ofQuery(request).allowOnly(List.of());
		return JsonAnswer.tagged(request, this.json, this.tag, AN_HOUR);
	}

}
