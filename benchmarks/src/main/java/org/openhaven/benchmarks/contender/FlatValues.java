package org.openhaven.benchmarks.contender;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.document.Lane;
import org.openhaven.search.document.MedicineValues;
import org.openhaven.search.document.Values;

/**
 * A facility as those see it who know no services: one bag of values per field. Cities,
 * counties and ZIPs, which no made-up search asks for, are left out.
 */
final class FlatValues {

	private static final String PRESCRIBES = MedicineValues.of("any", Access.PRESCRIBES).filter();

	private static final Set<String> LEFT_OUT = Set.of("city", "county", "zip", "term", "access");

	private final SortedMap<String, Set<String>> values = new TreeMap<>();

	private FlatValues() {
	}

	static Map<String, Set<String>> of(FacilityDocument document) {
		FlatValues flat = new FlatValues();
		flat.addAll(document.facility());
		for (Lane lane : document.lanes()) {
			ServiceKind kind = lane.kind();
			if (kind != null) {
				flat.add(kind.filterValue());
			}
			flat.addAll(lane.own());
		}
		return flat.values;
	}

	private void addAll(Values some) {
		List.of(some.stated(), some.weak()).forEach((values) -> values.forEach(this::add));
	}

	private void add(FilterValue value) {
		if (value.filter().equals(PRESCRIBES)) {
			add(new FilterValue("medication", value.value()));
		}
		else if (!MedicineValues.isPolicy(value) && !LEFT_OUT.contains(value.filter())) {
			this.values.computeIfAbsent(value.filter(), (filter) -> new TreeSet<>()).add(value.value());
		}
	}

}
