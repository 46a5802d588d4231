package org.openhaven.search.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A query that asks less than the one that was asked, and what it finds. */
public sealed interface Relaxation {

	/**
	 * The query that asks less.
	 * @return begins with the first page, counts no facets
	 */
	FacilityQuery query();

	/**
	 * What it finds.
	 * @return number of listings, more than were found
	 */
	long total();

	/**
	 * The same where some of what is found does not count.
	 * @param total what counts
	 * @return the same concession
	 */
	Relaxation withTotal(long total);

	/**
	 * Gives up something that was asked.
	 *
	 * @param demands one, or as few as possible where giving up any one brings nothing
	 * @param query what is left
	 * @param total what it finds
	 */
	record Remove(List<Demand> demands, FacilityQuery query, long total) implements Relaxation {

		/** Copies the list. */
		public Remove {
			demands = List.copyOf(demands);
		}

		@Override
		public Relaxation withTotal(long counted) {
			return new Remove(this.demands, this.query, counted);
		}

	}

	/**
	 * Searches farther around.
	 *
	 * @param miles one of {@link Relaxations#RADII}
	 * @param query with the larger circle
	 * @param total what it finds
	 */
	record Radius(int miles, FacilityQuery query, long total) implements Relaxation {

		@Override
		public Relaxation withTotal(long counted) {
			return new Radius(this.miles, this.query, counted);
		}

	}

	/**
	 * Asks for what listings do tell in place of what hardly any tells; the rest has to
	 * be asked by phone.
	 *
	 * @param demand what hardly any listing says anything about
	 * @param with what is asked instead, null for nothing
	 * @param query with the one in place of the other
	 * @param total what it finds
	 */
	record Replace(Demand demand, @Nullable Demand with, FacilityQuery query, long total) implements Relaxation {

		@Override
		public Relaxation withTotal(long counted) {
			return new Replace(this.demand, this.with, this.query, counted);
		}

	}

	/**
	 * Asks for care by phone or video from anywhere in the state, in place of care near
	 * by. State and not country, because licences to treat end at its border.
	 *
	 * @param state two-letter code
	 * @param query over the state
	 * @param total what it finds
	 */
	record Telehealth(String state, FacilityQuery query, long total) implements Relaxation {

		/** What is asked of the listings of the state. */
		public static final Demand SETTING = Demand.anyOf("setting", "telehealth");

		@Override
		public Relaxation withTotal(long counted) {
			return new Telehealth(this.state, this.query, counted);
		}

	}

}
