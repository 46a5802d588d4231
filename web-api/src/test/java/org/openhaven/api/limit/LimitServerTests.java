package org.openhaven.api.limit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhaven.api.testing.RawHttp;
import org.openhaven.api.testing.RawHttp.Answer;
import org.openhaven.api.testing.ServerWithoutDatabase;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = ServerWithoutDatabase.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "haven.data-dir=target/data-of-tests", "haven.limit.burst=20",
				"haven.limit.requests-per-minute=1" })
@Import(LimitConfiguration.class)
@ExtendWith(OutputCaptureExtension.class)
class LimitServerTests {

	@LocalServerPort
	private int port;

	@Test
	void whoeverAsksTooOftenIsToldWhenToComeBackAndCannotHideBehindAHeader(CapturedOutput output) {
		int refused = 0;
		for (int i = 0; i < 30; i++) {
			Answer answer = request("/api/v1/facilities", "X-Forwarded-For: 203.0.113." + i,
					"Origin: https://other.example");
			refused += (answer.status() == 429) ? 1 : 0;
		}
		Answer program = request("/api/v1/taxonomy", "Origin: https://other.example");
		Answer person = request("/swagger-ui.html", "Accept: text/html,*/*;q=0.8", "Accept-Language: es");

		assertThat(refused).isBetween(9, 10);
		assertThat(program.status()).isEqualTo(429);
		assertThat(Integer.parseInt(program.header("Retry-After"))).isBetween(1, 61);
		assertThat(program.header("Content-Type")).isEqualTo("application/problem+json;charset=UTF-8");
		assertThat(program.header("Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(program.header("Content-Security-Policy")).startsWith("default-src 'none'");
		assertThat(program.body()).contains("urn:haven:problem:too-many-requests");
		assertThat(person.status()).isEqualTo(429);
		assertThat(person.header("Retry-After")).isNotEmpty();
		assertThat(person.body()).contains("Demasiadas solicitudes", "988", "1-800-662-4357");
		assertThat(output).contains("haven.limit.trusted-proxies")
			.doesNotContain("203.0.113.")
			.doesNotContain("127.0.0.1");
	}

	private Answer request(String path, String... headers) {
		return new RawHttp(this.port).request("GET " + path + " HTTP/1.1", headers);
	}

}
