package org.openhaven.directory.derivation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.vocabulary.FilterValue;

/**
 * Evidence of one origin: the rows of one edition that speak of the same place, or what
 * one person said at one time.
 *
 * @param origin who says so
 * @param members the evidence, in an order that depends on what it says alone
 */
record Tier(Origin origin, List<Evidence> members) {

	/**
	 * The row of the addiction list first, then the longer name, then whatever is stable.
	 */
	private static final Comparator<Evidence> MEMBER_ORDER = Comparator
		.<Evidence, Boolean>comparing((evidence) -> "MH".equals(evidence.statement().typeFacility()))
		.thenComparing((evidence) -> nameLength(evidence.statement()), Comparator.reverseOrder())
		.thenComparing((evidence) -> evidence.statement().toString());

	Tier {
		members = members.stream().sorted(MEMBER_ORDER).toList();
	}

	private static int nameLength(SourceStatement statement) {
		String second = statement.name2();
		return statement.name1().length() + ((second != null) ? second.length() : 0);
	}

	/** The first thing that a member says, in the members' order. */
	<T> Optional<T> first(Function<SourceStatement, @Nullable T> question) {
		return this.members.stream()
			.flatMap((member) -> Stream.ofNullable(question.apply(member.statement())))
			.findFirst();
	}

	SortedSet<FilterValue> stated() {
		SortedSet<FilterValue> values = union(CodeFacts::stated);
		removeContradictions(values);
		return values;
	}

	SortedSet<FilterValue> weak() {
		SortedSet<FilterValue> values = union(CodeFacts::weak);
		values.removeAll(union(CodeFacts::stated));
		return values;
	}

	SortedSet<FilterValue> policies() {
		return union(CodeFacts::policies);
	}

	SortedSet<FilterValue> detoxSubstances() {
		return union(CodeFacts::detoxSubstances);
	}

	SortedSet<String> disputed() {
		SortedSet<String> codes = new TreeSet<>();
		this.members.forEach((member) -> codes.addAll(member.facts().disputed()));
		return codes;
	}

	private SortedSet<FilterValue> union(Function<CodeFacts, SortedSet<FilterValue>> part) {
		SortedSet<FilterValue> values = new TreeSet<>();
		this.members.forEach((member) -> values.addAll(part.apply(member.facts())));
		return values;
	}

	/**
	 * Two rows of one place may each say "only": then neither does. A place serves only
	 * some people if every row that has a checklist says so.
	 */
	private void removeContradictions(SortedSet<FilterValue> values) {
		if (values.contains(new FilterValue("gender", "female"))
				&& values.contains(new FilterValue("gender", "male"))) {
			values.remove(new FilterValue("gender", "women-only"));
			values.remove(new FilterValue("gender", "men-only"));
		}
		values.removeIf((value) -> value.filter().equals("exclusive") && !this.members.stream()
			.filter((member) -> !member.statement().codes().isEmpty() || member.facts().stated().contains(value))
			.allMatch((member) -> member.facts().stated().contains(value)));
	}

}
