package org.openhaven.search.gazetteer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The states and territories by code and by name. */
final class States {

	private final List<State> all;

	private final Map<String, State> byCode = new HashMap<>();

	private final Map<String, State> byName = new HashMap<>();

	private final Set<String> divided = new HashSet<>();

	private final Set<String> firstWords = new HashSet<>();

	States(List<State> all) {
		this.all = List.copyOf(all);
		for (State state : all) {
			this.byCode.put(PlaceNames.letters(state.code()), state);
			this.firstWords.add(PlaceNames.letters(state.code()));
			put(state.name(), state);
			state.otherNames().forEach((name) -> put(name, state));
		}
	}

	/** One more name of a state. */
	void addName(String name, State state) {
		if (!this.byName.containsKey(PlaceNames.key(name))) {
			put(name, state);
		}
	}

	private void put(String name, State state) {
		this.byName.put(PlaceNames.key(name), state);
		List<String> words = PlaceNames.words(name);
		this.divided.add(PlaceNames.spaced(words));
		this.firstWords.add(words.getFirst());
	}

	/** Whether a code or a name of a state begins with that word. */
	boolean mayBegin(String word) {
		return this.firstWords.contains(word);
	}

	/** Whether a state has a name of these words, divided by blanks. */
	boolean isDivided(String spaced) {
		return this.divided.contains(spaced);
	}

	/** Keys of all names. */
	Set<String> keys() {
		return this.byName.keySet();
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
