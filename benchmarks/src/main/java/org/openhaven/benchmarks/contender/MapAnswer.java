package org.openhaven.benchmarks.contender;

/** The common view of a map, for comparing engines; never used while measuring. */
public interface MapAnswer {

	/**
	 * How many listings match and lie in the box.
	 * @return 0 or more
	 */
	long total();

	/**
	 * How many pins there are.
	 * @return 0 if there are clusters
	 */
	int pins();

	/**
	 * The sum of the clusters' counts.
	 * @return 0 if there are pins
	 */
	long clustered();

}
