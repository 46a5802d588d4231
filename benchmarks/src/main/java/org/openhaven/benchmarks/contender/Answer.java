package org.openhaven.benchmarks.contender;

import java.util.List;
import java.util.Map;

/** The common view of an answer, for comparing engines; never used while measuring. */
public interface Answer {

	/**
	 * How many listings match.
	 * @return 0 or more
	 */
	long total();

	/**
	 * The rows of the page, in order.
	 * @return a JSON object each
	 */
	List<String> rows();

	/**
	 * Counts of the eight fields.
	 * @return by field and value, values without results left out
	 */
	Map<String, Map<String, Long>> counts();

}
