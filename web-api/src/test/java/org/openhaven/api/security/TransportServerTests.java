package org.openhaven.api.security;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.Test;
import org.openhaven.api.testing.ServerWithoutDatabase;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where Haven itself speaks TLS. */
@SpringBootTest(classes = ServerWithoutDatabase.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "haven.data-dir=target/data-of-tests" })
class TransportServerTests {

	private static final String PASSWORD = "of the tests";

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void certificate(DynamicPropertyRegistry properties) throws Exception {
		Path store = keyStore();
		properties.add("server.ssl.key-store", store::toString);
		properties.add("server.ssl.key-store-password", () -> PASSWORD);
	}

	@Test
	void browsersAreToldToStayWithTls() throws Exception {
		HttpResponse<String> response = get("/api/v1/nothing");

		assertThat(response.headers().firstValue("Strict-Transport-Security"))
			.hasValue("max-age=31536000 ; includeSubDomains");
		assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
	}

	private HttpResponse<String> get(String path) throws Exception {
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		try (InputStream file = Files.newInputStream(keyStore())) {
			trusted.load(file, PASSWORD.toCharArray());
		}
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		try (HttpClient client = HttpClient.newBuilder().sslContext(context).build()) {
			return client.send(HttpRequest.newBuilder(URI.create("https://localhost:" + this.port + path)).build(),
					BodyHandlers.ofString());
		}
	}

	/** A key that signs itself, made once. */
	private static synchronized Path keyStore() throws Exception {
		Path store = Path.of("target", "tls-of-tests.p12").toAbsolutePath();
		if (!Files.exists(store)) {
			Files.createDirectories(store.getParent());
			Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
					"-genkeypair", "-alias", "haven", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
					"san=dns:localhost,ip:127.0.0.1", "-validity", "3650", "-storetype", "PKCS12", "-storepass",
					PASSWORD, "-keystore", store.toString())
				.redirectErrorStream(true)
				.start();
			assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
			assertThat(made.exitValue()).isZero();
		}
		return store;
	}

}
