package org.openhaven.directory.facility;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How fresh a group of facts is.
 *
 * @param source the source that lists the strongest of these facts, null if none does
 * @param edition the edition of that source, null if none
 * @param confirmedAt when a person last confirmed the group, null if never
 * @param confirmedBy role of that person, {@code operator} or {@code moderator}, null if
 * never
 * @param method how it was confirmed, null if never
 */
public record Freshness(@Nullable String source, @Nullable LocalDate edition, @Nullable Instant confirmedAt,
		@Nullable String confirmedBy, @Nullable String method) {
}
