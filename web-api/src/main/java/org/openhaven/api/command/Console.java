package org.openhaven.api.command;

import java.util.Optional;

/**
 * The person or script at the other end of a command: a terminal, a pipe, or either of
 * them seen from inside a serving instance. Used by one thread at a time.
 */
public interface Console {

	/** Prints one line of result. */
	void say(String line);

	/**
	 * Prints one line to the error stream; the last of them says what failed and what to
	 * do.
	 */
	void complain(String line);

	/**
	 * Shows how far the work is: a bar on a terminal, a plain line now and then
	 * elsewhere. Cheap enough to be called for every batch.
	 * @param work what is being done: {@code rows}, {@code listings}
	 * @param done how many are done
	 * @param total how many there are, or a negative number if that is not known
	 * @throws CommandStoppedException if the person has stopped the command
	 */
	void progress(String work, long done, long total);

	/**
	 * Asks a question on a terminal.
	 * @return the answer, maybe blank, or empty where nobody can answer
	 */
	Optional<String> ask(String question);

	/**
	 * Asks on a terminal for something that must not be seen, such as a password.
	 * @return the answer, maybe blank, or empty where nobody can answer
	 */
	Optional<String> askSecretly(String question);

}
