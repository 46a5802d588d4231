package org.openhaven.directory.exchange;

/** Told how far a long task has come. */
@FunctionalInterface
public interface Progress {

	/** Tells nobody. */
	Progress NONE = (what, done, total) -> {
	};

	/**
	 * The task has come further.
	 * @param what what is being done, in a few words
	 * @param done how much, in whatever unit
	 * @param total of how much, 0 if unknown
	 */
	void at(String what, long done, long total);

}
