package org.openhaven.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FieldFilter;
import org.openhaven.search.query.MatchingRules;

/**
 * What a query asks of single services, lane by lane: one service must have all of it.
 */
final class ServiceDemands {

	private static final long[] NO_WORDS = new long[0];

	private final Candidates candidates;

	private final Evidence evidence;

	private final Set<ServiceKind> kinds;

	private final boolean medicineAsked;

	private final CareContext care;

	/** Filters of care that have positive values. */
	private final List<String> wantedFilters = new ArrayList<>();

	private final List<CareDemand> wanted = new ArrayList<>();

	private final List<CareDemand> excluded = new ArrayList<>();

	private final List<LaneQuery> lanes;

	private final long[] fitting;

	ServiceDemands(FacilityQuery query, SegmentColumns columns, Candidates candidates, Evidence evidence) {
		this.candidates = candidates;
		this.evidence = evidence;
		this.kinds = query.kinds();
		this.medicineAsked = !query.filter("medication").anyOf().isEmpty();
		this.care = new CareContext(query, columns, candidates, this.kinds.contains(ServiceKind.DETOX));
		query.filters().forEach(this::add);
		this.lanes = new ArrayList<>(columns.lanes().size());
		for (LaneColumns lane : columns.lanes()) {
			this.lanes.add(new LaneQuery(lane, candidates, this.wanted, this.excluded));
		}
		this.fitting = fitting(this.kinds);
	}

	/** Access is asked of each medicine, or by itself if no medicine is asked for. */
	private void add(String filter, FieldFilter asked) {
		if (!MatchingRules.describesCare(filter)) {
			return;
		}
		if (!asked.anyOf().isEmpty()) {
			this.wantedFilters.add(filter);
		}
		if (!filter.equals("access") || !this.medicineAsked) {
			asked.anyOf()
				.forEach((group) -> this.wanted.add(CareDemand.wanted(filter, group, this.evidence, this.care)));
		}
		if (!asked.excluded().isEmpty()) {
			this.excluded.add(CareDemand.excluded(filter, asked.excluded(), this.care));
		}
	}

	/** Documents one of whose services fits; not to be changed. */
	long[] fitting() {
		return this.fitting;
	}

	/** Documents one of whose services of these kinds fits; no kinds: any service. */
	long[] fitting(Set<ServiceKind> some) {
		long[] any = this.candidates.none();
		for (LaneQuery lane : this.lanes) {
			if (isOf(some, lane)) {
				WordSets.or(any, lane.fitting());
			}
		}
		return any;
	}

	/**
	 * Documents of a set whose service in a lane fits, by lane; an empty array for lanes
	 * of other kinds than the asked ones.
	 * @param filters whose positive values do not count
	 */
	List<long[]> fittingByLane(Set<String> filters, long[] among) {
		List<long[]> fittingOnes = new ArrayList<>(this.lanes.size());
		for (LaneQuery lane : this.lanes) {
			fittingOnes.add(isOf(this.kinds, lane) ? WordSets.both(lane.fittingWithout(filters), among) : NO_WORDS);
		}
		return fittingOnes;
	}

	/** Whether leaving the filter out makes a difference. */
	boolean want(String filter) {
		return !this.lanes.isEmpty() && this.lanes.getFirst().wantsAny(Set.of(filter));
	}

	/**
	 * Whether one service of the document has all that is asked of care by facts of its
	 * own.
	 */
	boolean isByService(int document) {
		if (this.wantedFilters.isEmpty() && this.kinds.isEmpty()) {
			return false;
		}
		for (LaneQuery lane : this.lanes) {
			if (lane.lane().kind() != null && isOf(this.kinds, lane)
					&& this.candidates.contains(lane.fitting(), document) && decidesAll(lane.lane(), document)) {
				return true;
			}
		}
		return false;
	}

	private boolean decidesAll(LaneColumns lane, int document) {
		for (String filter : this.wantedFilters) {
			if (!this.care.isDecidedBy(lane, filter, document)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isOf(Set<ServiceKind> some, LaneQuery lane) {
		ServiceKind kind = lane.lane().kind();
		return some.isEmpty() || (kind != null && some.contains(kind));
	}

	boolean detoxAsked() {
		return this.care.detoxAsked();
	}

}
