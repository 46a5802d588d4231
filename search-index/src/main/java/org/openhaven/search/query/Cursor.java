package org.openhaven.search.query;

import java.time.Instant;

/**
 * Where a page ended: the next one starts after it. Belongs to one query and its moment.
 *
 * @param at the moment of the first page
 * @param last sort key of the last listing shown
 * @param fingerprint {@link FacilityQuery#fingerprint()} of the query
 */
public record Cursor(Instant at, SortKey last, String fingerprint) {
}
