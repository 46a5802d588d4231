package org.openhaven.directory.exchange.sync;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.exchange.ImportSummary;

/**
 * How a sweep ended.
 *
 * @param edition the day on which it began
 * @param pages how many pages there are by now
 * @param rows how many rows are on them
 * @param cutOff why it could not be finished, null if it is complete; it goes on where it
 * stopped when it is started again
 * @param imported what became of the rows, null if there were none
 * @param notes what a person should know, in plain sentences
 */
public record SyncSummary(LocalDate edition, int pages, long rows, @Nullable String cutOff,
		@Nullable ImportSummary imported, List<String> notes) {

	/** Copies the list. */
	public SyncSummary {
		notes = List.copyOf(notes);
	}

}
