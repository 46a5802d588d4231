package org.openhaven.api.openapi;

import org.openhaven.api.request.HttpParameters;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.openhaven.api.request.JsonAnswer;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description and its page. */
@RestController
class OpenApiController {

	private static final String AN_HOUR = "public, max-age=3600";

	private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

	private final byte[] json = OpenApiDocument.bytes();

	private final String tag = JsonAnswer.weakTagOf(this.json);

	@GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> document(HttpServletRequest request) {
		HttpParameters.ofQuery(request).allowOnly(List.of());
		return JsonAnswer.tagged(request, this.json, this.tag, AN_HOUR);
	}

	@GetMapping(path = "/swagger-ui.html", produces = MediaType.TEXT_HTML_VALUE)
	ResponseEntity<Resource> page() {
		return ResponseEntity.ok()
			.contentType(HTML)
			.body(new ClassPathResource("page/index.html", OpenApiController.class));
	}

}
