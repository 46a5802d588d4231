package org.openhaven.directory.exchange.read;

/** A row that cannot be understood; told as {@link ReadRow.Rejected}. */
final class RejectedRowException extends RuntimeException {

	private final String reason;

	RejectedRowException(String reason) {
		super(reason, null, false, false);
		this.reason = reason;
	}

	String reason() {
		return this.reason;
	}

}
