package org.openhaven.api.problem;

import java.util.ResourceBundle;

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
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = ServerWithoutDatabase.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "haven.data-dir=target/data-of-tests",
				"server.tomcat.connection-timeout=500ms", "logging.level.org.openhaven.api.access=info" })
@Import(ProblemServerTests.Faulty.class)
class ProblemPageServerTests {

	private static final String BROWSER = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	private static final String SECRET = "SECRETWORD";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET /SECRETWORD HTTP/1.1                        | 404 | We cannot find this page
			GET /facility/SECRETWORD?q=SECRETWORD HTTP/1.1  | 404 | We cannot find this page
			GET /h2-console HTTP/1.1                        | 404 | We cannot find this page
			POST /admin/SECRETWORD HTTP/1.1                 | 403 | This page is not open to everyone
			GET /a[SECRETWORD] HTTP/1.1                     | 400 | We could not read this request
			GET /%zzSECRETWORD HTTP/1.1                     | 400 | We could not read this request
			GET /%00SECRETWORD HTTP/1.1                     | 400 | We could not read this request
			GET //SECRETWORD HTTP/1.1                       | 400 | We could not read this request
			GET /a;SECRETWORD=1 HTTP/1.1                    | 400 | We could not read this request
			GET /faulty/exception?q=SECRETWORD HTTP/1.1     | 500 | Something went wrong on our side
			GET /faulty/sent?q=SECRETWORD HTTP/1.1          | 418 | We could not read this request
			TRACE /SECRETWORD HTTP/1.1                      | 405 | We could not read this request
			""")
	void personGetsACalmPage(String line, int status, String title) {
		Answer answer = request(line, BROWSER);

		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
		assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-");
		assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("Cache-Control")).contains("no-store");
		assertThat(answer.header("Set-Cookie")).isEmpty();
		assertThat(answer.body())
			.contains("<html lang=\"en\">", "<h1>" + title + "</h1>", "tel:988", "1-800-662-4357", "tel:911",
					"href=\"/es\"", "id=\"quick-exit\"")
			.doesNotContain(SECRET)
			.doesNotContain("xception")
			.doesNotContainPattern("\\{[A-Za-z]+}")
			.doesNotContain("http:");
	}

	@Test
	void pageSpeaksTheLanguageOfTheRequest() {
		assertThat(request("GET /x HTTP/1.1", BROWSER, "Accept-Language: es-MX,en;q=0.5").body())
			.contains("<html lang=\"es\">", "No encontramos esta página", "Línea Nacional de Ayuda");
		assertThat(request("GET /x?lang=es HTTP/1.1", BROWSER).body()).contains("<html lang=\"es\">");
		assertThat(request("GET /x?lang=en HTTP/1.1", BROWSER, "Accept-Language: es").body())
			.contains("<html lang=\"en\">");
		assertThat(request("GET /x HTTP/1.1", BROWSER, "Accept-Language: '; drop table").body())
			.contains("<html lang=\"en\">");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /api/v1/nothing HTTP/1.1", "GET /api HTTP/1.1", "GET /v3/nothing HTTP/1.1",
			"POST /api/v1/taxonomy HTTP/1.1" })
	void interfaceForProgramsAnswersProgramsAlsoInABrowser(String line) {
		assertThat(request(line, BROWSER, "Content-Length: 0").header("Content-Type"))
			.isEqualTo("application/problem+json;charset=UTF-8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Accept: */*", "Accept: application/json", "Accept: application/json,text/html;q=0.5",
			"Accept: text/html;q=0", "Accept: nonsense", "Accept: text/plain", "X-None: 1" })
	void programGetsProblemDetails(String accept) {
		assertThat(request("GET /nothing HTTP/1.1", accept).header("Content-Type"))
			.isEqualTo("application/problem+json;charset=UTF-8");
	}

	@Test
	void headHasNoBody() {
		Answer answer = request("HEAD /nothing HTTP/1.1", BROWSER);

		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.body()).isEmpty();
	}

	@Test
	void everySentenceIsThereInBothLanguages() {
		ResourceBundle english = ResourceBundle.getBundle("org.openhaven.api.problem.words", java.util.Locale.ROOT);
		ResourceBundle spanish = ResourceBundle.getBundle("org.openhaven.api.problem.words", java.util.Locale.of("es"));

		assertThat(spanish.keySet()).isEqualTo(english.keySet());
		for (String key : english.keySet()) {
			assertThat(spanish.getString(key)).as(key).isNotEqualTo(english.getString(key));
		}
	}

	private Answer request(String line, String... headers) {
		return new RawHttp(this.port).request(line, headers);
	}

}
