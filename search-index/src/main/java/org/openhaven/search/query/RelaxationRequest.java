package org.openhaven.search.query;

import org.jspecify.annotations.Nullable;

/**
 * Whether to tell which smaller demands bring more results.
 *
 * @param wanted whether to tell it
 * @param state two-letter code of the state of the searched place, whose telehealth may
 * be offered; null if none is known
 * @param unlessNothing whether nothing need be told of a search that finds nothing,
 * because it is asked again in other words
 */
public record RelaxationRequest(boolean wanted, @Nullable String state, boolean unlessNothing) {

	/** Tells nothing. */
	public static final RelaxationRequest NONE = new RelaxationRequest(false, null, false);

	/**
	 * Tells what brings more.
	 * @param state of the searched place, null if none is known
	 * @return the request
	 */
	public static RelaxationRequest within(@Nullable String state) {
		return new RelaxationRequest(true, state, false);
	}

	/**
	 * The same, for a search that is asked again in other words if it finds nothing.
	 * @return the changed request
	 */
	public RelaxationRequest unlessNothingIsFound() {
		return new RelaxationRequest(this.wanted, this.state, true);
	}

}
