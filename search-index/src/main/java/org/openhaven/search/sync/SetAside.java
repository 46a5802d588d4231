package org.openhaven.search.sync;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openhaven.directory.facility.FacilityId;

/**
 * Listings that cannot be indexed. They are not found until they can be, and all others
 * go on. Safe for use by many threads.
 */
final class SetAside {

	private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);

	private final Map<FacilityId, String> reasons = new ConcurrentHashMap<>();

	/**
	 * Notes a listing, and says so once. Messages of errors hold what the listing says,
	 * which is nobody's business in a log: only the kind and the place of the error are
	 * told.
	 */
	void add(FacilityId facility, RuntimeException failure) {
		String reason = reason(failure);
		if (!reason.equals(this.reasons.put(facility, reason))) {
			LOG.warn("Listing {} cannot be indexed and is set aside; all others go on. Please report: {}", facility,
					reason);
		}
	}

	/** Notes that a listing is well again, or gone. */
	void remove(FacilityId facility) {
		this.reasons.remove(facility);
	}

	boolean holds(FacilityId facility) {
		return this.reasons.containsKey(facility);
	}

	Set<FacilityId> facilities() {
		return Set.copyOf(this.reasons.keySet());
	}

	private static String reason(Throwable failure) {
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		StackTraceElement[] trace = root.getStackTrace();
		return root.getClass().getName() + ((trace.length > 0) ? " at " + trace[0] : "");
	}

}
