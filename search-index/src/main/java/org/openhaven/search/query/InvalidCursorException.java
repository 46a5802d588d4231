package org.openhaven.search.query;

/** A cursor that was not made here, or belongs to another query. */
public class InvalidCursorException extends IllegalArgumentException {

	/**
	 * Says what is wrong with it, without telling what it holds.
	 * @param message one sentence
	 */
	public InvalidCursorException(String message) {
		super(message);
	}

}
