package org.openhaven.api.problem;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.openhaven.search.query.SearchUnavailableException;

import org.springframework.http.HttpHeaders;

/** Answers with problems: JSON for programs, a page for people. */
public final class ProblemAnswers {

	private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; "
			+ "frame-ancestors 'none'";

	private final ProblemPage page;

	ProblemAnswers(ProblemPage page) {
		this.page = page;
	}

	/** The answer to a request under an id that finds it in the log. */
	ProblemAnswer answer(HttpServletRequest request, Problem problem, String correlationId) {
		Reader reader = Reader.of(request);
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put(HttpHeaders.CONTENT_TYPE,
				reader.person() ? ProblemPage.MEDIA_TYPE : ProblemJson.MEDIA_TYPE + ";charset=UTF-8");
		headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
		headers.put("Content-Security-Policy", reader.person() ? this.page.contentPolicy() : NOTHING);
		headers.put("Referrer-Policy", "no-referrer");
		headers.put("X-Content-Type-Options", "nosniff");
		headers.put("X-Frame-Options", "DENY");
		headers.put("X-Robots-Tag", "noindex");
		byte[] body = reader.person() ? this.page.bytes(problem, correlationId, reader.spanish())
				: ProblemJson.bytes(problem, correlationId);
		return new ProblemAnswer(body, headers);
	}

	/**
	 * Answers with the problem, unless the answer has already begun.
	 * @param request whose sender reads the answer
	 * @param response whose body has not been written
	 * @param problem what is told
	 * @throws IOException if the client is gone
	 */
	public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
		write(request, response, problem, ProblemJson.correlationId());
	}

	/**
	 * Answers with the problem that an exception is.
	 * @param request whose sender reads the answer
	 * @param response whose body has not been written
	 * @param thrown from anywhere
	 * @throws IOException if the client is gone
	 */
	void write(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
		Problem problem = Problems.of(thrown);
		String correlationId = ProblemJson.correlationId();
		if (problem.status() >= 500 && !(thrown instanceof SearchUnavailableException)) {
			Faults.log(correlationId, thrown);
		}
		if (!response.isCommitted()) {
			HttpHeaders headers = Problems.headersOf(thrown);
			headers.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		}
		write(request, response, problem, correlationId);
	}

	private void write(HttpServletRequest request, HttpServletResponse response, Problem problem, String correlationId)
			throws IOException {
		if (!response.isCommitted()) {
			answer(request, problem, correlationId).write(response, problem.status());
		}
	}

}
