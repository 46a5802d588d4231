package org.openhaven.directory.exchange;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.source.Coverage;

/**
 * What an import is to do, once everything is known.
 *
 * @param source the source's name
 * @param edition the date the rows speak of
 * @param covers what they are complete for
 * @param fingerprint tells these rows, imported so, from others
 * @param dryRun whether everything is taken back at the end
 * @param acceptMissing whether any number of places may be marked as missing
 * @param sample whether the rows are made up
 * @param confirmed who says so, null if the source alone does
 */
record ImportPlan(String source, LocalDate edition, Coverage covers, String fingerprint, boolean dryRun,
		boolean acceptMissing, boolean sample, Origin.@Nullable Confirmed confirmed) {
}
