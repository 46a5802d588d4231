package org.openhaven.search.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.site.StartArea;

/**
 * Whether to tell which smaller demands bring more results.
 *
 * @param wanted whether to tell it
 * @param state two-letter code of the state of the searched place, whose telehealth may
 * be offered; null if none is known
 * @param unlessNothing whether nothing need be told of a search that finds nothing,
 * because it is asked again in other words
 * @param kept demands that nobody can give up, because they are the site's
 */
public record RelaxationRequest(boolean wanted, @Nullable String state, boolean unlessNothing, List<Demand> kept) {

	/** Tells nothing. */
	public static final RelaxationRequest NONE = new RelaxationRequest(false, null, false, List.of());

	/** Copies the list. */
	public RelaxationRequest {
		kept = List.copyOf(kept);
	}

	/**
	 * Tells what brings more.
	 * @param state of the searched place, null if none is known
	 * @return the request
	 */
	public static RelaxationRequest within(@Nullable String state) {
		return new RelaxationRequest(true, state, false, List.of());
	}

	/**
	 * The same, for a search that is asked again in other words if it finds nothing.
	 * @return the changed request
	 */
	public RelaxationRequest unlessNothingIsFound() {
		return new RelaxationRequest(this.wanted, this.state, true, this.kept);
	}

	/**
	 * The same for a site, whose own demands stay.
	 * @param area what it shows
	 * @return the changed request
	 */
	public RelaxationRequest shownIn(StartArea area) {
		List<Demand> demands = area.demands()
			.entrySet()
			.stream()
			.map((demand) -> Demand.anyOf(demand.getKey(), demand.getValue().split(",")))
			.toList();
		return new RelaxationRequest(this.wanted, this.state, this.unlessNothing, demands);
	}

}
