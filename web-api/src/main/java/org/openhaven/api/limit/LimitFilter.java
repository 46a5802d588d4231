package org.openhaven.api.limit;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.openhaven.api.problem.Problem;
import org.openhaven.api.problem.ProblemAnswers;
import org.openhaven.api.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to whoever asks too often. */
final class LimitFilter extends OncePerRequestFilter {

	private static final Logger LOGGER = LoggerFactory.getLogger(LimitFilter.class);

	private static final String FORWARDED_FOR = "X-Forwarded-For";

	private final RequestLimit limit;

	private final Senders senders;

	private final ProblemAnswers answers;

	private final AtomicBoolean warned = new AtomicBoolean();

	LimitFilter(RequestLimit limit, Senders senders, ProblemAnswers answers) {
		this.limit = limit;
		this.senders = senders;
		this.answers = answers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String peer = request.getRemoteAddr();
		List<String> forwarded = Collections.list(request.getHeaders(FORWARDED_FOR));
		String sender = this.senders.of(peer, forwarded.isEmpty() ? null : String.join(",", forwarded));
		Optional<Duration> wait = this.limit.take(sender);
		if (wait.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		warnOfUnknownProxy(peer, forwarded);
		long seconds = wait.get().toSeconds();
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
		this.answers.write(request, response,
				Problem
					.of(ProblemType.TOO_MANY_REQUESTS,
							"Too many requests from your address in a short time. Try again in " + seconds + " s.")
					.with("retryAfterSeconds", seconds));
	}

	/** Everybody behind a proxy that is not named counts as one sender. */
	private void warnOfUnknownProxy(String peer, List<String> forwarded) {
		if (!forwarded.isEmpty() && !this.senders.isTrusted(peer) && this.warned.compareAndSet(false, true)) {
			LOGGER
				.warn("Requests with X-Forwarded-For were refused as too many. If a proxy stands before Haven, name its"
						+ " address in haven.limit.trusted-proxies; else somebody tries to hide behind that header");
		}
	}

}
