package org.openhaven.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.document.MedicineValues;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.MatchingRules;

/**
 * Counts, for each value of a field, the documents of one segment that would match if the
 * field were asked for that value alone.
 */
final class SegmentFacets {

	private final SegmentQuery query;

	private final SegmentColumns columns;

	private final Candidates candidates;

	SegmentFacets(SegmentQuery query) {
		this.query = query;
		this.columns = query.columns();
		this.candidates = query.candidates();
	}

	/** Adds the counts of one field. */
	void count(String field, Map<String, Long> counts) {
		switch (field) {
			case "service" -> countAgain(field, kinds(), counts);
			case "access" -> countAgain(field, accesses(), counts);
			case "open" -> countAgain(field, Set.of("now"), counts);
			case "available" -> countAgain(field, Set.of("true"), counts);
			case "exclusive" -> countAgain(field, this.columns.facility().of(field).keySet(), counts);
			default -> {
				if (MatchingRules.describesCare(field)) {
					new CareFacet(field).count(counts);
				}
				else {
					countOfFacility(field, counts);
				}
				countAgain(field, changingDefaults(field), counts);
			}
		}
	}

	/**
	 * Counts by searching once more for each value: for few values with rules of their
	 * own.
	 */
	private void countAgain(String field, Set<String> values, Map<String, Long> counts) {
		for (String value : values) {
			FacilityQuery alone = this.query.query().withOnly(field, value);
			counts.merge(value, WordSets.count(this.query.with(alone).matching()), Long::sum);
		}
	}

	private static Set<String> kinds() {
		Set<String> kinds = new TreeSet<>();
		for (ServiceKind kind : ServiceKind.values()) {
			kinds.add(kind.value());
		}
		return kinds;
	}

	private static Set<String> accesses() {
		Set<String> accesses = new TreeSet<>(Set.of("any"));
		for (Access access : Access.values()) {
			accesses.add(access.value());
		}
		return accesses;
	}

	/** Values that change what is left out by default. */
	private Set<String> changingDefaults(String field) {
		return switch (field) {
			case "focus" -> Set.of("any");
			case "population" -> {
				Set<String> changing = new TreeSet<>(this.columns.facility().of(field).keySet());
				changing.retainAll(MatchingRules.UNHIDING_GROUPS);
				yield changing;
			}
			default -> Set.of();
		};
	}

	private void countOfFacility(String field, Map<String, Long> counts) {
		FacilityQuery query = this.query.query();
		long[] left = this.query.fittingFacilities(field);
		WordSets.and(left, this.query.fittingServices(query.kinds(), field));
		this.columns.facility()
			.of(field)
			.forEach((value, column) -> counts.merge(value, column.count(this.candidates, left), Long::sum));
	}

	/** Counts a field that must hold for one service. */
	private final class CareFacet {

		private final String field;

		private final CareValues values;

		private final long[] facilities;

		private final List<LaneColumns> lanes = new ArrayList<>();

		private final List<long[]> fitting = new ArrayList<>();

		private final Map<Long, long[]> plain = new HashMap<>();

		private CareFacet(String field) {
			this.field = field;
			this.values = SegmentFacets.this.query.careValues();
			this.facilities = SegmentFacets.this.query.fittingFacilities(field);
			Set<ServiceKind> kinds = SegmentFacets.this.query.query().kinds();
			for (LaneQuery lane : SegmentFacets.this.query.lanes(kinds)) {
				this.lanes.add(lane.lane());
				this.fitting.add(WordSets.both(lane.fitting(field), this.facilities));
			}
		}

		private void count(Map<String, Long> counts) {
			for (String value : allValues()) {
				if (!(this.field.equals("population") && MatchingRules.UNHIDING_GROUPS.contains(value))) {
					counts.merge(value, count(value), Long::sum);
				}
			}
		}

		private Set<String> allValues() {
			Set<String> values = new TreeSet<>();
			for (String filter : filters()) {
				values.addAll(SegmentFacets.this.columns.facility().of(filter).keySet());
				this.lanes.forEach((lane) -> values.addAll(lane.values().of(filter).keySet()));
			}
			return values;
		}

		private List<String> filters() {
			if (!this.field.equals("medication")) {
				return List.of(this.field);
			}
			List<String> filters = new ArrayList<>();
			for (Access access : Access.values()) {
				filters.add(MedicineValues.of("any", access).filter());
			}
			return filters;
		}

		/** Lanes for which the facility's values count are counted together. */
		private long count(String value) {
			long plainLanes = 0;
			for (int i = 0; i < this.lanes.size(); i++) {
				plainLanes |= this.values.isPlain(this.lanes.get(i), this.field, value) ? 1L << i : 0;
			}
			long[] plainOnes = this.plain.computeIfAbsent(plainLanes, this::union);
			boolean allPlain = Long.bitCount(plainLanes) == this.lanes.size();
			if (allPlain && !this.field.equals("medication")) {
				return SegmentFacets.this.columns.facility()
					.holding(new FilterValue(this.field, value))
					.count(SegmentFacets.this.candidates, plainOnes);
			}
			return countOneByOne(value);
		}

		private long[] union(long lanes) {
			long[] union = SegmentFacets.this.candidates.none();
			for (int i = 0; i < this.fitting.size(); i++) {
				if ((lanes >>> i & 1) != 0) {
					WordSets.or(union, this.fitting.get(i));
				}
			}
			return union;
		}

		private long countOneByOne(String value) {
			long[] all = SegmentFacets.this.candidates.none();
			for (int i = 0; i < this.lanes.size(); i++) {
				long[] one = SegmentFacets.this.candidates.none();
				this.values.orAsked(this.lanes.get(i), this.field, value, Evidence.ANY, one);
				WordSets.and(one, this.fitting.get(i));
				WordSets.or(all, one);
			}
			return WordSets.count(all);
		}

	}

}
