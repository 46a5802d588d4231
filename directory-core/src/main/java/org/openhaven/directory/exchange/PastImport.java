package org.openhaven.directory.exchange;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An import that was done, or begun.
 *
 * @param source the source's name
 * @param edition the date the list speaks of
 * @param state {@code running}, also for one that was interrupted and not yet finished;
 * {@code done}; {@code abandoned} for one that another file replaced or that was taken
 * back
 * @param startedAt when it began
 * @param endedAt when it ended, null if it has not
 * @param counts what it has done
 */
public record PastImport(String source, LocalDate edition, String state, Instant startedAt, @Nullable Instant endedAt,
		ImportCounts counts) {
}
