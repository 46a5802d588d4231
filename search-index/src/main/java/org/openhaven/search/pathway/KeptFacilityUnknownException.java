package org.openhaven.search.pathway;

import org.openhaven.directory.facility.FacilityId;

/**
 * A facility that was to be kept is not listed, or does not offer the care of its step.
 */
public class KeptFacilityUnknownException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Step step;

	KeptFacilityUnknownException(Step step, FacilityId id) {
		super("No facility " + id + " is listed that could be the step " + step.value());
		this.step = step;
	}

	/**
	 * The step for which it was to be kept.
	 * @return one of the plan
	 */
	public Step step() {
		return this.step;
	}

}
