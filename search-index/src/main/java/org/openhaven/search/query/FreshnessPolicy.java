package org.openhaven.search.query;

import java.time.Duration;
import java.time.Period;

/**
 * How long things stay true.
 *
 * @param availabilityShelfLife how long a report of places free counts
 * @param hideNotSeenAfter how long a listing that is missing from newer editions is still
 * found
 */
public record FreshnessPolicy(Duration availabilityShelfLife, Period hideNotSeenAfter) {

	/**
	 * A day for places free (their half-life), 24 months for missing listings
	 * (CONTRACT.md, Imports).
	 */
	public static final FreshnessPolicy STANDARD = new FreshnessPolicy(Duration.ofHours(24), Period.ofMonths(24));

}
