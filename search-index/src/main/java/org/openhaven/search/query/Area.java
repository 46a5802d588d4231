package org.openhaven.search.query;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.GeoPoint;

/** Where to search. */
public sealed interface Area {

	/**
	 * A circle.
	 *
	 * @param center its middle
	 * @param radiusMeters great-circle distance, more than 0
	 * @param cityToo a city whose listings belong to the results however far they lie:
	 * those whose own address names it; null for none
	 */
	record Around(GeoPoint center, double radiusMeters, @Nullable CityName cityToo) implements Area {

		/**
		 * Checks the radius.
		 * @throws IllegalArgumentException if it is not more than 0
		 */
		public Around {
			if (!(radiusMeters > 0)) {
				throw new IllegalArgumentException("A radius is more than 0 metres, was " + radiusMeters);
			}
		}

	}

	/**
	 * A box between two meridians and two parallels, edges included. One whose west lies
	 * east of its east crosses the date line.
	 *
	 * @param west degrees east, -180 to 180
	 * @param south degrees north, -90 to 90
	 * @param east degrees east, -180 to 180
	 * @param north degrees north, -90 to 90, not less than south
	 */
	record Box(double west, double south, double east, double north) implements Area {

		/**
		 * Checks the ranges.
		 * @throws IllegalArgumentException if an edge is out of range or south lies above
		 * north
		 */
		public Box {
			if (!(west >= -180 && west <= 180 && east >= -180 && east <= 180)) {
				throw new IllegalArgumentException(
						"West and east lie between -180 and 180, were " + west + " and " + east);
			}
			if (!(south >= -90 && south <= north && north <= 90)) {
				throw new IllegalArgumentException(
						"South and north lie between -90 and 90, south first, were " + south + " and " + north);
			}
		}

		/**
		 * Whether a point lies in it, edges included.
		 * @param point any
		 * @return true also on the far side of the date line if the box reaches there
		 */
		public boolean contains(GeoPoint point) {
			boolean between = crossesDateLine() ? point.longitude() >= this.west || point.longitude() <= this.east
					: point.longitude() >= this.west && point.longitude() <= this.east;
			return between && point.latitude() >= this.south && point.latitude() <= this.north;
		}

		/**
		 * Whether it reaches over the meridian of 180 degrees.
		 * @return true if west lies east of east
		 */
		public boolean crossesDateLine() {
			return this.west > this.east;
		}

	}

	/**
	 * Whole counties: listings whose address lies in one.
	 *
	 * @param fips five-digit FIPS codes
	 */
	record Counties(Set<String> fips) implements Area {

		/** Copies the codes. */
		public Counties {
			fips = Collections.unmodifiableSortedSet(new TreeSet<>(fips));
		}

	}

	/**
	 * Whole states or territories: listings whose address lies in one.
	 *
	 * @param codes two-letter codes, upper case
	 */
	record States(Set<String> codes) implements Area {

		/** Copies the codes. */
		public States {
			codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
		}

	}

}
