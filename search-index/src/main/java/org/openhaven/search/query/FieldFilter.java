package org.openhaven.search.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is asked of one filter.
 *
 * @param anyOf groups of values: of each group at least one must hold
 * @param excluded values that must not be stated
 */
public record FieldFilter(List<Set<String>> anyOf, Set<String> excluded) {

	/** Asks nothing. */
	public static final FieldFilter NONE = new FieldFilter(List.of(), Set.of());

	/**
	 * Copies the sets.
	 * @throws IllegalArgumentException if a group is empty
	 */
	public FieldFilter {
		if (anyOf.stream().anyMatch(Set::isEmpty)) {
			throw new IllegalArgumentException("Each group of values holds one at least");
		}
		anyOf = anyOf.stream().<Set<String>>map(FieldFilter::sorted).toList();
		excluded = sorted(excluded);
	}

	/**
	 * Asks for any of the values.
	 * @param values one or more
	 * @return the filter
	 */
	public static FieldFilter anyOf(String... values) {
		return new FieldFilter(List.of(new TreeSet<>(List.of(values))), Set.of());
	}

	/**
	 * Asks that none of the values is stated.
	 * @param values one or more
	 * @return the filter
	 */
	public static FieldFilter noneOf(String... values) {
		return new FieldFilter(List.of(), new TreeSet<>(List.of(values)));
	}

	/**
	 * Both this and the other.
	 * @param other another demand on the same filter
	 * @return the two together
	 */
	public FieldFilter and(FieldFilter other) {
		List<Set<String>> groups = new ArrayList<>(this.anyOf);
		groups.addAll(other.anyOf);
		SortedSet<String> none = new TreeSet<>(this.excluded);
		none.addAll(other.excluded);
		return new FieldFilter(groups, none);
	}

	/**
	 * All values that are asked for, of any group.
	 * @return sorted
	 */
	public SortedSet<String> wanted() {
		if (this.anyOf.isEmpty()) {
			return Collections.emptySortedSet();
		}
		SortedSet<String> wanted = new TreeSet<>();
		this.anyOf.forEach(wanted::addAll);
		return wanted;
	}

	/**
	 * Whether a value is asked for, in any group.
	 * @param value a value of the filter
	 * @return true if {@link #wanted} holds it
	 */
	boolean asksFor(String value) {
		for (Set<String> group : this.anyOf) {
			if (group.contains(value)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The same exclusions, and these groups instead.
	 * @param groups none to ask for nothing
	 * @return the changed filter
	 */
	FieldFilter withAnyOf(List<Set<String>> groups) {
		return new FieldFilter(groups, this.excluded);
	}

	/**
	 * Whether it asks nothing.
	 * @return true if there is neither a group nor an exclusion
	 */
	public boolean isEmpty() {
		return this.anyOf.isEmpty() && this.excluded.isEmpty();
	}

	private static SortedSet<String> sorted(Set<String> values) {
		return Collections.unmodifiableSortedSet(new TreeSet<>(values));
	}

}
