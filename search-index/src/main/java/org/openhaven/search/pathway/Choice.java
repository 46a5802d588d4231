package org.openhaven.search.pathway;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.Relaxation;

/**
 * What there is to choose from for one step.
 *
 * @param step which
 * @param query what is asked of its facilities
 * @param total how many could be the step
 * @param candidates those that are looked at
 * @param kept the one chosen beforehand, null for none
 * @param keptFits whether that has all that is asked
 * @param relaxations what brings more
 */
record Choice(Step step, FacilityQuery query, long total, List<Candidate> candidates, @Nullable Candidate kept,
		boolean keptFits, List<Relaxation> relaxations) {

	/** What a chain may take. */
	List<Candidate> open() {
		return (this.kept != null) ? List.of(this.kept) : this.candidates;
	}

	boolean isEmpty() {
		return open().isEmpty();
	}

}
