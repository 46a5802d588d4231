package org.openhaven.api.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.openhaven.api.problem.Problem;
import org.openhaven.api.problem.ProblemJson;
import org.openhaven.api.problem.ProblemType;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets pages of other hosts read public answers, never with credentials, and never those
 * without an origin ({@code null}).
 */
final class SharedReading {

	private static final Duration PREFLIGHT_AGE = Duration.ofHours(1);

	private SharedReading() {
	}

	/** A filter for the chain of the public API. */
	static CorsFilter filter() {
		CorsFilter filter = new CorsFilter(configurations());
		filter.setCorsProcessor(new ProblemCorsProcessor());
		return filter;
	}

	private static CorsConfigurationSource configurations() {
		return (request) -> {
			if (!isAllowed(request)) {
				// Without a configuration the processor answers a preflight with 200 and
				// no header.
				return CorsUtils.isPreFlightRequest(request) ? new CorsConfiguration() : null;
			}
			return configuration(PublicOperations.methodsOf(request.getRequestURI()));
		};
	}

	private static boolean isAllowed(HttpServletRequest request) {
		return !"null".equals(request.getHeader(HttpHeaders.ORIGIN))
				&& PublicOperations.isShared(request.getRequestURI());
	}

	private static CorsConfiguration configuration(List<HttpMethod> methods) {
		CorsConfiguration configuration = new CorsConfiguration();
		configuration.addAllowedOrigin(CorsConfiguration.ALL);
		configuration.setAllowedMethods(methods.stream().map(HttpMethod::name).toList());
		configuration.setAllowedHeaders(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE,
				HttpHeaders.CONTENT_TYPE, HttpHeaders.IF_NONE_MATCH));
		configuration.setExposedHeaders(List.of(HttpHeaders.ETAG));
		configuration.setAllowCredentials(false);
		configuration.setMaxAge(PREFLIGHT_AGE);
		return configuration;
	}

	/** Spring's rules with a problem as the refusal. */
	private static final class ProblemCorsProcessor extends DefaultCorsProcessor {

		@Override
		protected void rejectRequest(ServerHttpResponse response) throws IOException {
			Problem problem = Problem.of(ProblemType.FORBIDDEN,
					"Pages of other hosts may read public answers only, with GET, or with POST for a search.");
			response.setStatusCode(HttpStatus.FORBIDDEN);
			response.getHeaders().setContentType(new MediaType("application", "problem+json", StandardCharsets.UTF_8));
			response.getBody().write(ProblemJson.bytes(problem));
			response.flush();
		}

	}

}
