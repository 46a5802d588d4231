package org.openhaven.benchmarks.madeup;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.search.query.FacilityQuery;

/**
 * A name as somebody types it.
 *
 * @param text what is typed
 * @param unfinished whether the last word may be the beginning of another
 * @param rest where it is looked for and how many are shown
 * @param meant the listing whose name it is
 */
public record TypedSearch(String text, boolean unfinished, FacilityQuery rest, FacilityId meant) {
}
