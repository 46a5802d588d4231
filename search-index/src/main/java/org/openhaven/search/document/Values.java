package org.openhaven.search.document;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

import org.openhaven.directory.vocabulary.FilterValue;

/**
 * Filter values that hold, each stated or with weak evidence only.
 *
 * @param stated values with evidence of their own
 * @param weak values with general or indirect evidence only: they match, and rank below
 */
public record Values(SortedSet<FilterValue> stated, SortedSet<FilterValue> weak) {

	/** Nothing is known. */
	public static final Values NONE = new Values(new TreeSet<>(), new TreeSet<>());

	/** Copies the sets; what is stated is not weak. */
	public Values {
		SortedSet<FilterValue> onlyWeak = new TreeSet<>(weak);
		onlyWeak.removeAll(stated);
		stated = Collections.unmodifiableSortedSet(new TreeSet<>(stated));
		weak = Collections.unmodifiableSortedSet(onlyWeak);
	}

	/**
	 * Whether the value is stated.
	 * @param value a filter value
	 * @return true if there is evidence of its own
	 */
	public boolean states(FilterValue value) {
		return this.stated.contains(value);
	}

	/**
	 * Whether the value holds.
	 * @param value a filter value
	 * @return true if it is stated or weakly known
	 */
	public boolean holds(FilterValue value) {
		return this.stated.contains(value) || this.weak.contains(value);
	}

}
