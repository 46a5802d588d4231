package org.openhaven.directory.facility;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things stay true: {@code haven.availability.shelf-life} and
 * {@code haven.listing.hide-not-seen-after}. Search, pages and export go by the same.
 *
 * @param availability about reports of places free
 * @param listing about listings that newer editions lack
 */
@ConfigurationProperties("haven")
public record FreshnessPolicy(@DefaultValue Reports availability, @DefaultValue Missing listing) {

	/**
	 * A day for places free (their half-life), 24 months for missing listings
	 * (CONTRACT.md, Imports).
	 */
	public static final FreshnessPolicy STANDARD = of(Duration.ofHours(24), Period.ofMonths(24));

	/**
	 * A policy.
	 * @param shelfLife how long a report of places free counts
	 * @param hideNotSeenAfter how long a missing listing is still found
	 * @return the policy
	 * @throws IllegalArgumentException if one is out of range; the message says which
	 */
	public static FreshnessPolicy of(Duration shelfLife, Period hideNotSeenAfter) {
		return new FreshnessPolicy(new Reports(shelfLife), new Missing(hideNotSeenAfter));
	}

	/**
	 * How long a report of places free counts.
	 * @return 1 minute to 30 days
	 */
	public Duration availabilityShelfLife() {
		return this.availability.shelfLife;
	}

	/**
	 * Whether a listing that newer editions lack is hidden by now.
	 * @param missingSince the edition that lacks it
	 * @param today in UTC
	 * @return true from the day on which its time is over
	 */
	public boolean hides(LocalDate missingSince, LocalDate today) {
		return this.listing.hideNotSeenAfter.isZero()
				|| !missingSince.plus(this.listing.hideNotSeenAfter).isAfter(today);
	}

	/**
	 * Whether the public sees a listing.
	 * @param status of the listing
	 * @param today in UTC
	 * @return true for a current one, and for one that is missing until it is hidden
	 */
	public boolean shows(ListingStatus status, LocalDate today) {
		return switch (status) {
			case ListingStatus.Current current -> true;
			case ListingStatus.NotSeenSince missing -> !hides(missing.date(), today);
			case ListingStatus.Closed closed -> false;
			case ListingStatus.Withdrawn withdrawn -> false;
			case ListingStatus.Merged merged -> false;
		};
	}

	/**
	 * Reports of places free.
	 *
	 * @param shelfLife how long a report counts, 1 minute to 30 days; older ones are
	 * shown with their age and match no search for places free
	 */
	public record Reports(@DefaultValue("24h") Duration shelfLife) {

		private static final Duration SHORTEST = Duration.ofMinutes(1);

		private static final Duration LONGEST = Duration.ofDays(30);

		/**
		 * Checks the range.
		 * @throws IllegalArgumentException if it is out of range
		 */
		public Reports {
			if (shelfLife.compareTo(SHORTEST) < 0 || shelfLife.compareTo(LONGEST) > 0) {
				throw new IllegalArgumentException("haven.availability.shelf-life takes 1 minute to 30 days,"
						+ " for example 24h, 90m or 2d, and was " + shelfLife);
			}
		}

	}

	/**
	 * Listings that are missing from a newer edition of every list that had them.
	 *
	 * @param hideNotSeenAfter how long such a listing is still found, counted from that
	 * edition, at most 100 years; it is hidden from then on, at once if it is nothing
	 */
	public record Missing(@DefaultValue("P24M") Period hideNotSeenAfter) {

		private static final int LONGEST_MONTHS = 1200;

		/**
		 * Checks the range.
		 * @throws IllegalArgumentException if it is out of range
		 */
		public Missing {
			if (hideNotSeenAfter.isNegative() || hideNotSeenAfter.toTotalMonths() > LONGEST_MONTHS) {
				throw new IllegalArgumentException("haven.listing.hide-not-seen-after takes 0 days to 100 years,"
						+ " for example 24m, 2y or P24M, and was " + hideNotSeenAfter);
			}
		}

	}

}
