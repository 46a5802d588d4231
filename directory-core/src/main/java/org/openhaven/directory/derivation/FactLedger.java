package org.openhaven.directory.derivation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.openhaven.directory.facility.Facts;
import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.vocabulary.FilterValue;

/**
 * Collects the values of all filters tier by tier until each filter is answered, and
 * remembers who said what.
 */
final class FactLedger {

	private static final String POLICIES = "medication";

	private static final Set<String> POLICY_FILTERS = Set.of("access", "prescribes", "accepts", "not-used",
			"not-allowed", "disputed");

	private final List<Facts.Group> groups = new ArrayList<>();

	private final Set<FilterValue> known = new HashSet<>();

	private final Set<String> answered = new HashSet<>();

	FactLedger(List<Tier> tiers) {
		tiers.forEach(this::enter);
	}

	private void enter(Tier tier) {
		SortedSet<FilterValue> stated = new TreeSet<>(tier.stated());
		stated.addAll(tier.policies());
		tier.detoxSubstances().forEach((value) -> stated.add(new FilterValue("detox-substance", value.value())));
		SortedSet<FilterValue> weak = tier.weak();
		stated.removeIf((value) -> this.known.contains(value) || this.answered.contains(question(value)));
		weak.removeIf((value) -> this.known.contains(value) || this.answered.contains(question(value)));
		if (!stated.isEmpty() || !weak.isEmpty()) {
			this.groups.add(new Facts.Group(tier.origin(), stated, weak));
			this.known.addAll(stated);
			this.known.addAll(weak);
		}
		tier.members().forEach(this::close);
	}

	private void close(Evidence evidence) {
		Stream.of(evidence.facts().stated(), evidence.facts().weak(), evidence.facts().policies())
			.flatMap(Set::stream)
			.map(FactLedger::question)
			.filter((question) -> evidence.answers().contains(question))
			.forEach(this.answered::add);
	}

	/** Filters that are answered together. */
	static String question(FilterValue value) {
		String filter = value.filter();
		if (filter.equals("setting") || filter.equals("detox-substance")) {
			return FactRules.SERVICES;
		}
		return POLICY_FILTERS.contains(filter) ? POLICIES : filter;
	}

	/** Every value that was entered, with its origin. */
	Stream<FilterValue> values() {
		return this.known.stream().sorted();
	}

	boolean holds(FilterValue value) {
		return this.known.contains(value);
	}

	Origin originOf(FilterValue value) {
		return select(value::equals).originOf(value).orElseThrow();
	}

	/** The entered values that satisfy a condition, grouped by origin. */
	Facts select(Predicate<FilterValue> condition) {
		return new Facts(this.groups.stream()
			.map((group) -> new Facts.Group(group.origin(), filtered(group.stated(), condition),
					filtered(group.weak(), condition)))
			.filter((group) -> !group.stated().isEmpty() || !group.weak().isEmpty())
			.toList());
	}

	private static SortedSet<FilterValue> filtered(SortedSet<FilterValue> values, Predicate<FilterValue> condition) {
		SortedSet<FilterValue> chosen = new TreeSet<>();
		values.stream().filter(condition).forEach(chosen::add);
		return chosen;
	}

}
