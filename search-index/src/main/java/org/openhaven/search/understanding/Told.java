package org.openhaven.search.understanding;

import java.util.List;

import org.openhaven.search.understanding.Segment.Care;

/** A need that was told, on its way to a filter: the rules change what it asks for. */
final class Told {

	/** Index of its segment. */
	final int index;

	final Care care;

	private List<Need> needs;

	private boolean negated;

	/** Those that share a group are alternatives. */
	private int group;

	Told(int index, Care care, boolean negated) {
		this.index = index;
		this.care = care;
		this.group = index;
		this.needs = care.meaning().needs();
		this.negated = negated;
		if (negated && !care.meaning().negated().isEmpty()) {
			this.needs = care.meaning().negated();
			this.negated = false;
		}
	}

	List<Need> needs() {
		return this.needs;
	}

	boolean isNegated() {
		return this.negated;
	}

	int group() {
		return this.group;
	}

	boolean has(String filter) {
		return this.needs.stream().anyMatch((need) -> need.filter().equals(filter));
	}

	boolean wants(String filter, String value) {
		return !this.negated && this.needs.stream().anyMatch((need) -> need.is(filter, value));
	}

	void mean(Need... instead) {
		this.needs = List.of(instead);
		this.negated = false;
	}

	void without(String filter) {
		this.needs = this.needs.stream().filter((need) -> !need.filter().equals(filter)).toList();
	}

	void joinGroupOf(Told other) {
		this.group = other.group;
	}

}
