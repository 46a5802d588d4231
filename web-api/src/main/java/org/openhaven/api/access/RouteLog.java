package org.openhaven.api.access;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.ServletException;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes one line per request at INFO, also for those that Tomcat refuses: method, route
 * template, status, milliseconds. Example: {@code GET /api/v1/facilities/{id} 200 3 ms}.
 */
final class RouteLog extends ValveBase implements AccessLog {

	private static final Logger LOGGER = LoggerFactory.getLogger(RouteLog.class);

	/** The method is the client's word, too; unknown ones are not repeated. */
	private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
			"TRACE");

	private static final long NANOS_PER_MILLISECOND = 1_000_000;

	RouteLog() {
		super(true);
	}

	@Override
	public void log(Request request, Response response, long nanos) {
		LOGGER.info("{} {} {} {} ms", method(request), route(request), response.getStatus(),
				nanos / NANOS_PER_MILLISECOND);
	}

	private static String method(Request request) {
		String method = request.getMethod();
		return (method != null && METHODS.contains(method)) ? method : "OTHER";
	}

	private static String route(Request request) {
		Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		return (pattern != null) ? pattern.toString() : "-";
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		getNext().invoke(request, response);
	}

	@Override
	public void setRequestAttributesEnabled(boolean enabled) {
		// Addresses of proxies are of no interest: no address is written.
	}

	@Override
	public boolean getRequestAttributesEnabled() {
		return false;
	}

}
