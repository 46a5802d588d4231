package org.openhaven.api.problem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhaven.api.testing.RawHttp;
import org.openhaven.api.testing.RawHttp.Answer;
import org.openhaven.api.testing.ServerWithoutDatabase;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = ServerWithoutDatabase.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "haven.data-dir=target/data-of-tests",
				"server.tomcat.connection-timeout=500ms", "logging.level.org.openhaven.api.access=info" })
@Import(ProblemServerTests.Faulty.class)
@ExtendWith(OutputCaptureExtension.class)
class ProblemServerTests {

	/** Stands for what a person searched for. */
	private static final String SECRET = "SECRETWORD";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@MethodSource("refusedRequests")
	void everyRefusalIsAProblem(int status, String line, List<String> headers, CapturedOutput output) {
		Answer answer = new RawHttp(this.port).request(line, headers.toArray(String[]::new));

		assertIsProblem(answer, status);
		assertThat(output.getAll()).doesNotContain(SECRET);
	}

	static Stream<Arguments> refusedRequests() {
		String json = "Content-Type: application/json";
		return Stream.of(refused(400, "GET /faulty/number?n=" + SECRET + " HTTP/1.1"),
				refused(400, "GET /faulty/number HTTP/1.1"), refused(400, "GET /a[" + SECRET + "] HTTP/1.1"),
				refused(400, "GET /%zz" + SECRET + " HTTP/1.1"), refused(400, "GET //" + SECRET + " HTTP/1.1"),
				refused(400, "GET /a;" + SECRET + "=1 HTTP/1.1"), refused(400, "GET /%00" + SECRET + " HTTP/1.1"),
				refused(400, "GET /%2e%2e/" + SECRET + " HTTP/1.1"),
				refused(405, "TRACE /faulty/number?q=" + SECRET + " HTTP/1.1"),
				refused(405, "DELETE /faulty/number?q=" + SECRET + " HTTP/1.1"),
				refused(404, "GET /" + SECRET + " HTTP/1.1"), refused(404, "GET /faulty/" + SECRET + " HTTP/1.1"),
				refused(404, "GET /api/v1/" + SECRET + " HTTP/1.1"),
				refused(401, "POST /api/admin/" + SECRET + " HTTP/1.1"),
				refused(415, "POST /faulty/body HTTP/1.1", "Content-Type: multipart/form-data", "Content-Length: 0"),
				refused(415, "POST /faulty/body HTTP/1.1", "Content-Type: text/" + SECRET, "Content-Length: 0"),
				refused(415, "POST /faulty/body HTTP/1.1", "Content-Type: " + SECRET, "Content-Length: 0"),
				refused(400, "POST /faulty/body HTTP/1.1", json, "Content-Length: 0"),
				refused(406, "GET /faulty/page HTTP/1.1", "Accept: image/" + SECRET),
				refused(500, "GET /faulty/exception?q=" + SECRET + " HTTP/1.1"),
				refused(500, "GET /faulty/filter?q=" + SECRET + " HTTP/1.1"),
				refused(500, "GET /faulty/overflow?q=" + SECRET + " HTTP/1.1"),
				refused(418, "GET /faulty/sent?q=" + SECRET + " HTTP/1.1"),
				refused(400, "GET /" + SECRET + " HTTP/1.1", "Content-Length: 3", "Content-Length: 4"),
				refused(400, "GET /" + SECRET + " HTTP/1.1", "Host: other"),
				refused(400, "GET /" + SECRET + " HTTP/1.1", "No colon " + SECRET),
				refused(505, "GET /" + SECRET + " HTTP/9.1"),
				refused(400, "GET /" + SECRET + " HTTP/1.1", "Content-Length: -1"));
	}

	@Test
	void tooLongHeadersAreAProblem(CapturedOutput output) {
		Answer answer = new RawHttp(this.port).request("GET /" + SECRET + "a".repeat(20_000) + " HTTP/1.1");

		assertIsProblem(answer, answer.status());
		assertThat(answer.status()).isIn(400, 414, 431);
		assertThat(output.getAll()).doesNotContain(SECRET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0000\u0001\u0002\r\n\r\n", "GET\r\n\r\n", "GET /SECRETWORD HTTP/1.1\r\n\r\n",
			"GET /SECRETWORD HTTP/1.1\r\n Host: localhost\r\n\r\n" })
	void brokenHttpIsAnsweredWithAProblem(String bytes, CapturedOutput output) {
		Answer answer = new RawHttp(this.port).send(bytes.getBytes(StandardCharsets.ISO_8859_1));

		assertThat(answer.status()).isIn(400, 401, 404, 405, 501, 505);
		assertIsProblem(answer, answer.status());
		assertThat(output.getAll()).doesNotContain(SECRET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "G{T /SECRETWORD HTTP/1.1\r\n\r\n", "GET /SECRETWORD\r\n\r\n", "\r\nnonsense\r\n\r\n",
			"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" })
	void whatIsNotHttpIsAnsweredWithAProblemOrNothing(String bytes, CapturedOutput output) {
		Answer answer = new RawHttp(this.port).send(bytes.getBytes(StandardCharsets.ISO_8859_1));

		assertThat(answer.text()).doesNotContain("xception").doesNotContain("<html");
		assertThat(output.getAll()).doesNotContain(SECRET);
	}

	@Test
	void requestWithTwoLengthsEndsTheConnection() {
		String smuggled = "GET /faulty/number?n=1 HTTP/1.1\r\nHost: localhost\r\n\r\n";
		Answer answer = new RawHttp(this.port).send(("GET /faulty/number?n=1 HTTP/1.1\r\nHost: localhost\r\n"
				+ "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n" + smuggled)
			.getBytes(StandardCharsets.ISO_8859_1));

		assertThat(answer.text()).containsOnlyOnce("HTTP/1.1 ");
		assertThat(answer.header("Connection")).isEqualTo("close");
	}

	@Test
	void faultIsLoggedUnderTheIdThatTheAnswerTells(CapturedOutput output) {
		Answer answer = new RawHttp(this.port).request("GET /faulty/exception?q=" + SECRET + " HTTP/1.1");

		String id = answer.body().replaceAll("(?s).*\"correlationId\":\"([0-9a-f]{16})\".*", "$1");
		assertThat(id).hasSize(16);
		assertThat(output.getAll()).contains("Request " + id + " failed: java.lang.IllegalStateException");
	}

	@Test
	void methodNotAllowedTellsWhichAre() {
		Answer answer = new RawHttp(this.port).request("DELETE /faulty/number HTTP/1.1");

		assertThat(answer.header("Allow")).contains("GET");
		assertThat(answer.body()).contains("\"accepted\":[\"GET\"");
	}

	@Test
	void accessLogHasMethodRouteStatusAndTimeOnly(CapturedOutput output) {
		new RawHttp(this.port).request("GET /faulty/place/" + SECRET + "?n=" + SECRET + " HTTP/1.1",
				"User-Agent: " + SECRET);
		new RawHttp(this.port).request(SECRET + " /faulty/number HTTP/1.1");
		new RawHttp(this.port).request("GET /[ HTTP/1.1");

		assertThat(output.getAll()).containsPattern("GET /faulty/place/\\{place} 200 \\d+ ms")
			.containsPattern("OTHER \\S+ \\d+ \\d+ ms")
			.containsPattern("GET - 400 \\d+ ms")
			.doesNotContain(SECRET)
			.doesNotContain("127.0.0.1");
	}

	private static void assertIsProblem(Answer answer, int status) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json;charset=UTF-8");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("Server")).isEmpty();
		assertThat(answer.header("Set-Cookie")).isEmpty();
		assertThat(answer.body()).startsWith("{\"type\":\"urn:haven:problem:")
			.contains("\"title\":\"", "\"status\":" + status, "\"detail\":\"", "\"correlationId\":\"")
			.doesNotContain("xception")
			.doesNotContain("org.")
			.doesNotContain("java.")
			.doesNotContain("Tomcat");
	}

	private static Arguments refused(int status, String line, String... headers) {
		return Arguments.of(status, line, List.of(headers));
	}

	/** Operations that fail in every way. */
	@RestController
	@ConditionalOnWebApplication
	static class Faulty {

		@GetMapping("/faulty/number")
		int number(@RequestParam int n) {
			return n;
		}

		@GetMapping("/faulty/place/{place}")
		String place() {
			return "there";
		}

		@GetMapping(path = "/faulty/page", produces = MediaType.TEXT_PLAIN_VALUE)
		String page() {
			return "page";
		}

		@PostMapping(path = "/faulty/body", consumes = MediaType.APPLICATION_JSON_VALUE)
		Object body(@RequestBody Object body) {
			return body;
		}

		@GetMapping("/faulty/exception")
		String exception(@RequestParam String q) {
			throw new IllegalStateException("select * from x where q = '" + q + "'");
		}

		@GetMapping("/faulty/overflow")
		String overflow(@RequestParam String q) {
			return q.isEmpty() ? q : overflow(q + "x") + q;
		}

		@GetMapping("/faulty/sent")
		void sent(@RequestParam String q, HttpServletResponse response) throws Exception {
			response.sendError(418, q);
		}

		@Bean
		@Order(5)
		SecurityFilterChain faultyChain(HttpSecurity http) {
			return http.securityMatcher("/faulty/**")
				.csrf(AbstractHttpConfigurer::disable)
				.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.build();
		}

		@Bean
		@Order(Ordered.LOWEST_PRECEDENCE)
		Filter faultyFilter() {
			return (request, response, chain) -> {
				if (((HttpServletRequest) request).getRequestURI().equals("/faulty/filter")) {
					throw new ServletException("q was " + SECRET);
				}
				chain.doFilter(request, response);
			};
		}

	}

}
