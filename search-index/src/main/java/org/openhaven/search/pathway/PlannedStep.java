package org.openhaven.search.pathway;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.Relaxation;

/**
 * One step of a plan.
 *
 * @param step which
 * @param query what was asked of its facilities
 * @param total how many facilities could be this step
 * @param chosen the one that hands over best, null if none could be
 * @param kept whether it was chosen beforehand
 * @param fits whether it has all that was asked; false only for one that was kept
 * @param alternatives others, in the order of the best plan that takes each
 * @param relaxations what brings more to choose from, best first
 */
public record PlannedStep(Step step, FacilityQuery query, long total, @Nullable Stop chosen, boolean kept, boolean fits,
		List<Stop> alternatives, List<Relaxation> relaxations) {

	/** Copies the lists. */
	public PlannedStep {
		alternatives = List.copyOf(alternatives);
		relaxations = List.copyOf(relaxations);
	}

}
