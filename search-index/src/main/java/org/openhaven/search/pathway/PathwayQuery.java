package org.openhaven.search.pathway;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FieldFilter;

/**
 * What a pathway is asked for.
 *
 * @param needs where it begins and what all steps share; its words, order and page do not
 * count
 * @param steps in the order in which they are gone, each once
 * @param kept facilities that were chosen already, by step
 * @param alternatives how many others are told for each step, 0 to {@link #MOST}
 */
public record PathwayQuery(FacilityQuery needs, List<Step> steps, Map<Step, FacilityId> kept, int alternatives) {

	/** Most alternatives of a step. */
	public static final int MOST = 10;

	/**
	 * Copies the collections.
	 * @throws IllegalArgumentException if it begins nowhere, has no step or one twice,
	 * keeps a facility for a step that it lacks, or asks for too many alternatives
	 */
	public PathwayQuery {
		steps = List.copyOf(steps);
		kept = Collections.unmodifiableMap(kept.isEmpty() ? new EnumMap<>(Step.class) : new EnumMap<>(kept));
		if (needs.from() == null) {
			throw new IllegalArgumentException("A pathway begins at a place");
		}
		if (steps.isEmpty() || new HashSet<>(steps).size() < steps.size() || !steps.containsAll(kept.keySet())) {
			throw new IllegalArgumentException(
					"A pathway has one step or more, each once, was " + steps + " keeping " + kept.keySet());
		}
		if (alternatives < 0 || alternatives > MOST) {
			throw new IllegalArgumentException("A step has 0 to " + MOST + " alternatives, was " + alternatives);
		}
	}

	/**
	 * What is asked of filters that no step asks, because they describe a kind of care
	 * that is none of the steps, or are told by the steps themselves.
	 * @return demands by filter
	 */
	public SortedMap<String, FieldFilter> unasked() {
		SortedMap<String, FieldFilter> unasked = new TreeMap<>(this.needs.filters());
		unasked.entrySet().removeIf((need) -> this.steps.stream().anyMatch((step) -> asks(step, need)));
		return Collections.unmodifiableSortedMap(unasked);
	}

	private boolean asks(Step step, Map.Entry<String, FieldFilter> need) {
		return need.getKey().equals("medication")
				|| !StepDemands.asked(step, isFirst(step), need.getKey(), need.getValue()).isEmpty();
	}

	/** Whether care begins with the step: what holds now holds for it alone. */
	boolean isFirst(Step step) {
		return this.steps.getFirst() == step;
	}

}
