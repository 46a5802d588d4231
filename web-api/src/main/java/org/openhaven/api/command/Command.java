package org.openhaven.api.command;

/**
 * One command of {@code bin/haven}. A class that implements it carries {@link Usage},
 * which makes it a bean as well.
 */
public interface Command {

	/**
	 * Does the work, in the calling thread, to its end. Long work calls
	 * {@link Console#progress} at every batch, which is also the point where a command
	 * that nobody waits for any more stops.
	 * @return whether all went well; after {@link ExitCode#FAILED} the last line said
	 * what failed and what to do
	 * @throws UsageException if the words were accepted by {@link Usage} and still make
	 * no sense
	 * @throws CommandFailedException if the command cannot be done; its message becomes
	 * the last line
	 */
	ExitCode run(Arguments arguments, Console console);

}
