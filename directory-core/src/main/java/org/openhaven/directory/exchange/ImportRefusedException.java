package org.openhaven.directory.exchange;

/** An import cannot be done as asked; nothing was written. */
public class ImportRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Says what is wrong and what to do.
	 * @param message a sentence or two
	 */
	public ImportRefusedException(String message) {
		super(message);
	}

}
