package org.openhaven.directory.exchange.read;

import org.jspecify.annotations.Nullable;

/**
 * The rows of one or more opened files, in the order of the files. Holds one row at a
 * time. Not safe for several threads.
 */
public interface Reading extends AutoCloseable {

	/**
	 * What is known of the source.
	 * @return the same on every call
	 */
	SourceDescription description();

	/**
	 * The next row.
	 * @return a row, or null after the last
	 * @throws org.openhaven.directory.exchange.table.UnreadableFileException only if a
	 * file was changed since it was opened
	 */
	@Nullable ReadRow next();

	/**
	 * How far reading has come, for a progress bar.
	 * @return 0 to {@link #totalBytes()}, approximately
	 */
	long bytesRead();

	/**
	 * How much there is to read.
	 * @return bytes of all files, unpacked
	 */
	long totalBytes();

	@Override
	void close();

}
