package org.openhaven.api.command;

/**
 * The person who started the command has stopped it. Thrown by {@link Console#progress};
 * work so far is kept.
 */
public class CommandStoppedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public CommandStoppedException() {
		super("Stopped before the end. What was done so far is kept; start the command again to go on");
	}

}
