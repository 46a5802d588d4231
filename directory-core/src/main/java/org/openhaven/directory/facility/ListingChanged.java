package org.openhaven.directory.facility;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A listing was added, changed or removed. Announced inside the transaction that does it.
 *
 * @param facility whose
 * @param version the listing's new version
 * @param before the listing as it was, null if it is new
 * @param after the listing as it is, null if it was removed
 * @param cause why
 * @param at when
 */
public record ListingChanged(FacilityId facility, long version, @Nullable Listing before, @Nullable Listing after,
		ChangeCause cause, Instant at) {
}
