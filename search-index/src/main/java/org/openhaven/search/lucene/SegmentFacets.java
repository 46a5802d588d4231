package org.openhaven.search.lucene;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.search.document.MedicineValues;
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

	/** Adds the counts of one field. */
	void count(String field, Map<String, Long> counts) {
		switch (field) {
			case "service" -> countKinds(counts);
			case "access" -> countAgain(field, accesses(), counts);
			case "open" -> countAgain(field, Set.of("now"), counts);
			case "available" -> countAgain(field, this.columns.hasPlaces() ? Set.of("true") : Set.of(), counts);
			case "exclusive" -> countAgain(field, this.columns.facility().of(field).keySet(), counts);
			case "medication" -> countMedicines(counts);
			case "population" -> countGroups(counts);
			default -> {
				if (MatchingRules.describesCare(field)) {
					countCare(facet(field, field), field, counts);
				}
				else {
					countOfFacility(field, counts);
				}
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
			add(value, WordSets.count(this.query.with(alone).matching()), counts);
		}
	}

	private static void add(String value, long count, Map<String, Long> counts) {
		if (count > 0) {
			counts.merge(value, count, Long::sum);
		}
	}

	/** Whoever asks for detox asks substances of the detox: that is another search. */
	private void countKinds(Map<String, Long> counts) {
		boolean detoxDiffers = !this.query.detoxAsked() && this.query.query().filters().containsKey("substance");
		long[] facilities = this.query.fittingFacilities("service");
		for (ServiceKind kind : ServiceKind.values()) {
			if (kind == ServiceKind.DETOX && detoxDiffers) {
				countAgain("service", Set.of(kind.value()), counts);
			}
			else {
				long[] services = this.query.fittingServices(Set.of(kind));
				add(kind.value(), WordSets.countBoth(facilities, services), counts);
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

	private void countMedicines(Map<String, Long> counts) {
		List<Set<Access>> groups = MatchingRules.accessGroups(this.query.query());
		if (groups.size() == 1 && groups.getFirst().size() == 1) {
			String filter = MedicineValues.filter(groups.getFirst().iterator().next());
			countCare(facet("medication", filter), filter, counts);
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
	private void countGroups(Map<String, Long> counts) {
		CareFacet facet = facet("population", "population");
		boolean programsHidden = this.query.hidesPrograms();
		for (FieldColumns.Value value : this.columns.field("population").values()) {
			long count = facet.count(value);
			if (programsHidden && MatchingRules.UNHIDING_GROUPS.contains(value.value())) {
				count += facet("population", this.query.hiddenUnlessAskedFor(value.value())).count(value);
			}
			add(value.value(), count, counts);
		}
	}

	private void countCare(CareFacet facet, String filter, Map<String, Long> counts) {
		for (FieldColumns.Value value : this.columns.field(filter).values()) {
			add(value.value(), facet.count(value), counts);
		}
	}

	private CareFacet facet(String field, String filter) {
		return facet(filter, this.query.matchingByLane(field));
	}

	private CareFacet facet(String filter, List<long[]> matchingByLane) {
		return new CareFacet(filter, this.columns.lanes(), matchingByLane, this.query.detoxAsked(), this.candidates);
	}

	private void countOfFacility(String field, Map<String, Long> counts) {
		long[] left = WordSets.both(this.query.fittingFacilities(field), this.query.fittingServices());
		Candidates narrow = this.candidates.narrowedTo(left);
		for (FieldColumns.Value value : this.columns.field(field).values()) {
			add(value.value(), value.facility().count(narrow), counts);
		}
		if (field.equals("focus")) {
			add("any", WordSets.count(left), counts);
		}
	}

}
