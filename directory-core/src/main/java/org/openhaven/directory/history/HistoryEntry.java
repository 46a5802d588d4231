package org.openhaven.directory.history;

import java.time.Instant;
import java.util.List;

import org.openhaven.directory.facility.ChangeCause;
import org.openhaven.directory.facility.FacilityId;

/**
 * One step in the life of a listing.
 *
 * @param facility whose
 * @param version the version it led to
 * @param added whether it was the first: then there are no fields, as all of them are new
 * @param at when
 * @param cause who or which source
 * @param fields what changed, by name
 */
public record HistoryEntry(FacilityId facility, long version, boolean added, Instant at, ChangeCause cause,
		List<FieldChange> fields) {

	/** Copies the list. */
	public HistoryEntry {
		fields = List.copyOf(fields);
	}

}
