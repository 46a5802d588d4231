package org.openhaven.directory.exchange.table;

import org.jspecify.annotations.Nullable;

/**
 * The records of one file, one after the other.
 *
 * @param <R> what one record is
 */
public interface Records<R> extends AutoCloseable {

	/**
	 * The next record.
	 * @return the record, or null after the last
	 * @throws UnreadableFileException if the file is damaged here or exceeds a limit
	 */
	@Nullable R next();

	/**
	 * How far reading has come, for a progress bar.
	 * @return bytes of the file read so far, approximately
	 */
	long bytesRead();

	@Override
	void close();

}
