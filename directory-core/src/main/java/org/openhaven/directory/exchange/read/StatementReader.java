package org.openhaven.directory.exchange.read;

import java.nio.file.Path;
import java.util.List;

/** Reads the files of one format. */
public interface StatementReader {

	/**
	 * The format's name.
	 * @return for example {@code haven-csv}
	 */
	String format();

	/**
	 * Whether a file looks like this format, by its content.
	 * @param head the beginning of the file
	 * @return true if {@link #open} is worth trying
	 */
	boolean recognises(FileHead head);

	/**
	 * Opens files as one source, having read them through once.
	 * @param files one or more files of this format
	 * @param options how to read them
	 * @return their rows; to be closed
	 * @throws org.openhaven.directory.exchange.table.UnreadableFileException if a file is
	 * not of this format, damaged, without rows or beyond the limits
	 */
	Reading open(List<Path> files, ReadOptions options);

}
