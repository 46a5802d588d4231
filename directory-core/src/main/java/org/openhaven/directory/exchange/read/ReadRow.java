package org.openhaven.directory.exchange.read;

import java.util.List;

import org.openhaven.directory.source.SourceStatement;

/** One row of a source file: read, or rejected. */
public sealed interface ReadRow {

	/**
	 * The file the row stands in.
	 * @return its name without the folder
	 */
	String file();

	/**
	 * Where the row begins.
	 * @return line of a text file or row of a sheet, from 1
	 */
	long line();

	/**
	 * A row that was understood.
	 *
	 * @param file the file's name
	 * @param line where it begins
	 * @param key the source's own key for this row, else one made of the place; unique
	 * within one reading where the source has no keys; at most 200 characters
	 * @param statement what the row says
	 * @param notices what a person should know about it
	 */
	record Row(String file, long line, String key, SourceStatement statement,
			List<RowNotice> notices) implements ReadRow {

		/**
		 * Copies the notices.
		 */
		public Row {
			notices = List.copyOf(notices);
		}

	}

	/**
	 * A row that could not be understood; the others are not affected.
	 *
	 * @param file the file's name
	 * @param line where it begins
	 * @param reason why, a sentence without its full stop
	 * @param excerpt the beginning of the row, at most 200 characters
	 */
	record Rejected(String file, long line, String reason, String excerpt) implements ReadRow {

	}

}
