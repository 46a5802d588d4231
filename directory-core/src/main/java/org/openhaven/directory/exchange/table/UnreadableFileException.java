package org.openhaven.directory.exchange.table;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * A file that is refused whole: it is not of the format, damaged, or beyond the limits.
 * The message names the file, what is wrong and where, and what is accepted.
 */
public final class UnreadableFileException extends RuntimeException {

	private final String file;

	private final String problem;

	private final String accepted;

	/**
	 * Says what is wrong with a file.
	 * @param file the file; only its name is told
	 * @param problem what is wrong and where, a sentence without its full stop
	 * @param accepted what is accepted instead, a sentence without its full stop
	 */
	public UnreadableFileException(Path file, String problem, String accepted) {
		this(file, problem, accepted, null);
	}

	/**
	 * Says what is wrong with a file, and what found it.
	 * @param file the file; only its name is told
	 * @param problem what is wrong and where, a sentence without its full stop
	 * @param accepted what is accepted instead, a sentence without its full stop
	 * @param cause what a parser reported, or null
	 */
	public UnreadableFileException(Path file, String problem, String accepted, @Nullable Throwable cause) {
		super(nameOf(file) + ": " + problem + ". Accepted: " + accepted + ".", cause);
		this.file = nameOf(file);
		this.problem = problem;
		this.accepted = accepted;
	}

	/**
	 * The file's name without its folder.
	 * @return a name
	 */
	public String file() {
		return this.file;
	}

	/**
	 * What is wrong and where.
	 * @return a sentence without its full stop
	 */
	public String problem() {
		return this.problem;
	}

	/**
	 * What is accepted instead.
	 * @return a sentence without its full stop
	 */
	public String accepted() {
		return this.accepted;
	}

	private static String nameOf(Path file) {
		Path name = file.getFileName();
		return (name != null) ? name.toString() : file.toString();
	}

}
