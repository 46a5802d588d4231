package org.openhaven.search.sync;

/** Hears how far long work has come. */
@FunctionalInterface
public interface Progress {

	/** Tells nobody. */
	Progress SILENT = (done, total) -> {
	};

	/**
	 * Some more is done.
	 * @param done listings so far
	 * @param total listings in all, as far as known
	 */
	void advanced(long done, long total);

}
