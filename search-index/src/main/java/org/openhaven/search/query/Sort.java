package org.openhaven.search.query;

/**
 * Orders of results. Listings that are missing from a newer edition come last in each;
 * what is equal is ordered by id.
 */
public enum Sort {

	/** What fits best first: the score of {@link Standing}. */
	BEST,
	/** Nearest first, listings without a point last. */
	DISTANCE,
	/** By folded display name. */
	NAME,
	/** Latest confirmation by the program first, never confirmed last. */
	VERIFIED,
	/** Most places free by a fresh report first, then nearest. */
	AVAILABLE

}
