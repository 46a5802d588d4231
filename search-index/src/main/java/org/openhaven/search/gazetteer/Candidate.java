package org.openhaven.search.gazetteer;

import java.util.Set;

/**
 * A place that words may mean, with what decides between namesakes.
 *
 * @param place the place
 * @param states USPS codes of the states it lies in
 * @param weight how often people mean it: {@link #VILLAGE} to {@link #METROPOLIS}
 */
record Candidate(Place place, Set<String> states, int weight) {

	/** Towns without a ZIP of their own. */
	static final int VILLAGE = 0;

	/** Towns and counties with a ZIP or two. */
	static final int TOWN = 1;

	/** Towns with three ZIPs or more, counties with ten or more, parts of cities. */
	static final int CITY = 2;

	/** Regions with a name, nicknames, and cities with ten ZIPs or of the largest 300. */
	static final int LARGE_CITY = 3;

	/** States and the largest 100 cities. */
	static final int METROPOLIS = 4;

	static Candidate of(Place place, int weight) {
		String state = place.region();
		return new Candidate(place, (state != null) ? Set.of(state) : Set.of(), weight);
	}

	static Candidate of(State state) {
		return of(state.place(), METROPOLIS);
	}

	static Candidate of(County county) {
		return of(county.place(), (county.zipCount() >= 10) ? CITY : TOWN);
	}

	boolean isIn(String state) {
		return this.states.contains(state);
	}

	Candidate asFallback() {
		return new Candidate(this.place.asFallback(), this.states, this.weight);
	}

	/** The same place on account of another name. */
	Candidate weighing(int other) {
		return new Candidate(this.place, this.states, Math.max(this.weight, other));
	}

}
