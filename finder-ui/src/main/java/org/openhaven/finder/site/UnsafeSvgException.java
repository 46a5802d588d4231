package org.openhaven.finder.site;

/** A drawing that holds what a drawing need not hold. The message says what. */
final class UnsafeSvgException extends RuntimeException {

	UnsafeSvgException(String message) {
		super(message);
	}

}
