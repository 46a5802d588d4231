package org.openhaven.search.lucene;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FieldFilter;
import org.openhaven.search.query.MatchingRules;

/**
 * What a query asks of the facilities of a segment: a set of documents that must hold in
 * any case, and one per filter, so that filters can be left out.
 */
final class FacilityDemands {

	private final SegmentColumns columns;

	private final Candidates candidates;

	private final Evidence evidence;

	private final long[] allowed;

	private final Map<String, long[]> wanted = new TreeMap<>();

	private final ExclusivePrograms exclusives;

	private final long[] fitting;

	FacilityDemands(FacilityQuery query, SegmentColumns columns, Candidates candidates, @Nullable TextMatches text,
			Evidence evidence) {
		this.columns = columns;
		this.candidates = candidates;
		this.evidence = evidence;
		this.allowed = MomentDemands.fulfilled(query, columns, candidates);
		this.exclusives = new ExclusivePrograms(query, columns, candidates, text);
		query.filters().forEach(this::add);
		if (query.isFocusDefault()) {
			this.wanted.put("focus", anyOf("focus", MatchingRules.DEFAULT_FOCUS.wanted()));
		}
		this.fitting = fittingWithout(Set.of());
	}

	private void add(String filter, FieldFilter asked) {
		if (MatchingRules.describesCare(filter)) {
			return;
		}
		for (String value : asked.excluded()) {
			if (filter.equals("service")) {
				WordSets.andNot(this.allowed, withService(ServiceKind.of(value)));
			}
			else {
				this.columns.facility()
					.stated(new FilterValue(filter, value))
					.removeFrom(this.candidates, this.allowed);
			}
		}
		for (Set<String> group : asked.anyOf()) {
			this.wanted.merge(filter, anyOf(filter, group), WordSets::both);
		}
	}

	private long[] anyOf(String filter, Set<String> values) {
		long[] any = this.candidates.none();
		for (String value : values) {
			if (filter.equals("focus") && value.equals("any")) {
				return this.candidates.words();
			}
			if (filter.equals("service")) {
				WordSets.or(any, withService(ServiceKind.of(value)));
			}
			else {
				FilterValue key = new FilterValue(filter, value);
				ValueColumns facility = this.columns.facility();
				((this.evidence == Evidence.STATED) ? facility.stated(key) : facility.holding(key))
					.orInto(this.candidates, any);
			}
		}
		return any;
	}

	private long[] withService(ServiceKind kind) {
		long[] with = this.candidates.none();
		for (LaneColumns lane : this.columns.lanes()) {
			if (lane.kind() == kind) {
				lane.members().orInto(this.candidates, with);
			}
		}
		return with;
	}

	/** Documents that have all that is asked; not to be changed. */
	long[] fitting() {
		return this.fitting;
	}

	/**
	 * The same if the positive values of some filters do not count: terms, and some
	 * groups of people, show programs that are hidden otherwise.
	 */
	long[] fittingWithout(Set<String> filters) {
		long[] left = this.allowed.clone();
		this.wanted.forEach((filter, documents) -> {
			if (!filters.contains(filter)) {
				WordSets.and(left, documents);
			}
		});
		if (filters.contains("population")) {
			WordSets.andNot(left, this.exclusives.hiddenWithoutGroups());
		}
		else if (!filters.contains("term")) {
			WordSets.andNot(left, this.exclusives.hidden());
		}
		return left;
	}

	/** Whether leaving the filter out makes a difference. */
	boolean want(String filter) {
		return this.wanted.containsKey(filter) || filter.equals("term")
				|| (filter.equals("population") && this.exclusives.areGroupsAsked());
	}

	/** Programs that would fit, were they not hidden while no group is asked for. */
	long[] hiddenPrograms() {
		long[] programs = WordSets.both(this.exclusives.hiddenWithoutGroups(), this.allowed);
		this.wanted.values().forEach((documents) -> WordSets.and(programs, documents));
		return programs;
	}

	/**
	 * Those of the programs that are shown if just this group of people is asked for.
	 * @param programs {@link #hiddenPrograms}
	 */
	long[] shownToGroup(String group, long[] programs) {
		long[] own = programs.clone();
		this.exclusives.removeHiddenFrom(group, own);
		return own;
	}

}
