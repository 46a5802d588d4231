package org.openhaven.api.request;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.openhaven.search.request.RequestParameters;

/** Takes the parameters out of a request. */
public final class HttpParameters {

	private HttpParameters() {
	}

	/**
	 * Reads the query of an address; a body is not looked at.
	 * @param request a request
	 * @return its parameters
	 * @throws org.openhaven.api.problem.ProblemException if the query is not UTF-8,
	 * percent-encoded
	 * @throws org.openhaven.search.request.InvalidRequestException if there are too many
	 */
	public static RequestParameters ofQuery(HttpServletRequest request) {
		String query = request.getQueryString();
		return RequestParameters.of((query != null) ? QueryString.pairs(query) : List.of());
	}

	/**
	 * Reads a JSON object whose members are texts, numbers, truth values or lists of
	 * them; a list stands for a parameter sent several times.
	 * @param request a request with a JSON body
	 * @return its parameters
	 * @throws org.openhaven.api.problem.ProblemException if the body is too long, no such
	 * object, or names a member twice
	 * @throws org.openhaven.search.request.InvalidRequestException if there are too many
	 */
	public static RequestParameters ofJsonBody(HttpServletRequest request) {
		return RequestParameters.of(JsonBody.pairs(request));
	}

}
