package org.openhaven.search.lucene;

import org.jspecify.annotations.Nullable;

/** The index folder is damaged, or was written by another version: it must be rebuilt. */
public class IndexUnusableException extends RuntimeException {

	/**
	 * Says what is wrong with it.
	 * @param message one sentence
	 * @param cause what Lucene says, null if nothing
	 */
	public IndexUnusableException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
