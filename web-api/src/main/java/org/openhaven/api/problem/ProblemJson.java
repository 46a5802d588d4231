package org.openhaven.api.problem;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** Problems as JSON, for programs. */
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
