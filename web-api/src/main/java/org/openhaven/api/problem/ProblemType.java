package org.openhaven.api.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/**
 * The kinds of problem that Haven tells. Names are stable: programs hold on to
 * {@link #uri()}.
 */
public enum ProblemType {

	/** A parameter that the operation does not know. */
	UNKNOWN_PARAMETER(400, "Unknown parameter"),
	/** A value that the parameter does not take. */
	INVALID_PARAMETER(400, "Invalid parameter"),
	/** A parameter that may be given once was given again. */
	REPEATED_PARAMETER(400, "Parameter given more than once"),
	/** Parameters that contradict each other. */
	CONFLICTING_PARAMETERS(400, "Parameters contradict each other"),
	/** A body that cannot be read. */
	UNREADABLE_BODY(400, "Body cannot be read"),
	/** A request that breaks the rules of HTTP. */
	BAD_REQUEST(400, "Bad request"),
	/** The operation needs someone to be signed in. */
	UNAUTHORIZED(401, "Sign-in needed"),
	/** Not allowed for this person or page. */
	FORBIDDEN(403, "Not allowed"),
	/** Nothing is published there. */
	NOT_FOUND(404, "Not found"),
	/** The path does not know this method. */
	METHOD_NOT_ALLOWED(405, "Method not allowed"),
	/** No representation of the kinds that were asked for. */
	NOT_ACCEPTABLE(406, "Not acceptable"),
	/** The body took too long to arrive. */
	REQUEST_TIMEOUT(408, "Request took too long"),
	/** Something newer is there already. */
	CONFLICT(409, "Conflict"),
	/** It was published once and is no longer. */
	GONE(410, "Gone"),
	/** A body longer than the operation takes. */
	BODY_TOO_LARGE(413, "Body too large"),
	/** An address longer than the server takes. */
	URI_TOO_LONG(414, "Address too long"),
	/** A body of a kind that the operation does not take. */
	UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
	/** Too many requests in a short time. */
	TOO_MANY_REQUESTS(429, "Too many requests"),
	/** Headers longer than the server takes. */
	HEADERS_TOO_LARGE(431, "Headers too large"),
	/** A fault of Haven. */
	INTERNAL_ERROR(500, "Internal error"),
	/** A method that no path knows. */
	NOT_IMPLEMENTED(501, "Not implemented"),
	/** A part of Haven is not there at the moment. */
	UNAVAILABLE(503, "Not available at the moment");

	private final int status;

	private final String title;

	ProblemType(int status, String title) {
		this.status = status;
		this.title = title;
	}

	/**
	 * The most general kind for a status.
	 * @param status an HTTP status of 400 or more
	 * @return {@link #BAD_REQUEST} and {@link #INTERNAL_ERROR} where there is no closer
	 * one
	 */
	public static ProblemType ofStatus(int status) {
		if (status == BAD_REQUEST.status) {
			return BAD_REQUEST;
		}
		return Arrays.stream(values())
			.filter((type) -> type.status == status)
			.findFirst()
			.orElse((status < 500) ? BAD_REQUEST : INTERNAL_ERROR);
	}

	/**
	 * Names the kind towards the outside.
	 * @return for example {@code urn:haven:problem:unknown-parameter}
	 */
	public URI uri() {
		return URI.create("urn:haven:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

	/**
	 * The status that goes with it.
	 * @return an HTTP status, 400 to 599
	 */
	public int status() {
		return this.status;
	}

	/**
	 * What a person reads, the same for every problem of the kind.
	 * @return a few words
	 */
	public String title() {
		return this.title;
	}

}
