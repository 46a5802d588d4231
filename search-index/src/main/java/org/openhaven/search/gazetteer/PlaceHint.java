package org.openhaven.search.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.GeoPoint;

/**
 * What else is known of where a person means, to choose between places of one name.
 *
 * @param state two-letter code of a state, for example because the rest of a query names
 * it; null where not known
 * @param near a point nearby, for example the person's own; null where not known
 */
public record PlaceHint(@Nullable String state, @Nullable GeoPoint near) {

	/** Nothing is known. */
	public static final PlaceHint NONE = new PlaceHint(null, null);

	/** As far as people go for care: four hours by road and back. */
	private static final double NEARBY_METERS = 160_000;

	/** Takes the code in any case. */
	public PlaceHint {
		state = (state != null) ? state.toUpperCase(Locale.ROOT) : null;
	}

	/**
	 * Namesakes of a state go first.
	 * @param code two letters
	 * @return the hint
	 */
	public static PlaceHint ofState(String code) {
		return new PlaceHint(code, null);
	}

	/**
	 * Namesakes within 100 miles go first.
	 * @param point where from
	 * @return the hint
	 */
	public static PlaceHint near(GeoPoint point) {
		return new PlaceHint(null, point);
	}

	/** Those that agree with the hint first; else in the order given. */
	List<Candidate> order(List<Candidate> candidates) {
		if ((this.state == null && this.near == null) || candidates.size() < 2) {
			return candidates;
		}
		return Stream
			.concat(candidates.stream().filter(this::agrees), candidates.stream().filter((other) -> !agrees(other)))
			.toList();
	}

	boolean agrees(Candidate candidate) {
		return (this.state != null && candidate.isIn(this.state))
				|| (this.near != null && candidate.place().point().metersTo(this.near) <= NEARBY_METERS);
	}

}
