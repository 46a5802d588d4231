package org.openhaven.search.query;

import org.jspecify.annotations.Nullable;

/** The engine cannot answer now, for example while its index is rebuilt. */
public class SearchUnavailableException extends RuntimeException {

	/**
	 * Says why.
	 * @param message one sentence
	 */
	public SearchUnavailableException(String message) {
		super(message);
	}

	/**
	 * Says why.
	 * @param message one sentence
	 * @param cause what went wrong, null if nothing did
	 */
	public SearchUnavailableException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
