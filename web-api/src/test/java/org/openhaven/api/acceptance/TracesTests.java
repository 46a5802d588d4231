package org.openhaven.api.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhaven.api.HavenApplication;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.TemporaryFolder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people look for is written down nowhere: not in the logs, with the access log on,
 * not in the metrics, not in any file of the data folder (P4, P5, P6, P15 and P16 of
 * ../shared's TRUST.md). Every way to ask is asked with words that nothing else holds,
 * well-formed and malformed.
 */
@SpringBootTest(classes = HavenApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "haven.limit.enabled=false",
				"logging.level.org.openhaven.api.access=info" })
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class TracesTests {

	/** Where the words of a person stand. */
	private static final String SAID = "SAID";

	private static final String WORD = "zqmarkerqz";

	private static final List<String> PAGES = List.of("/search?q=SAID", "/es/search?q=SAID&near=SAID",
			"/search?q=SAID&service=SAID&radius=SAID", "/search?q=detox&any.payment=SAID&after=SAID",
			"/facility/SAID?near=SAID", "/es/facility/SAID/report", "/list?ids=SAID,SAID", "/treatment/SAID/SAID/SAID",
			"/about/SAID", "/SAID?q=SAID", "/search?SAID=%ff%fe", "/search;SAID=1?q=SAID", "/admin?SAID",
			"/api/v1/facilities?q=SAID&near=SAID", "/api/v1/facilities?lat=SAID&lon=1", "/api/v1/facilities/SAID",
			"/api/v1/facilities/map?q=SAID&bbox=SAID&zoom=SAID", "/api/v1/suggest?q=SAID", "/api/v1/places?q=SAID",
			"/api/v1/pathways?near=SAID&q=SAID");

	private static final List<String> FORMS = List.of("/search", "/es/search", "/suggest", "/map/points", "/map/towns");

	private static final List<String> BODIES = List.of("/api/v1/facilities/search", "/api/v1/pathways");

	private static final Path FOLDER = TemporaryFolder.named("haven-traces");

	@Value("${local.server.port}")
	private int port;

	@Value("${local.management.port}")
	private int managementPort;

	@Autowired
	private JdbcTemplate database;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry properties) {
		properties.add("haven.data-dir", FOLDER::toString);
		properties.add("spring.datasource.url", () -> "jdbc:h2:file:" + FOLDER.resolve("db/haven"));
	}

	@Test
	void whatPeopleLookForIsWrittenDownNowhere(CapturedOutput output) throws Exception {
		PAGES.forEach((page) -> ask(HttpRequest.newBuilder().GET(), page.replace(SAID, WORD)));
		FORMS.forEach((form) -> ask(
				posted("q=SAID&near=SAID&go=q%3DSAID&bbox=SAID&zoom=4", "application/x-www-form-urlencoded"), form));
		BODIES.forEach((api) -> ask(posted("{\"q\":\"SAID\",\"near\":\"SAID\",\"SAID\":1}", "application/json"), api));
		String metrics = new Api(this.managementPort).get("/actuator/prometheus").body();
		this.database.execute("CHECKPOINT SYNC");

		assertThat(output.getAll()).contains("GET /search 200").doesNotContainIgnoringCase(WORD);
		assertThat(metrics).contains("uri=\"/search\"").doesNotContainIgnoringCase(WORD);
		assertThat(filesThatHold(WORD)).isEmpty();
		assertThat(filesThatHold("sample")).as("the search through the files works").isNotEmpty();
	}

	private static HttpRequest.Builder posted(String body, String type) {
		return HttpRequest.newBuilder()
			.POST(HttpRequest.BodyPublishers.ofString(body.replace(SAID, WORD)))
			.header("Content-Type", type);
	}

	/** Whatever the answer is: what matters is what stays behind. */
	private void ask(HttpRequest.Builder request, String address) {
		HttpRequest whole = request.uri(URI.create("http://localhost:" + this.port + address))
			.header("User-Agent", WORD)
			.header("Referer", "https://elsewhere.example/?q=" + WORD)
			.header("Accept", address.startsWith("/api") ? "application/json" : "text/html")
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			assertThat(client.send(whole, HttpResponse.BodyHandlers.ofString()).statusCode()).as(address)
				.isLessThan(500);
		}
		catch (IOException ex) {
			throw new IllegalStateException(address, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(address, ex);
		}
	}

	private static List<Path> filesThatHold(String word) throws IOException {
		try (Stream<Path> files = Files.walk(FOLDER)) {
			return files.filter(Files::isRegularFile).filter((file) -> holds(file, word)).toList();
		}
	}

	private static boolean holds(Path file, String word) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT)
				.contains(word);
		}
		catch (IOException ex) {
			throw new IllegalStateException(file.toString(), ex);
		}
	}

}
