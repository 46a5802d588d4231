package org.openhaven.search.lucene;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FieldFilter;
import org.openhaven.search.query.MatchingRules;

/**
 * What a query asks of the services of one lane: a set of documents per filter, so that a
 * facet can leave its own out.
 */
final class LaneQuery {

	private final LaneColumns lane;

	private final long[] allowed;

	private final Map<String, long[]> wanted = new TreeMap<>();

	LaneQuery(FacilityQuery query, LaneColumns lane, Candidates candidates, CareValues values, Evidence evidence) {
		this.lane = lane;
		this.allowed = candidates.words();
		lane.members().andInto(candidates, this.allowed);
		query.filters().forEach((filter, asked) -> {
			if (MatchingRules.describesCare(filter)) {
				exclude(filter, asked, candidates, values);
				if (!(filter.equals("access") && isWanted(query, "medication"))) {
					want(filter, asked, candidates, values, evidence);
				}
			}
		});
	}

	private void exclude(String filter, FieldFilter asked, Candidates candidates, CareValues values) {
		if (!asked.excluded().isEmpty()) {
			long[] excluded = candidates.none();
			asked.excluded().forEach((value) -> values.orExcluded(this.lane, filter, value, excluded));
			WordSets.andNot(this.allowed, excluded);
		}
	}

	private void want(String filter, FieldFilter asked, Candidates candidates, CareValues values, Evidence evidence) {
		long[] all = null;
		for (Set<String> group : asked.anyOf()) {
			long[] any = candidates.none();
			group.forEach((value) -> values.orAsked(this.lane, filter, value, evidence, any));
			if (all != null) {
				WordSets.and(any, all);
			}
			all = any;
		}
		if (all != null) {
			this.wanted.put(filter, all);
		}
	}

	private static boolean isWanted(FacilityQuery query, String filter) {
		return !query.filter(filter).anyOf().isEmpty();
	}

	/** Whether leaving the field out makes a difference. */
	boolean wants(String field) {
		return this.wanted.keySet().stream().anyMatch((filter) -> isLeftOut(filter, field));
	}

	LaneColumns lane() {
		return this.lane;
	}

	/**
	 * Documents whose service in this lane fits.
	 * @param without a filter whose positive values do not count, null for none
	 */
	long[] fitting(@Nullable String without) {
		long[] fitting = this.allowed.clone();
		this.wanted.forEach((filter, documents) -> {
			if (!isLeftOut(filter, without)) {
				WordSets.and(fitting, documents);
			}
		});
		return fitting;
	}

	/**
	 * Whoever asks for a medicine asks with {@code access} for access to this medicine.
	 */
	private static boolean isLeftOut(String filter, @Nullable String without) {
		return filter.equals(without) || (filter.equals("access") && "medication".equals(without));
	}

}
