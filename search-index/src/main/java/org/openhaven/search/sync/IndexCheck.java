package org.openhaven.search.sync;

import java.util.List;

import org.openhaven.directory.facility.FacilityId;

/**
 * What a comparison of index and directory found.
 *
 * @param listings public listings of the directory
 * @param differences none if index and directory say the same
 */
public record IndexCheck(long listings, List<Difference> differences) {

	/** Copies the list. */
	public IndexCheck {
		differences = List.copyOf(differences);
	}

	/**
	 * A listing about which they differ.
	 *
	 * @param facility which
	 * @param kind how
	 */
	public record Difference(FacilityId facility, Kind kind) {
	}

	/** How they differ. */
	public enum Kind {

		/** The directory has it, the index does not. */
		MISSING,
		/** The index has it, the directory does not. */
		EXTRA,
		/** The index holds something else than the listing says now. */
		DIFFERENT,
		/** The listing cannot be indexed; the log says where it fails. */
		SET_ASIDE

	}

}
