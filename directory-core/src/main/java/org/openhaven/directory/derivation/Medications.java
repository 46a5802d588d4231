package org.openhaven.directory.derivation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.MedicationPolicy;
import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;

/** Turns what was said about medicines into one policy per medicine. */
final class Medications {

	private final Vocabulary vocabulary;

	Medications(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** The policies that the ledger holds for the whole facility, sorted by medicine. */
	List<MedicationPolicy> policies(FactLedger ledger) {
		List<MedicationPolicy> policies = new ArrayList<>();
		for (String medicine : medicines(ledger)) {
			SortedSet<Access> access = new TreeSet<>();
			EnumSet.allOf(Access.class)
				.stream()
				.filter((possible) -> ledger.holds(new FilterValue(possible.value(), medicine)))
				.forEach(access::add);
			if (!access.isEmpty()) {
				Origin origin = ledger.originOf(new FilterValue(access.first().value(), medicine));
				policies.add(new MedicationPolicy(medicine, access, isDisputed(medicine, ledger::holds), origin));
			}
		}
		return List.copyOf(policies);
	}

	/** The policies that a person stated for one service. */
	List<MedicationPolicy> policies(Set<FilterValue> stated, Origin origin) {
		SortedSet<String> medicines = new TreeSet<>();
		stated.forEach((value) -> medicines.add(value.value()));
		List<MedicationPolicy> policies = new ArrayList<>();
		for (String medicine : medicines) {
			SortedSet<Access> access = new TreeSet<>();
			stated.stream()
				.filter((value) -> value.value().equals(medicine))
				.forEach((value) -> access.add(Access.of(value.filter())));
			policies.add(new MedicationPolicy(medicine, access, false, origin));
		}
		return List.copyOf(policies);
	}

	private static SortedSet<String> medicines(FactLedger ledger) {
		Set<String> accesses = Set.of("prescribes", "accepts", "not-used", "not-allowed");
		SortedSet<String> medicines = new TreeSet<>();
		ledger.values()
			.filter((value) -> accesses.contains(value.filter()))
			.forEach((value) -> medicines.add(value.value()));
		return medicines;
	}

	private boolean isDisputed(String medicine, java.util.function.Predicate<FilterValue> holds) {
		return holds.test(new FilterValue("disputed", medicine))
				|| this.vocabulary.impliedBy(new FilterValue("medication", medicine))
					.stream()
					.anyMatch((wider) -> holds.test(new FilterValue("disputed", wider.value())));
	}

}
