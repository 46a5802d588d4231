package org.openhaven.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.search.document.MedicineValues;
import org.openhaven.search.query.FacetCount;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.MatchingRules;

/**
 * Counts, for each value of a field, the documents of one segment that would match if the
 * field were asked for that value alone. Values that nobody would have are left out.
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

	/** The counts of one field, each value that anybody would have once. */
	List<FacetCount> count(String field) {
		List<FacetCount> counts = new ArrayList<>();
		count(field, counts);
		return counts;
	}

	private void count(String field, List<FacetCount> counts) {
		switch (field) {
			case "service" -> countKinds(counts);
			case "access" -> countAgain(field, accesses(), counts);
			case "open" -> countAgain(field, Set.of("now"), counts);
			case "available" -> countAgain(field, this.columns.hasPlaces() ? Set.of("true") : Set.of(), counts);
			case "exclusive" -> countAgain(field, this.columns.facility().of(field).keySet(), counts);
			case "medication" -> countMedicines(counts);
			case "population" -> countGroups(counts);
			default -> {
				countValues(field, field, counts);
				if (field.equals("focus")) {
					add("any", this.query.matchedWithout(field).count(), counts);
				}
			}
		}
	}

	/**
	 * Counts by searching once more for each value: for few values with rules of their
	 * own.
	 */
	private void countAgain(String field, Set<String> values, List<FacetCount> counts) {
		for (String value : values) {
			FacilityQuery alone = this.query.query().withOnly(field, value);
			add(value, WordSets.count(this.query.with(alone).matching()), counts);
		}
	}

	private static void add(String value, long count, List<FacetCount> counts) {
		if (count > 0) {
			counts.add(new FacetCount(value, count));
		}
	}

	/** Whoever asks for detox asks substances of the detox: that is another search. */
	private void countKinds(List<FacetCount> counts) {
		boolean detoxDiffers = !this.query.detoxAsked() && this.query.query().filters().containsKey("substance");
		long[] facilities = this.query.fittingFacilities("service");
		for (ServiceKind kind : ServiceKind.values()) {
			if (kind == ServiceKind.DETOX && detoxDiffers) {
				countAgain("service", Set.of(kind.value()), counts);
			}
			else {
				add(kind.value(), WordSets.countBoth(facilities, this.query.fittingServices(kind)), counts);
			}
		}
	}

	private static Set<String> accesses() {
		Set<String> accesses = new TreeSet<>(Set.of("any"));
		for (Access access : Access.values()) {
			accesses.add(access.value());
		}
		return accesses;
	}

	private void countMedicines(List<FacetCount> counts) {
		List<Set<Access>> groups = MatchingRules.accessGroups(this.query.query());
		if (groups.size() == 1 && groups.getFirst().size() == 1) {
			String filter = MedicineValues.filter(groups.getFirst().iterator().next());
			countValues("medication", filter, counts);
			return;
		}
		Set<String> medicines = new TreeSet<>();
		for (Access access : Access.values()) {
			this.columns.field(MedicineValues.filter(access)).values().forEach((value) -> medicines.add(value.value()));
		}
		countAgain("medication", medicines, counts);
	}

	/**
	 * Who asks for some groups is shown the programs for them that are otherwise hidden.
	 */
	private void countGroups(List<FacetCount> counts) {
		long[] hidden = this.query.hiddenPrograms();
		if (WordSets.isEmpty(hidden)) {
			countValues("population", "population", counts);
			return;
		}
		ToLongFunction<FieldColumns.Value> shown = counter("population", "population",
				this.query.matchedWithout("population"));
		for (FieldColumns.Value group : this.columns.field("population").values()) {
			long count = shown.applyAsLong(group);
			if (MatchingRules.UNHIDING_GROUPS.contains(group.value())) {
				count += facet("population", this.query.shownToGroup(group.value(), hidden)).count(group);
			}
			add(group.value(), count, counts);
		}
	}

	private void countValues(String field, String filter, List<FacetCount> counts) {
		Candidates among = this.query.matchedWithout(field);
		if (among.size() > 0) {
			ToLongFunction<FieldColumns.Value> counter = counter(field, filter, among);
			for (FieldColumns.Value value : this.columns.field(filter).values()) {
				add(value.value(), counter.applyAsLong(value), counts);
			}
		}
	}

	/** Lanes are told apart only where services decide by themselves. */
	private ToLongFunction<FieldColumns.Value> counter(String field, String filter, Candidates among) {
		return this.columns.field(filter).isOfFacilityAlone() ? (value) -> value.facility().count(among)
				: facet(filter, this.query.matchingByLane(field))::count;
	}

	private CareFacet facet(String filter, List<long[]> matchingByLane) {
		return new CareFacet(filter, this.columns.lanes(), matchingByLane, this.query.detoxAsked(), this.candidates);
	}

}
