package org.openhaven.directory.exchange;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.facility.ChangeCause;
import org.openhaven.directory.facility.Origin;

/**
 * What is the same for all batches of one import.
 *
 * @param run id of the run
 * @param source the source's name
 * @param edition the date the list speaks of
 * @param silence editions of the source that count as silent about what they lack
 * @param sample whether the rows are made up
 * @param rehearsal whether nothing is to remain
 * @param confirmed who states the rows, null if only the list says so
 * @param at when the import began
 */
record ImportContext(long run, String source, LocalDate edition, Silence silence, boolean sample, boolean rehearsal,
		Origin.@Nullable Confirmed confirmed, Instant at) {

	ChangeCause cause() {
		return new ChangeCause.Imported(this.source, this.edition);
	}

}
