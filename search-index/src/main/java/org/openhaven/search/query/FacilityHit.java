package org.openhaven.search.query;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.search.document.FacilityRow;

/**
 * One result.
 *
 * @param id public id
 * @param version version of the listing that was found
 * @param distanceMeters great-circle distance from the query's {@code from}, empty if the
 * query has none or the listing no point
 * @param distanceApproximate whether the listing's point is less exact than its door
 * @param match what the asked care is known of
 * @param row the facility as JSON
 * @param confirmedAt when the program last confirmed it, to the minute, null if never
 * @param placesFree most places free in one of its services by a fresh report, 0 if none
 * @param fit how well it fits the text
 * @param why what put it in its place
 */
public record FacilityHit(FacilityId id, long version, OptionalDouble distanceMeters, boolean distanceApproximate,
		MatchScope match, FacilityRow row, @Nullable Instant confirmedAt, int placesFree, TextFit fit,
		List<Reason> why) {

	/** Copies the reasons. */
	public FacilityHit {
		why = List.copyOf(why);
	}

}
