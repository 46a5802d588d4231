package org.openhaven.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a query asks of the services of one lane: a set of documents per demand, so that
 * filters can be left out.
 */
final class LaneQuery {

	private final LaneColumns lane;

	private final long[] allowed;

	private final List<CareDemand> wanted;

	private final List<long[]> having;

	private final long[] fitting;

	LaneQuery(LaneColumns lane, Candidates candidates, List<CareDemand> wanted, List<CareDemand> excluded) {
		this.lane = lane;
		this.wanted = wanted;
		this.allowed = candidates.words();
		lane.members().andInto(candidates, this.allowed);
		excluded.forEach((demand) -> WordSets.andNot(this.allowed, demand.in(lane)));
		this.having = new ArrayList<>(wanted.size());
		wanted.forEach((demand) -> this.having.add(demand.in(lane)));
		this.fitting = compute(Set.of());
	}

	LaneColumns lane() {
		return this.lane;
	}

	/** Documents whose service in this lane fits; not to be changed. */
	long[] fitting() {
		return this.fitting;
	}

	/**
	 * The same if the positive values of some filters did not count.
	 * @return not to be changed
	 */
	long[] fittingWithout(Set<String> filters) {
		return wantsAny(filters) ? compute(filters) : this.fitting;
	}

	/** Whether leaving the filters out makes a difference. */
	boolean wantsAny(Set<String> filters) {
		for (CareDemand demand : this.wanted) {
			if (isLeftOut(demand, filters)) {
				return true;
			}
		}
		return false;
	}

	private long[] compute(Set<String> without) {
		long[] left = this.allowed.clone();
		for (int i = 0; i < this.having.size(); i++) {
			if (!isLeftOut(this.wanted.get(i), without)) {
				WordSets.and(left, this.having.get(i));
			}
		}
		return left;
	}

	/**
	 * Whoever asks for a medicine asks with {@code access} for access to this medicine.
	 */
	private static boolean isLeftOut(CareDemand demand, Set<String> filters) {
		return filters.contains(demand.filter())
				|| (demand.filter().equals("access") && filters.contains("medication"));
	}

}
