package org.openhaven.api.problem;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems into answers. */
public final class ProblemJson {

	/** The media type of RFC 9457. */
	public static final String MEDIA_TYPE = "application/problem+json";

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final SecureRandom RANDOM = new SecureRandom();

	private ProblemJson() {
	}

	/**
	 * A fresh correlation id: in the answer, and in the log where there is something to
	 * log.
	 * @return 16 hexadecimal digits
	 */
	static String correlationId() {
		byte[] bytes = new byte[8];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	/**
	 * Answers with the problem, unless the answer has already begun.
	 * @param response whose body has not been written
	 * @param problem what is told
	 * @throws IOException if the client is gone
	 */
	public static void write(HttpServletResponse response, Problem problem) throws IOException {
		write(response, problem, correlationId());
	}

	static void write(HttpServletResponse response, Problem problem, String correlationId) throws IOException {
		if (response.isCommitted()) {
			return;
		}
		response.resetBuffer();
		response.setStatus(problem.status());
		byte[] body = bytes(problem, correlationId);
		response.setContentType(MEDIA_TYPE + ";charset=UTF-8");
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
		response.flushBuffer();
	}

	/**
	 * The problem as JSON, with a fresh correlation id.
	 * @param problem what is told
	 * @return UTF-8
	 */
	public static byte[] bytes(Problem problem) {
		return bytes(problem, correlationId());
	}

	static byte[] bytes(Problem problem, String correlationId) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("type", problem.type().uri().toString());
		json.put("title", problem.type().title());
		json.put("status", problem.status());
		json.put("detail", problem.detail());
		json.putAll(problem.members());
		json.put("correlationId", correlationId);
		return MAPPER.writeValueAsBytes(json);
	}

}
