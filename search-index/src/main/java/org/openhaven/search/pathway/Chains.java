package org.openhaven.search.pathway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * All chains that take one candidate of each step, judged without walking them one by
 * one: merits add up, so the best way on from a candidate does not depend on the way to
 * it (Bellman's principle of optimality). Of equal chains the first is the one whose ids
 * come first, step by step.
 */
final class Chains {

	private static final long MOST_DAYS = 365;

	private final List<List<Candidate>> steps;

	private final Instant at;

	/** By step, candidate and candidate of the step after. */
	private final List<Merit[][]> legs = new ArrayList<>();

	/** Best of all ways to a candidate, itself included. */
	private final Merit[][] before;

	/** Best of all ways on from a candidate, itself left out. */
	private final Merit[][] after;

	/**
	 * Judges all chains.
	 * @param steps candidates of each step, one or more
	 * @param at when it is asked
	 */
	Chains(List<List<Candidate>> steps, Instant at) {
		this.steps = steps.stream()
			.map((step) -> step.stream().sorted(Comparator.comparing(Candidate::id)).toList())
			.toList();
		this.at = at;
		this.before = new Merit[steps.size()][];
		this.after = new Merit[steps.size()][];
		for (int i = 0; i + 1 < steps.size(); i++) {
			this.legs.add(legs(this.steps.get(i), this.steps.get(i + 1)));
		}
		goForward();
		goBack();
	}

	private static Merit[][] legs(List<Candidate> from, List<Candidate> to) {
		Merit[][] legs = new Merit[from.size()][to.size()];
		for (int i = 0; i < from.size(); i++) {
			for (int j = 0; j < to.size(); j++) {
				boolean same = from.get(i).organization().isSameAs(to.get(j).organization());
				legs[i][j] = Merit.ofLeg(same, from.get(i).metersTo(to.get(j)));
			}
		}
		return legs;
	}

	private void goForward() {
		for (int step = 0; step < this.steps.size(); step++) {
			this.before[step] = new Merit[this.steps.get(step).size()];
			for (int to = 0; to < this.before[step].length; to++) {
				Merit way = (step == 0) ? fromStart(to) : wayTo(step, to);
				this.before[step][to] = way.plus(own(step, to));
			}
		}
	}

	private Merit fromStart(int to) {
		return Merit.ofStart(this.steps.getFirst().get(to).hit().distanceMeters().orElse(Double.NaN));
	}

	private Merit wayTo(int step, int to) {
		return indexes(step - 1).mapToObj((from) -> this.before[step - 1][from].plus(this.legs.get(step - 1)[from][to]))
			.min(Comparator.naturalOrder())
			.orElseThrow();
	}

	private void goBack() {
		for (int step = this.steps.size() - 1; step >= 0; step--) {
			this.after[step] = new Merit[this.steps.get(step).size()];
			for (int from = 0; from < this.after[step].length; from++) {
				boolean last = step == this.steps.size() - 1;
				this.after[step][from] = last ? Merit.NONE : onward(step, from, next(step, from));
			}
		}
	}

	/** The best way on that goes by a candidate of the step after. */
	private Merit onward(int step, int from, int to) {
		return this.legs.get(step)[from][to].plus(own(step + 1, to)).plus(this.after[step + 1][to]);
	}

	/** Where the best way on goes; the first of equal ones. */
	private int next(int step, int from) {
		return first(step + 1, Comparator.comparing((Integer to) -> onward(step, from, to)));
	}

	private int first(int step, Comparator<Integer> order) {
		return indexes(step).boxed().min(order).orElseThrow();
	}

	private IntStream indexes(int step) {
		return IntStream.range(0, this.steps.get(step).size());
	}

	private Merit own(int step, int index) {
		Candidate candidate = this.steps.get(step).get(index);
		return Merit.ofStep(candidate.placesFree(), candidate.isStated(), age(candidate.hit().confirmedAt()));
	}

	private long age(@Nullable Instant confirmedAt) {
		return (confirmedAt == null) ? MOST_DAYS
				: Math.clamp(Duration.between(confirmedAt, this.at).toDays(), 0, MOST_DAYS);
	}

	/** The best chain, one candidate per step. */
	List<Candidate> best() {
		List<Candidate> chain = new ArrayList<>();
		int index = first(0, byBestChain(0));
		chain.add(this.steps.getFirst().get(index));
		for (int step = 0; step + 1 < this.steps.size(); step++) {
			index = next(step, index);
			chain.add(this.steps.get(step + 1).get(index));
		}
		return chain;
	}

	/** The candidates of a step, in the order of the best chain that takes each. */
	List<Candidate> candidates(int step) {
		return indexes(step).boxed().sorted(byBestChain(step)).map(this.steps.get(step)::get).toList();
	}

	/** Sorting keeps the order of ids among equal ones. */
	private Comparator<Integer> byBestChain(int step) {
		return Comparator.comparing((Integer index) -> this.before[step][index].plus(this.after[step][index]));
	}

}
