package org.openhaven.api.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/** A problem as it is answered: JSON for programs, a page for people. */
public final class ProblemAnswer {

	private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; "
			+ "frame-ancestors 'none'";

	private final byte[] body;

	private final Map<String, String> headers;

	private ProblemAnswer(byte[] body, Map<String, String> headers) {
		this.body = body;
		this.headers = headers;
	}

	/** The answer to a request under an id that finds it in the log. */
	static ProblemAnswer of(HttpServletRequest request, Problem problem, String correlationId) {
		Reader reader = Reader.of(request);
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put(HttpHeaders.CONTENT_TYPE,
				reader.person() ? ProblemPage.MEDIA_TYPE : ProblemJson.MEDIA_TYPE + ";charset=UTF-8");
		headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
		headers.put("Content-Security-Policy", reader.person() ? ProblemPage.CONTENT_POLICY : NOTHING);
		headers.put("Referrer-Policy", "no-referrer");
		headers.put("X-Content-Type-Options", "nosniff");
		headers.put("X-Frame-Options", "DENY");
		headers.put("X-Robots-Tag", "noindex");
		byte[] body = reader.person() ? ProblemPage.bytes(problem, correlationId, reader.spanish())
				: ProblemJson.bytes(problem, correlationId);
		return new ProblemAnswer(body, headers);
	}

	/** In UTF-8. */
	String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

	/** By name, the type of the content included. */
	Map<String, String> headers() {
		return this.headers;
	}

	/**
	 * Answers with the problem, unless the answer has already begun.
	 * @param request whose sender reads the answer
	 * @param response whose body has not been written
	 * @param problem what is told
	 * @throws IOException if the client is gone
	 */
	public static void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
			throws IOException {
		write(request, response, problem, ProblemJson.correlationId());
	}

	static void write(HttpServletRequest request, HttpServletResponse response, Problem problem, String correlationId)
			throws IOException {
		if (response.isCommitted()) {
			return;
		}
		ProblemAnswer answer = of(request, problem, correlationId);
		response.resetBuffer();
		response.setStatus(problem.status());
		answer.headers.forEach(response::setHeader);
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		response.setContentLength(answer.body.length);
		response.getOutputStream().write(answer.body);
		response.flushBuffer();
	}

}
