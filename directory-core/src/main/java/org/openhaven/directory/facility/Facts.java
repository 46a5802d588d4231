package org.openhaven.directory.facility;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.openhaven.directory.vocabulary.FilterValue;

/**
 * Facts in the words of the vocabulary, each with its origin. Implied wider values are
 * already in it.
 *
 * @param groups facts of one origin together, strongest origin first; a value stands in
 * one group only
 */
public record Facts(@JsonValue List<Group> groups) {

	/** No facts at all. */
	public static final Facts NONE = new Facts(List.of());

	/** Copies the groups. */
	@JsonCreator
	public Facts {
		groups = List.copyOf(groups);
	}

	/**
	 * Whether the value is stated, weak evidence not counted.
	 * @param value a filter value
	 * @return true if a code or a person states it
	 */
	public boolean states(FilterValue value) {
		return this.groups.stream().anyMatch((group) -> group.stated.contains(value));
	}

	/**
	 * Whether the value has only general or indirect evidence: it matches, and ranks
	 * below what is stated.
	 * @param value a filter value
	 * @return true if it is weakly known
	 */
	public boolean suggests(FilterValue value) {
		return this.groups.stream().anyMatch((group) -> group.weak.contains(value));
	}

	/**
	 * Whether the value holds, stated or suggested.
	 * @param value a filter value
	 * @return true if a search for it finds this
	 */
	public boolean holds(FilterValue value) {
		return states(value) || suggests(value);
	}

	/**
	 * All values of one filter that hold.
	 * @param filter for example {@code payment}
	 * @return the values, sorted; empty if nothing is known
	 */
	public SortedSet<FilterValue> of(String filter) {
		SortedSet<FilterValue> values = new TreeSet<>();
		for (Group group : this.groups) {
			group.stated.stream().filter((value) -> value.filter().equals(filter)).forEach(values::add);
			group.weak.stream().filter((value) -> value.filter().equals(filter)).forEach(values::add);
		}
		return values;
	}

	/**
	 * All values that hold.
	 * @return sorted
	 */
	public SortedSet<FilterValue> all() {
		SortedSet<FilterValue> values = new TreeSet<>();
		for (Group group : this.groups) {
			values.addAll(group.stated);
			values.addAll(group.weak);
		}
		return values;
	}

	/**
	 * Who says so.
	 * @param value a filter value
	 * @return the origin, empty if the value does not hold
	 */
	public Optional<Origin> originOf(FilterValue value) {
		return this.groups.stream()
			.filter((group) -> group.stated.contains(value) || group.weak.contains(value))
			.map(Group::origin)
			.findFirst();
	}

	/**
	 * Whether anything is known.
	 * @return true if there is no fact
	 */
	public boolean isEmpty() {
		return this.groups.isEmpty();
	}

	/**
	 * Facts of one origin.
	 *
	 * @param origin who says so
	 * @param stated values with evidence of their own
	 * @param weak values with general or indirect evidence
	 */
	public record Group(Origin origin, SortedSet<FilterValue> stated, SortedSet<FilterValue> weak) {

		/** Copies the sets. */
		public Group {
			stated = Collections.unmodifiableSortedSet(new TreeSet<>(stated));
			weak = Collections.unmodifiableSortedSet(new TreeSet<>(weak));
		}

	}

}
