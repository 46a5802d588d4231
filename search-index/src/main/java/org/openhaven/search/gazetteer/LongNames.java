package org.openhaven.search.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhaven.search.document.Slips;

/**
 * The large cities whose names have several words. Where one of the words is written
 * right and stands in its place, the others may be misspelt: "colorodo springs", "las
 * vages". Looks a word up and compares the few names that have it.
 */
final class LongNames {

	private static final int SHORTEST_MISSPELT = 4;

	private static final int SHORTEST_WITH_TWO_SLIPS = 8;

	private final Map<WordAt, List<Name>> namesByWord = new HashMap<>();

	private final int mostWords;

	/**
	 * Collects the names.
	 * @param cities the most important first
	 */
	LongNames(List<Candidate> cities) {
		int most = 0;
		for (Candidate city : cities) {
			List<String> words = words(PlaceNames.words(String.valueOf(city.place().city())));
			if (words.size() > 1) {
				add(new Name(words, city));
				most = Math.max(most, words.size());
			}
		}
		this.mostWords = most;
	}

	private void add(Name name) {
		for (int at = 0; at < name.words.size(); at++) {
			this.namesByWord.computeIfAbsent(new WordAt(name.words.get(at), at), (key) -> new ArrayList<>(1)).add(name);
		}
	}

	private static List<String> words(List<String> words) {
		return List.of(PlaceNames.spaced(words).split(" "));
	}

	/**
	 * The city that begins at the first of these words, misspelt.
	 * @param typed words that may belong to one name
	 */
	Optional<Name> findMisspelt(List<String> typed) {
		if (typed.size() < 2) {
			return Optional.empty();
		}
		List<String> some = words(typed.subList(0, Math.min(typed.size(), this.mostWords)));
		for (int at = 0; at < Math.min(some.size(), this.mostWords); at++) {
			for (Name name : this.namesByWord.getOrDefault(new WordAt(some.get(at), at), List.of())) {
				if (name.isMisspelt(some)) {
					return Optional.of(name);
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * A name of several words.
	 *
	 * @param words without abbreviations
	 * @param city what it names
	 */
	record Name(List<String> words, Candidate city) {

		private boolean isMisspelt(List<String> typed) {
			if (typed.size() < this.words.size()) {
				return false;
			}
			boolean same = true;
			for (int at = 0; at < this.words.size(); at++) {
				boolean right = this.words.get(at).equals(typed.get(at));
				if (!right && !isMisspelt(typed.get(at), this.words.get(at))) {
					return false;
				}
				same &= right;
			}
			return !same;
		}

		private static boolean isMisspelt(String typed, String word) {
			int shorter = Math.min(typed.length(), word.length());
			int forgiven = (shorter < SHORTEST_WITH_TWO_SLIPS) ? 1 : 2;
			return shorter >= SHORTEST_MISSPELT - 1 && word.length() >= SHORTEST_MISSPELT
					&& typed.charAt(0) == word.charAt(0) && Math.abs(typed.length() - word.length()) <= forgiven
					&& Slips.between(typed, word) <= forgiven;
		}

	}

	private record WordAt(String word, int at) {
	}

}
