package org.openhaven.search.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The states and territories by code and by name. */
final class States {

	private final List<State> all;

	private final Map<String, State> byCode = new HashMap<>();

	private final Map<String, State> byName = new HashMap<>();

	States(List<State> all) {
		this.all = List.copyOf(all);
		for (State state : all) {
			this.byCode.put(PlaceNames.letters(state.code()), state);
			this.byName.put(PlaceNames.key(state.name()), state);
			state.otherNames().forEach((name) -> this.byName.put(PlaceNames.key(name), state));
		}
	}

	State state(int ordinal) {
		return this.all.get(ordinal);
	}

	int ordinal(String code) {
		return this.all.indexOf(this.byCode.get(PlaceNames.letters(code)));
	}

	/** By code first: MT is Montana, not an abbreviated mountain. */
	Optional<State> findState(String codeOrName) {
		State state = this.byCode.get(PlaceNames.letters(codeOrName));
		return Optional.ofNullable((state != null) ? state : this.byName.get(PlaceNames.key(codeOrName)));
	}

	List<State> all() {
		return this.all;
	}

}
