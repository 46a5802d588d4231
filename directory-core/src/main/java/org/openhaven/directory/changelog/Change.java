package org.openhaven.directory.changelog;

import org.openhaven.directory.facility.FacilityId;

/**
 * A listing has changed, or is gone. What it says now is read from
 * {@link org.openhaven.directory.facility.Listings}.
 *
 * @param position place in the feed, from 1, rising in the order of commits, without gaps
 * @param facility whose listing
 * @param version its version then; the present one may be later
 */
public record Change(long position, FacilityId facility, long version) {
}
