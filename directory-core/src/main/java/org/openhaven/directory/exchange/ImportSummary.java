package org.openhaven.directory.exchange;

import java.time.LocalDate;
import java.util.List;

/**
 * How an import ended.
 *
 * @param source the source's name
 * @param edition the date the list speaks of
 * @param counts what was done, or would be in a dry run
 * @param resumedAt rows that an earlier, interrupted run had dealt with already; 0 if
 * none
 * @param notes what a person should know, in plain sentences: the first rejected rows,
 * why nothing was marked as missing
 */
public record ImportSummary(String source, LocalDate edition, ImportCounts counts, long resumedAt, List<String> notes) {

	/** Copies the list. */
	public ImportSummary {
		notes = List.copyOf(notes);
	}

}
