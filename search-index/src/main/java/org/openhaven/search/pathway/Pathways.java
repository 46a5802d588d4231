package org.openhaven.search.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.openhaven.search.query.FacilitySearch;

/**
 * Plans pathways. Two searches per step give at most {@link #CANDIDATES} facilities each;
 * of all chains that take one of each step the best is chosen exactly, by {@link Merit}.
 * A step that no facility could be is left out of the chain and told as empty. The same
 * listings and the same query give the same plan on every node and every engine. Safe for
 * use by many threads.
 */
public final class Pathways {

	/** Facilities that are looked at for each step and search. */
	static final int CANDIDATES = 40;

	private final FacilitySearch engine;

	/**
	 * Plans over an engine.
	 * @param engine any
	 */
	public Pathways(FacilitySearch engine) {
		this.engine = engine;
	}

	/**
	 * The plan that hands over best.
	 * @param query what is asked
	 * @return a planned step for each step that was asked, in its order
	 * @throws KeptFacilityUnknownException if a facility that was to be kept cannot be
	 * @throws org.openhaven.search.query.SearchUnavailableException if the engine cannot
	 * answer now
	 */
	public List<PlannedStep> plan(PathwayQuery query) {
		Choices choices = new Choices(this.engine, query);
		return new Plan(query, query.steps().stream().map(choices::of).toList()).steps();
	}

	/** One plan in the making. */
	private static final class Plan {

		private final PathwayQuery query;

		private final List<Choice> choices;

		/** Those that a chain goes through. */
		private final List<Choice> filled;

		private final List<Candidate> chain;

		private final Chains chains;

		private Plan(PathwayQuery query, List<Choice> choices) {
			this.query = query;
			this.choices = choices;
			this.filled = choices.stream().filter((choice) -> !choice.isEmpty()).toList();
			this.chains = chains(this.filled.stream().map(Choice::open).toList());
			this.chain = this.filled.isEmpty() ? List.of() : this.chains.best();
		}

		private Chains chains(List<List<Candidate>> candidates) {
			return new Chains(candidates, this.query.needs().at());
		}

		private List<PlannedStep> steps() {
			List<PlannedStep> steps = new ArrayList<>();
			for (Choice choice : this.choices) {
				int place = this.filled.indexOf(choice);
				steps.add(new PlannedStep(choice.step(), choice.query(), choice.total(),
						(place >= 0) ? stop(place, this.chain.get(place)) : null, choice.kept() != null,
						choice.keptFits(), (place >= 0) ? alternatives(place) : List.of(), choice.relaxations()));
			}
			return steps;
		}

		private List<Stop> alternatives(int place) {
			return ranked(place).stream()
				.filter((candidate) -> !candidate.id().equals(this.chain.get(place).id()))
				.limit(this.query.alternatives())
				.map((candidate) -> stop(place, candidate))
				.toList();
		}

		/** Also what is kept can be given up for another. */
		private List<Candidate> ranked(int place) {
			Choice choice = this.filled.get(place);
			if (choice.kept() == null) {
				return this.chains.candidates(place);
			}
			if (choice.candidates().isEmpty()) {
				return List.of();
			}
			List<List<Candidate>> open = IntStream.range(0, this.filled.size())
				.mapToObj((i) -> (i == place) ? choice.candidates() : this.filled.get(i).open())
				.toList();
			return chains(open).candidates(place);
		}

		private Stop stop(int place, Candidate candidate) {
			return (place == 0) ? Stop.first(candidate)
					: Stop.after(this.filled.get(place - 1).step(), this.chain.get(place - 1), candidate);
		}

	}

}
