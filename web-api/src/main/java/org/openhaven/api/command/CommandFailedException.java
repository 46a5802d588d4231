package org.openhaven.api.command;

import org.jspecify.annotations.Nullable;

/**
 * A command cannot be done. The message says in one line what failed and what to do about
 * it.
 */
public class CommandFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public CommandFailedException(String message) {
		super(message);
	}

	public CommandFailedException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
