package org.openhaven.api.problem;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost net: what a filter throws becomes a problem before the container logs it
 * with its message.
 */
final class ProblemFilter extends OncePerRequestFilter {

	private final ProblemAnswers answers;

	ProblemFilter(ProblemAnswers answers) {
		this.answers = answers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | IOException | RuntimeException | StackOverflowError thrown) {
			if (Faults.isClientGone(thrown)) {
				throw new ClientAbortException();
			}
			this.answers.write(request, response, unwrapped(thrown));
		}
	}

	private static Throwable unwrapped(Throwable thrown) {
		return (thrown instanceof ServletException && thrown.getCause() != null) ? thrown.getCause() : thrown;
	}

}
