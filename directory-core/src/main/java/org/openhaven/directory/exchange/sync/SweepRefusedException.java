package org.openhaven.directory.exchange.sync;

/** A sweep cannot be done, and waiting does not help. The message says what to do. */
public class SweepRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * With a message for the person who started it.
	 * @param message what is wrong and what to do
	 */
	public SweepRefusedException(String message) {
		super(message);
	}

}
