package org.openhaven.api.health;

import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhaven.api.HavenApplication;
import org.openhaven.api.testing.Api;
import org.openhaven.directory.testing.TestDatabase;
import org.openhaven.search.sync.SearchIndex;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** The management port of the whole application. */
@SpringBootTest(classes = HavenApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "haven.sample=never",
				"haven.data-dir=target/data-of-management-tests" })
@DirtiesContext
class ManagementServerTests {

	private static final String MARKER = "zqmarkerqz";

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int managementPort;

	@Autowired
	private SearchIndex index;

	private Api api;

	private Api management;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		TestDatabase.fresh(TestDatabase.Kind.H2).register(properties);
	}

	@BeforeEach
	void connect() throws InterruptedException {
		this.api = new Api(this.port);
		this.management = new Api(this.managementPort);
		assertThat(this.index.await(0, Duration.ofSeconds(30))).isTrue();
	}

	@Test
	@DirtiesContext
	void livenessDoesNotAskTheIndexAndReadinessDoes() {
		assertThat(this.management.json("/actuator/health/liveness").toString()).contains("\"UP\"")
			.doesNotContain("searchIndex");
		assertThat(this.management.json("/actuator/health/readiness").at("/components/searchIndex/status").asString())
			.isEqualTo("UP");

		this.index.close();

		HttpResponse<String> readiness = this.management.get("/actuator/health/readiness");
		assertThat(readiness.statusCode()).isEqualTo(503);
		assertThat(Api.json(readiness).at("/components/searchIndex/status").asString()).isEqualTo("OUT_OF_SERVICE");
		assertThat(this.management.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
		HttpResponse<String> search = this.api.get("/api/v1/facilities");
		assertThat(search.statusCode()).isEqualTo(503);
		assertThat(search.headers().firstValue("Retry-After")).isPresent();
	}

	@Test
	void metricsHoldRouteTemplatesAndNothingThatWasAsked() {
		this.api.get("/api/v1/facilities?q=" + MARKER + "&near=" + MARKER);
		this.api.get("/api/v1/facilities/" + MARKER);
		this.api.get("/" + MARKER + "?q=" + MARKER);
		this.api.get("/api/v1/suggest?q=" + MARKER);
		this.api.post("/api/v1/facilities/search", "{\"q\":\"" + MARKER + "\"}");
		this.api.get("/api/v1/pathways?near=" + MARKER + "&q=" + MARKER);
		this.api.post("/api/v1/pathways", "{\"near\":\"" + MARKER + "\"}");

		String metrics = this.management.get("/actuator/prometheus").body();

		assertThat(metrics).contains("uri=\"/api/v1/facilities/{id}\"", "uri=\"/api/v1/facilities\"")
			.doesNotContainIgnoringCase(MARKER)
			.doesNotContain("127.0.0.1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/prometheus" })
	void answersAreGuardedAndSetNoCookie(String path) {
		HttpResponse<String> response = this.management.get(path);

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
			.startsWith("default-src 'none'");
		assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(response.headers().firstValue("Strict-Transport-Security")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/loggers",
			"/actuator/configprops", "/actuator/shutdown", "/actuator/mappings", "/api/v1/facilities", "/nothing" })
	void nothingElseIsServedThere(String path) {
		assertThat(this.management.get(path).statusCode()).isBetween(HttpURLConnection.HTTP_BAD_REQUEST,
				HttpURLConnection.HTTP_NOT_FOUND);
	}

	@Test
	void portIsOpenOnThisMachineOnly() throws Exception {
		List<InetAddress> others = Collections.list(NetworkInterface.getNetworkInterfaces())
			.stream()
			.flatMap((network) -> Collections.list(network.getInetAddresses()).stream())
			.filter((address) -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
			.toList();

		for (InetAddress other : others) {
			assertThatIOException().isThrownBy(() -> {
				try (Socket socket = new Socket()) {
					socket.connect(new InetSocketAddress(other, this.managementPort), 1_000);
				}
			});
		}
		assertThat(this.management.get("/actuator/health").statusCode()).isEqualTo(200);
	}

}
