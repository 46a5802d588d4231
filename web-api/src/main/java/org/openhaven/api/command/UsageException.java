package org.openhaven.api.command;

/** The command line is wrong. The message names what was given and what is accepted. */
public class UsageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public UsageException(String message) {
		super(message);
	}

}
