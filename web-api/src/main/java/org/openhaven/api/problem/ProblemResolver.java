package org.openhaven.api.problem;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns whatever a handler throws into a problem. Stands in for Spring's
 * {@code DefaultHandlerExceptionResolver}, which logs the values of parameters at WARN.
 */
final class ProblemResolver implements HandlerExceptionResolver {

	private final ProblemAnswers answers;

	ProblemResolver(ProblemAnswers answers) {
		this.answers = answers;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception exception) {
		if (Faults.isClientGone(exception)) {
			return new ModelAndView();
		}
		try {
			this.answers.write(request, response, exception);
			return new ModelAndView();
		}
		catch (IOException clientGone) {
			throw new UncheckedIOException(clientGone);
		}
	}

}
