package org.openhaven.api.problem;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.openhaven.search.query.SearchUnavailableException;

import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns whatever a handler throws into a problem. Stands in for Spring's
 * {@code DefaultHandlerExceptionResolver}, which logs the values of parameters at WARN.
 */
final class ProblemResolver implements HandlerExceptionResolver {

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception exception) {
		try {
			answer(request, response, exception);
			return new ModelAndView();
		}
		catch (IOException clientGone) {
			throw new UncheckedIOException(clientGone);
		}
	}

	/**
	 * Answers with the problem that the exception is.
	 * @param request whose sender reads the answer
	 * @param response whose body has not been written
	 * @param thrown from anywhere
	 * @throws IOException if the client is gone
	 */
	static void answer(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
		Problem problem = Problems.of(thrown);
		String correlationId = ProblemJson.correlationId();
		if (problem.status() >= 500 && !(thrown instanceof SearchUnavailableException)) {
			Faults.log(correlationId, thrown);
		}
		if (!response.isCommitted()) {
			HttpHeaders headers = Problems.headersOf(thrown);
			headers.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		}
		ProblemAnswer.write(request, response, problem, correlationId);
	}

}
