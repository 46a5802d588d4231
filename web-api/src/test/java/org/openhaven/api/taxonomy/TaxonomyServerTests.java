package org.openhaven.api.taxonomy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.RawHttp;
import org.openhaven.api.testing.ServerTest;
import org.openhaven.directory.vocabulary.Vocabulary;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class TaxonomyServerTests {

	private static final String PATH = "/api/v1/taxonomy";

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void taxonomyIsTheVocabulary() {
		List<String> served = new ArrayList<>();
		this.api.json(PATH)
			.get("filters")
			.forEach((filter) -> filter.get("values")
				.forEach((value) -> served.add(filter.get("filter").asString() + "=" + value.get("value").asString()
						+ " " + value.at("/label/en").asString() + " " + value.at("/label/es").asString())));

		List<String> expected = Vocabulary.standard()
			.entries()
			.stream()
			.map((entry) -> entry.key() + " " + entry.labelEn() + " " + entry.labelEs())
			.toList();
		assertThat(served).containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void taxonomyMayBeKept() {
		HttpResponse<String> response = this.api.get(PATH);
		String tag = response.headers().firstValue("ETag").orElseThrow();

		assertThat(response.headers().firstValue("Cache-Control")).hasValue("public, max-age=3600");
		assertThat(this.api.get(PATH, "If-None-Match", tag).statusCode()).isEqualTo(304);
	}

	@Test
	void taxonomyIsCompressedForThoseWhoTakeIt() {
		RawHttp.Answer answer = new RawHttp(this.port).request("GET " + PATH + " HTTP/1.1", "Accept-Encoding: gzip");

		assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
		assertThat(answer.header("Vary")).isNotEmpty();
	}

}
