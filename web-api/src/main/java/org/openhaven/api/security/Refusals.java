package org.openhaven.api.security;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.openhaven.api.problem.Problem;
import org.openhaven.api.problem.ProblemAnswers;
import org.openhaven.api.problem.ProblemType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Says why a request is refused: the method is not taken on a public path, there is
 * nothing to read, or someone has to be signed in.
 */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final ObjectProvider<RequestMappingHandlerMapping> mappings;

	private final ProblemAnswers answers;

	Refusals(ObjectProvider<RequestMappingHandlerMapping> mappings, ProblemAnswers answers) {
		this.mappings = mappings;
		this.answers = answers;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
			throws IOException {
		refuse(request, response, ProblemType.UNAUTHORIZED, "This operation needs someone to be signed in.");
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
			throws IOException {
		refuse(request, response, ProblemType.FORBIDDEN, "This is not allowed.");
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, ProblemType type, String detail)
			throws IOException {
		List<HttpMethod> methods = PublicOperations.methodsOf(request.getRequestURI());
		if (!methods.isEmpty()) {
			refuseMethod(request, response, methods);
		}
		else if (isRead(request) && !isMapped(request)) {
			this.answers.write(request, response, Problem.of(ProblemType.NOT_FOUND,
					"There is nothing at this address. /v3/api-docs lists what there is."));
		}
		else {
			this.answers.write(request, response, Problem.of(type, detail));
		}
	}

	private void refuseMethod(HttpServletRequest request, HttpServletResponse response, List<HttpMethod> methods)
			throws IOException {
		List<String> names = methods.stream().map(HttpMethod::name).toList();
		response.setHeader(HttpHeaders.ALLOW, String.join(", ", names));
		this.answers.write(request, response,
				Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This address does not take this method.")
					.with("accepted", names));
	}

	private static boolean isRead(HttpServletRequest request) {
		return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
	}

	private boolean isMapped(HttpServletRequest request) {
		PathContainer path = PathContainer.parsePath(request.getRequestURI());
		return this.mappings.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.anyMatch((info) -> matches(info, path));
	}

	private static boolean matches(RequestMappingInfo info, PathContainer path) {
		return info.getPathPatternsCondition() != null
				&& info.getPathPatternsCondition().getPatterns().stream().anyMatch((pattern) -> pattern.matches(path));
	}

}
