package org.openhaven.api.fuzz;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.RawHttp;
import org.openhaven.api.testing.ServerTest;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Malformed input from a seed, so that a failure can be repeated: never a 5xx, every
 * refusal a problem, nothing of the inside told, nothing that was asked in the log.
 * {@code haven.fuzz.requests} says how many, {@code haven.fuzz.seed} where to begin.
 */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class MalformedInputTests {

	private static final String MARKER = "ZQMARKERQZ";

	private static final List<String> PATHS = List.of("/api/v1/facilities", "/api/v1/facilities/map",
			"/api/v1/facilities/000000000001", "/api/v1/facilities/", "/api/v1/pathways", "/api/v1/suggest",
			"/api/v1/places", "/api/v1/taxonomy", "/v3/api-docs", "/swagger-ui.html", "/swagger-ui/", "/api/v1/",
			"/api/v1/facilities/search");

	private static final List<String> NAMES = List.of("q", "near", "radius", "bbox", "service", "payment", "medication",
			"access", "state", "county", "city", "zip", "term", "available", "verified", "open", "sort", "size",
			"after", "facets", "facetLimit", "lang", "understand", "zoom", "focus", "level", "steps", "keep",
			"alternatives", MARKER, "", "__proto__", "class");

	private static final List<String> VALUES = List.of("", " ", "-", "--", ",", "a,-", "-a,,", "\\", "\\\\,", "\u0000",
			"\n", "\r\nX-Y: 1", "1e309", "-Infinity", "NaN", "91", "0,0", "91,181", "-0.0,-0.0", "1,2,3,4", "4,3,2,1",
			"2147483648", "99999999999999999999", "-1", "0x10", "detox", "detox,-inpatient", "detox:000000000001", ":",
			"detox:", "Denver, CO", "*:*", "name:[* TO *]", "/.*/", "a~2", "\"x\"~99999", "status:DRAFT", "(a+)+$",
			"*a*b*c*", "${7*7}", "#{7*7}", "__${7*7}__::.x", "%{7*7}", "' or 1=1 --", "'; drop table facility; --",
			"<script>alert(1)</script>", "../../etc/passwd", "${jndi:ldap://127.0.0.1/a}", "\u202e", "\ud83c\udf31",
			"\ufeff", "İ", "ﬀ", "e\u0301", "true", "false", "null", "any", "now", "90d", "es", "none", "a".repeat(3000),
			"a ".repeat(1500), ",".repeat(2000), "-".repeat(2000));

	private static final List<String> BODIES = List.of("", "{", "[]", "{}", "{\"q\":}", "{\"q\":{\"a\":1}}",
			"{\"size\":1e999}", "{\"size\":99999999999999999999999}", "{\"q\":\"\\ud800\"}", "[".repeat(5000),
			"{\"a\":".repeat(3000), "\u0000", "{\"q\":\"a\",\"q\":\"b\"}", "{\"service\":[[\"a\"]]}", "nul", "\"x\"");

	@LocalServerPort
	private int port;

	@Test
	void malformedInputIsRefusedWithAProblemAndLeavesNoTrace(CapturedOutput output) {
		int requests = Integer.getInteger("haven.fuzz.requests", 1500);
		Random random = new Random(Long.getLong("haven.fuzz.seed", 20261123L));
		Api api = new Api(this.port);
		for (int i = 0; i < requests; i++) {
			check(request(api, random));
		}

		assertThat(output.getAll()).doesNotContain(MARKER).doesNotContain("failed: ").doesNotContain("127.0.0.1");
	}

	@Test
	void brokenHttpIsRefusedWithoutATrace(CapturedOutput output) {
		Random random = new Random(Long.getLong("haven.fuzz.seed", 20261123L));
		RawHttp raw = new RawHttp(this.port);
		for (int i = 0; i < Integer.getInteger("haven.fuzz.requests", 1500) / 15; i++) {
			String text = raw.send(broken(random)).text();

			assertThat(text).doesNotContain("xception").doesNotContain("<html").doesNotContain("HTTP/1.1 5");
		}

		assertThat(output.getAll()).doesNotContain(MARKER).doesNotContain("failed: ");
	}

	/** A good request with a few bytes changed before the empty line that ends it. */
	private static byte[] broken(Random random) {
		byte[] bytes = ("GET /api/v1/facilities?q=" + MARKER + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n"
				+ "User-Agent: " + MARKER + "\r\nConnection: close\r\n\r\n")
			.getBytes(StandardCharsets.ISO_8859_1);
		for (int i = 0; i < 1 + random.nextInt(3); i++) {
			bytes[random.nextInt(bytes.length - 24)] = (byte) random.nextInt(256);
		}
		return bytes;
	}

	private static HttpResponse<String> request(Api api, Random random) {
		if (random.nextInt(8) == 0) {
			String body = random.nextBoolean() ? pick(BODIES, random)
					: "{\"" + pick(NAMES, random).replace("\"", "") + "\":\"" + MARKER + "\"}";
			return api.post(random.nextBoolean() ? "/api/v1/facilities/search" : "/api/v1/pathways", body);
		}
		StringBuilder address = new StringBuilder(pick(PATHS, random));
		if (random.nextInt(6) == 0) {
			address.append(escaped(MARKER + pick(VALUES, random)));
		}
		address.append('?');
		for (int i = 0; i <= random.nextInt(3); i++) {
			String value = pick(VALUES, random) + (random.nextBoolean() ? MARKER : "");
			address.append(escaped(pick(NAMES, random))).append('=').append(escaped(value)).append('&');
		}
		if (random.nextInt(10) == 0) {
			address.append("q=%ff%fe").append(MARKER);
		}
		return api.get(address.toString(), "User-Agent", MARKER, "Accept-Language",
				pick(VALUES, random).replaceAll("[^ -~]", ""));
	}

	private static void check(HttpResponse<String> response) {
		String asked = response.request().method() + " " + response.uri();
		assertThat(response.statusCode()).as(asked).isLessThan(500);
		assertThat(response.headers().firstValue("Set-Cookie")).as(asked).isEmpty();
		if (response.statusCode() >= 400) {
			assertThat(response.headers().firstValue("Content-Type")).as(asked)
				.hasValue("application/problem+json;charset=UTF-8");
			assertThat(response.body()).as(asked)
				.contains("\"correlationId\"")
				.doesNotContain("xception")
				.doesNotContain("org.springframework")
				.doesNotContain("org.openhaven")
				.doesNotContain("select ");
		}
	}

	private static String escaped(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	private static String pick(List<String> list, Random random) {
		return list.get(random.nextInt(list.size()));
	}

}
