package org.openhaven.search.gazetteer;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.GeoPoint;

/**
 * A place as an answer: what to call it, where its middle is, and what tells the area.
 *
 * @param label for people, and understood again by {@link Gazetteer#resolve}
 * @param kind what sort of place
 * @param point the point itself, or the area's middle
 * @param approximate whether the point is only the middle of what was asked for: a ZIP, a
 * ZIP area, or a place that is not known exactly
 * @param zip the five digits, for {@link Kind#ZIP}; those asked for, for
 * {@link Kind#ZIP3}; else null
 * @param city the town, for {@link Kind#CITY} and {@link Kind#ZIP}; else null
 * @param region USPS code of the state or territory; null for {@link Kind#POINT}
 * @param countyFips five-digit FIPS code of the county the place is or lies in, null
 * where not known
 */
public record Place(String label, Kind kind, GeoPoint point, boolean approximate, @Nullable String zip,
		@Nullable String city, @Nullable String region, @Nullable String countyFips) {

	/** The sorts of places. */
	public enum Kind {

		/** A five-digit ZIP. */
		ZIP,

		/** The ZIPs that share three digits, in place of a ZIP that no file knows. */
		ZIP3,

		/** A town. */
		CITY,

		/** A county or county equivalent. */
		COUNTY,

		/** A state, the District of Columbia or a territory. */
		STATE,

		/** A region people have a name for, such as the Cape Cod. */
		REGION,

		/** Coordinates. */
		POINT;

		/**
		 * The word in answers.
		 * @return the name in lower case, for example {@code zip3}
		 */
		public String jsonName() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	Place asFallback() {
		return new Place(this.label, this.kind, this.point, true, this.zip, this.city, this.region, this.countyFips);
	}

}
