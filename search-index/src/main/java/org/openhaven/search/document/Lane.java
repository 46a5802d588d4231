package org.openhaven.search.document;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.ServiceKind;

/**
 * One service as a search sees it, or the one service of no kind of a facility that has
 * none.
 *
 * @param kind kind of the service, null for the one of no kind
 * @param ownFilters filters about which the service has facts of its own: these replace
 * the facility's
 * @param own its own values
 * @param places places free as last reported, null if never
 */
public record Lane(@Nullable ServiceKind kind, Set<String> ownFilters, Values own, @Nullable Places places) {

	/** Copies the set. */
	public Lane {
		ownFilters = Set.copyOf(ownFilters);
	}

	/**
	 * A report of places free.
	 *
	 * @param free how many, 0 or more
	 * @param reportedAt when
	 */
	public record Places(int free, Instant reportedAt) {

	}

}
