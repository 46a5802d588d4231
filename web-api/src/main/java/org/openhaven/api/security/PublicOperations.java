package org.openhaven.api.security;

import java.util.ArrayList;
import java.util.List;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What everybody may call. A new operation is closed until it is listed here, method and
 * path.
 */
final class PublicOperations {

	/** Read by anybody, from any page. */
	static final List<String> READ = List.of("/api/v1/facilities", "/api/v1/facilities/{id}", "/api/v1/facilities/map",
			"/api/v1/pathways", "/api/v1/suggest", "/api/v1/places", "/api/v1/taxonomy", "/v3/api-docs");

	/** Searches whose words should not stand in an address. They change nothing. */
	static final List<String> SEARCH_BY_BODY = List.of("/api/v1/facilities/search", "/api/v1/pathways");

	/** What is never read: below a path that is. */
	static final List<String> BY_BODY_ALONE = SEARCH_BY_BODY.stream().filter((path) -> !READ.contains(path)).toList();

	/** The page that shows the interface. */
	static final List<String> PAGES = List.of("/swagger-ui.html", "/swagger-ui/*");

	private static final List<HttpMethod> READING = List.of(HttpMethod.GET, HttpMethod.HEAD);

	private static final List<PathPattern> READ_PATTERNS = patterns(READ);

	private static final List<PathPattern> PAGE_PATTERNS = patterns(PAGES);

	private PublicOperations() {
	}

	/**
	 * The methods that anybody may use on a path.
	 * @param path a request's path without query
	 * @return empty where nothing is public
	 */
	static List<HttpMethod> methodsOf(String path) {
		PathContainer container = PathContainer.parsePath(path);
		List<HttpMethod> methods = new ArrayList<>();
		boolean byBody = SEARCH_BY_BODY.contains(path);
		boolean read = READ.contains(path) || (!byBody && matches(READ_PATTERNS, container));
		if (read || matches(PAGE_PATTERNS, container)) {
			methods.addAll(READING);
		}
		if (byBody) {
			methods.add(HttpMethod.POST);
		}
		return methods;
	}

	/**
	 * Whether pages of other hosts may read the answer.
	 * @param path a request's path without query
	 */
	static boolean isShared(String path) {
		return SEARCH_BY_BODY.contains(path) || matches(READ_PATTERNS, PathContainer.parsePath(path));
	}

	private static boolean matches(List<PathPattern> patterns, PathContainer path) {
		return patterns.stream().anyMatch((pattern) -> pattern.matches(path));
	}

	private static List<PathPattern> patterns(List<String> paths) {
		return paths.stream().map(PathPatternParser.defaultInstance::parse).toList();
	}

}
