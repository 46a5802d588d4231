package org.openhaven.api.security;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhaven.api.testing.RawHttp;
import org.openhaven.api.testing.RawHttp.Answer;
import org.openhaven.api.testing.ServerWithoutDatabase;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = ServerWithoutDatabase.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
		"management.server.port=0", "haven.data-dir=target/data-of-tests", "server.tomcat.connection-timeout=500ms" })
class SecurityServerTests {

	private static final String FOREIGN = "Origin: https://evil.example";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "GET /api/v1/facilities", "GET /api/v1/facilities/abc", "GET /api/v1/taxonomy",
			"POST /api/v1/facilities/search", "GET /api/v1/pathways", "POST /api/v1/pathways" })
	void publicAnswersAreSharedWithoutCredentials(String operation) {
		Answer answer = request(operation, FOREIGN, "Content-Length: 0");

		assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /", "POST /", "GET /api/admin/accounts", "GET /swagger-ui.html", "GET /admin" })
	void nothingElseIsShared(String operation) {
		assertThat(request(operation, FOREIGN, "Content-Length: 0").header("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void pageWithoutOriginIsNotAllowedToRead() {
		Answer answer = request("GET /api/v1/facilities", "Origin: null");

		assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
		assertThat(answer.status()).isNotEqualTo(403);
	}

	@Test
	void askingBeforehandIsAnsweredForReading() {
		Answer answer = request("OPTIONS /api/v1/facilities", FOREIGN, "Access-Control-Request-Method: GET");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("GET,HEAD");
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/facilities, DELETE", "/api/v1/facilities/search, PUT", "/api/v1/facilities/abc, PUT",
			"/api/admin/x, GET" })
	void askingBeforehandIsRefusedForWriting(String path, String method) {
		Answer answer = request("OPTIONS " + path, FOREIGN, "Access-Control-Request-Method: " + method);

		assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
		assertThat(answer.header("Access-Control-Allow-Methods")).isEmpty();
		assertThat(answer.header("Content-Type")).isIn("", "application/problem+json;charset=UTF-8");
	}

	@ParameterizedTest
	@CsvSource({ "PUT /api/v1/facilities, 405", "DELETE /api/v1/facilities/abc, 405",
			"PUT /api/v1/facilities/search, 405", "GET /api/v1/facilities/search, 405",
			"HEAD /api/v1/facilities/search, 405", "POST /api/v1/taxonomy, 405", "PUT /api/v1/pathways, 405",
			"GET /api/v1/pathways/x, 404", "PUT /api/v1/facilities/abc/availability, 401", "POST /api/v1/accounts, 401",
			"POST /api/admin/x, 401", "POST /, 401", "GET /nothing, 404", "GET /error, 401", "GET /actuator, 404",
			"GET /actuator/health, 404", "GET /actuator/env, 404", "GET /h2-console, 404",
			"GET /META-INF/MANIFEST.MF, 404", "GET /application.yml, 404", "GET /webjars/x.js, 404" })
	void whatIsNotOpenIsClosed(String operation, int status) {
		Answer answer = request(operation, "Content-Length: 0");

		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
	}

	@Test
	void searchByBodyThatIsReadTellsTheMethodItTakes() {
		assertThat(request("GET /api/v1/facilities/search").header("Allow")).isEqualTo("POST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /api/v1/facilities", "GET /nothing", "GET /swagger-ui.html" })
	void everyAnswerIsGuarded(String operation) {
		Answer answer = request(operation);

		assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none';")
			.contains("frame-ancestors 'none'", "base-uri 'none'");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(answer.header("Set-Cookie")).isEmpty();
		assertThat(answer.header("Server")).isEmpty();
		assertThat(answer.header("X-Powered-By")).isEmpty();
	}

	private Answer request(String operation, String... headers) {
		return new RawHttp(this.port).request(operation + " HTTP/1.1", headers);
	}

}
