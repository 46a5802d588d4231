package org.openhaven.search.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.query.Area;
import org.openhaven.search.query.CityName;

/**
 * A place as an answer: what to call it, where its middle is, and what tells the area.
 *
 * @param label for people, and understood again by {@link Gazetteer#resolve}
 * @param kind what sort of place
 * @param point the point itself, or the area's middle
 * @param approximate whether the point is only the middle of what was asked for: a ZIP, a
 * ZIP area, or a place that is not known exactly
 * @param zip the five digits, for {@link Kind#ZIP}; those asked for, three or five, for
 * {@link Kind#ZIP3}; else null
 * @param city the town, for {@link Kind#CITY} and {@link Kind#ZIP}; null for a part of a
 * city, and else
 * @param region USPS code of the state or territory; null for {@link Kind#POINT} and for
 * a region in several states
 * @param countyFips five-digit FIPS code of the county the place is or lies in, null
 * where not known
 * @param parts for {@link Kind#REGION}: the five-digit FIPS codes of its counties, or the
 * USPS codes of its states; else empty
 */
public record Place(String label, Kind kind, GeoPoint point, boolean approximate, @Nullable String zip,
		@Nullable String city, @Nullable String region, @Nullable String countyFips, List<String> parts) {

	/**
	 * How far round a point, a ZIP or a city is searched, in metres: 25 miles. Source:
	 * Haven's contract of the public API, "Places".
	 */
	public static final double DEFAULT_RADIUS_METERS = 25 * 1609.344;

	/** Copies the parts. */
	public Place {
		parts = List.copyOf(parts);
	}

	/**
	 * A place that is no region.
	 * @param label see the record
	 * @param kind see the record
	 * @param point see the record
	 * @param approximate see the record
	 * @param zip see the record
	 * @param city see the record
	 * @param region see the record
	 * @param countyFips see the record
	 */
	public Place(String label, Kind kind, GeoPoint point, boolean approximate, @Nullable String zip,
			@Nullable String city, @Nullable String region, @Nullable String countyFips) {
		this(label, kind, point, approximate, zip, city, region, countyFips, List.of());
	}

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

		/** A region people have a name for, such as Cape Cod. */
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

	/**
	 * Where to search when a person names this place: a point, a ZIP and a city mean
	 * {@value #DEFAULT_RADIUS_METERS} metres around them; a county, a state and a region
	 * mean themselves. With a radius each means so far around its point. Listings whose
	 * own address names the city belong to it however far they lie.
	 * @param radiusMeters more than 0, or null where the person named none
	 * @return the area
	 * @throws IllegalArgumentException if the radius is not more than 0
	 */
	public Area area(@Nullable Double radiusMeters) {
		String fips = this.countyFips;
		String state = this.region;
		if (radiusMeters == null && this.kind == Kind.COUNTY && fips != null) {
			return new Area.Counties(Set.of(fips));
		}
		if (radiusMeters == null && this.kind == Kind.STATE && state != null) {
			return new Area.States(Set.of(state));
		}
		if (radiusMeters == null && this.kind == Kind.REGION) {
			Set<String> codes = Set.copyOf(this.parts);
			return (this.parts.getFirst().length() == 2) ? new Area.States(codes) : new Area.Counties(codes);
		}
		return around((radiusMeters != null) ? radiusMeters : DEFAULT_RADIUS_METERS);
	}

	private Area around(double radiusMeters) {
		String town = this.city;
		String state = this.region;
		CityName name = (this.kind == Kind.CITY && town != null && state != null) ? new CityName(town, state) : null;
		return new Area.Around(this.point, radiusMeters, name);
	}

	Place asFallback() {
		return new Place(this.label, this.kind, this.point, true, this.zip, this.city, this.region, this.countyFips,
				this.parts);
	}

}
