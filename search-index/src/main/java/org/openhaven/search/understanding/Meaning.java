package org.openhaven.search.understanding;

import java.util.List;

/**
 * What a phrase of the dictionary stands for.
 *
 * @param needs the filters it asks for; none when it means something only when negated
 * @param negated the filters it asks for when negated; none when its values are excluded
 * then
 * @param text whether it stays text, being part of a name
 */
record Meaning(List<Need> needs, List<Need> negated, boolean text) {

	private static final String TEXT = "text";

	Meaning {
		needs = List.copyOf(needs);
		negated = List.copyOf(negated);
	}

	static Meaning parse(String meaning, String negated) {
		boolean text = meaning.equals(TEXT);
		return new Meaning(text ? List.of() : Need.parse(meaning), Need.parse(negated), text);
	}

	static Meaning of(Need... needs) {
		return new Meaning(List.of(needs), List.of(), false);
	}

	boolean has(String filter) {
		return this.needs.stream().anyMatch((need) -> need.filter().equals(filter));
	}

}
