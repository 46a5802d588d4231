package org.openhaven.directory.facility;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Places free in one service, as last reported. The one with the later {@code reportedAt}
 * stands.
 *
 * @param service the {@link Service#id()} it speaks of
 * @param capacity places in all, null if not told
 * @param free places free, 0 or more
 * @param waitDays days to wait, null if not told
 * @param note the reporter's own words, null if none
 * @param reportedAt when it was true
 */
public record Availability(String service, @Nullable Integer capacity, int free, @Nullable Integer waitDays,
		@Nullable String note, Instant reportedAt) {

	/**
	 * Checks the numbers.
	 * @throws IllegalArgumentException if a number is negative, or more is free than
	 * there is
	 */
	public Availability {
		if (free < 0 || (capacity != null && capacity < free) || (waitDays != null && waitDays < 0)) {
			throw new IllegalArgumentException(
					"Places free lie between 0 and the capacity, waiting days are not negative");
		}
	}

}
