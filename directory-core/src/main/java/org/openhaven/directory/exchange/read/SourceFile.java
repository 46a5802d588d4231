package org.openhaven.directory.exchange.read;

import java.nio.file.Path;
import java.util.function.Supplier;

import org.openhaven.directory.exchange.table.Records;

/**
 * One file of a source, ready to be read as often as wanted.
 *
 * @param <R> what one record is
 * @param path the file
 * @param size bytes that reading it passes through
 * @param opener opens its records, headers left out
 * @param rows makes a statement of a record
 */
record SourceFile<R>(Path path, long size, Supplier<Records<R>> opener, RowReader<R> rows) {

	/** Makes statements of records. */
	interface RowReader<R> {

		/**
		 * Reads one record.
		 * @throws RejectedRowException if it cannot be understood
		 */
		StatedRow read(R record, Notices notices);

		/** Where the record begins, from 1. */
		long line(R record);

		/** Its text, for a person who looks for it; may be long. */
		String excerpt(R record);

	}

}
