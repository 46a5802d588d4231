package org.openhaven.api.openapi;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class OpenApiServerTests {

	private static final String UNKNOWN = "xunknown=1";

	@LocalServerPort
	private int port;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private Api api;

	private JsonNode document;

	@BeforeEach
	void read() {
		this.api = new Api(this.port);
		this.document = this.api.json("/v3/api-docs");
	}

	@Test
	void everyOperationServedIsDescribedAndNoOther() {
		Set<String> described = new TreeSet<>();
		this.document.get("paths")
			.propertyStream()
			.forEach((path) -> path.getValue()
				.propertyNames()
				.forEach((method) -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

		assertThat(described).isEqualTo(served());
	}

	private Set<String> served() {
		Set<String> served = new TreeSet<>();
		this.mappings.getHandlerMethods()
			.keySet()
			.forEach((info) -> info.getPatternValues()
				.stream()
				.filter((path) -> path.startsWith("/api/"))
				.forEach((path) -> info.getMethodsCondition()
					.getMethods()
					.forEach((method) -> served.add(method + " " + path))));
		return served;
	}

	@Test
	void everyParameterTakenIsDescribedAndNoOther() {
		this.document.get("paths").propertyStream().filter((path) -> path.getValue().has("get")).forEach((path) -> {
			String address = path.getKey().replace("{id}", "000000000001");
			HttpResponse<String> refused = this.api.get(address + "?" + UNKNOWN);

			assertThat(refused.statusCode()).as(address).isEqualTo(400);
			assertThat(texts(Api.json(refused).get("accepted"))).as(address)
				.containsExactlyInAnyOrderElementsOf(parameters(path.getValue().get("get")));
		});
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/facilities/search, SearchRequest", "/api/v1/pathways, PathwayRequest" })
	void everyMemberOfABodyIsDescribedAndNoOther(String path, String schema) {
		HttpResponse<String> refused = this.api.post(path, "{\"xunknown\":1}");

		List<String> described = new ArrayList<>(
				this.document.at("/components/schemas/" + schema + "/properties").propertyNames());
		assertThat(texts(Api.json(refused).get("accepted"))).containsExactlyInAnyOrderElementsOf(described);
	}

	private List<String> parameters(JsonNode operation) {
		List<String> names = new ArrayList<>();
		for (JsonNode parameter : operation.path("parameters")) {
			JsonNode shared = parameter.has("$ref") ? this.document.at(parameter.get("$ref").asString().substring(1))
					: parameter;
			if (shared.get("in").asString().equals("query")) {
				names.add(shared.get("name").asString());
			}
		}
		return names;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api/v1/facilities      | /api/v1/facilities?near=85741&radius=500&q=lakeside        | 200
			/api/v1/facilities      | /api/v1/facilities?near=nowherebutthere&lang=es            | 200
			/api/v1/facilities      | /api/v1/facilities?near=85741&payment=medicare&insurer=aetna | 200
			/api/v1/facilities      | /api/v1/facilities?near=85741&admission=walk-in            | 200
			/api/v1/facilities      | /api/v1/facilities?focus=any                               | 200
			/api/v1/facilities      | /api/v1/facilities?paymnt=x                                | 400
			/api/v1/facilities      | /api/v1/facilities?payment=medicade                        | 400
			/api/v1/facilities/map  | /api/v1/facilities/map?near=AZ                             | 200
			/api/v1/facilities/map  | /api/v1/facilities/map?zoom=99                             | 400
			/api/v1/facilities/{id} | /api/v1/facilities/000000000001                            | 200
			/api/v1/facilities/{id} | /api/v1/facilities/000000000003                            | 200
			/api/v1/facilities/{id} | /api/v1/facilities/000000000004                            | 200
			/api/v1/facilities/{id} | /api/v1/facilities/000000000006                            | 410
			/api/v1/facilities/{id} | /api/v1/facilities/nothing                                 | 404
			/api/v1/pathways        | /api/v1/pathways?near=Denver,%20CO&payment=medicaid        | 200
			/api/v1/pathways        | /api/v1/pathways?near=85741&language=hmong&lang=es         | 200
			/api/v1/pathways        | /api/v1/pathways?near=nowherebutthere                      | 200
			/api/v1/pathways        | /api/v1/pathways?near=85741&steps=detoxx                   | 400
			/api/v1/suggest         | /api/v1/suggest?q=la                                       | 200
			/api/v1/suggest         | /api/v1/suggest?q=lakeside                                 | 200
			/api/v1/places          | /api/v1/places?q=Springfield                               | 200
			/api/v1/places          | /api/v1/places?q=Sprngfild                                 | 200
			/api/v1/places          | /api/v1/places                                             | 400
			/api/v1/taxonomy        | /api/v1/taxonomy                                           | 200
			""")
	void answerIsAsDescribed(String path, String address, int status) {
		HttpResponse<String> response = this.api.get(address);

		assertThat(response.statusCode()).isEqualTo(status);
		assertAsDescribed(this.document.at("/paths").get(path).get("get"), response);
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/facilities/search, '{\"payment\":[\"medicaid\"]}', 200",
			"/api/v1/facilities/search, '{', 400", "/api/v1/pathways, '{\"near\":\"Denver\"}', 200",
			"/api/v1/pathways, '{}', 400" })
	void answerToABodyIsAsDescribed(String path, String body, int status) {
		HttpResponse<String> response = this.api.post(path, body);

		assertThat(response.statusCode()).isEqualTo(status);
		assertAsDescribed(this.document.at("/paths").get(path).get("post"), response);
	}

	private void assertAsDescribed(JsonNode operation, HttpResponse<String> response) {
		String type = response.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
		JsonNode schema = operation.path("responses")
			.path(String.valueOf(response.statusCode()))
			.path("content")
			.path(type)
			.path("schema");
		assertThat(schema.isObject()).as("%s %s is described", response.statusCode(), type).isTrue();
		assertThat(new JsonShape(this.document).differences(Api.json(response), schema)).isEmpty();
	}

	@Test
	void everyReferenceLeadsSomewhere() {
		this.document.findValuesAsString("$ref")
			.forEach((reference) -> assertThat(this.document.at(reference.substring(1)).isObject()).as(reference)
				.isTrue());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/swagger-ui.html", "/swagger-ui/start.js", "/swagger-ui/swagger-ui-bundle.js",
			"/swagger-ui/swagger-ui.css" })
	void pageAndItsFilesComeFromHere(String file) {
		HttpResponse<String> response = this.api.get(file);

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(response.headers().firstValue("Content-Security-Policy").orElse("")).contains("script-src 'self';");
	}

	@Test
	void pageNamesNoOtherHost() {
		assertThat(this.api.get("/swagger-ui.html").body()).doesNotContain("//").doesNotContain("http:");
		assertThat(this.api.get("/swagger-ui/swagger-ui.css.map").statusCode()).isIn(404, 200);
	}

	private static List<String> texts(JsonNode array) {
		List<String> texts = new ArrayList<>();
		array.forEach((text) -> texts.add(text.asString()));
		return texts;
	}

}
