package org.openhaven.search.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places of other countries, by {@code abroad.tsv}: no town of the United States is meant
 * by their names, though it may have one of the same.
 */
final class Abroad {

	private static final int MOST_WORDS = 4;

	private static final int MOST_WORDS_OF_TOWN = 3;

	/** New Mexico is none. */
	private static final Set<String> NEW = Set.of("new", "nuevo", "nueva");

	private final Map<String, Kind> kinds = new HashMap<>();

	Abroad() {
		for (List<String> fields : HandmadeFile.read("abroad.tsv", 2)) {
			Kind kind = fields.getFirst().equals("country") ? Kind.COUNTRY : Kind.TOWN;
			HandmadeFile.parts(fields.get(1)).forEach((name) -> this.kinds.put(name, kind));
		}
	}

	/**
	 * The longest name of a place abroad that begins at a word.
	 * @param words in lower case without accents
	 * @param from index of the word
	 * @return how many words it has; 0 for none
	 */
	int lengthAt(List<String> words, int from) {
		int town = named(words, from, Kind.TOWN);
		int country = named(words, from + town, Kind.COUNTRY);
		return town + country;
	}

	/**
	 * A name of any town with a country behind it.
	 * @param words in lower case without accents
	 * @param from index of the word
	 * @param most how many words the name of the town may have
	 * @return how many words town and country have; 0 for none
	 */
	int lengthWithCountry(List<String> words, int from, int most) {
		for (int town = 1; town <= Math.min(most, MOST_WORDS_OF_TOWN); town++) {
			int country = named(words, from + town, Kind.COUNTRY);
			if (country > 0 && !NEW.contains(words.get(from + town - 1))) {
				return town + country;
			}
		}
		return 0;
	}

	/** Whether a whole text names a town abroad, or any town with its country. */
	boolean isAbroad(String text) {
		List<String> words = PlaceNames.words(text);
		boolean town = named(words, 0, Kind.TOWN) > 0 && lengthAt(words, 0) == words.size();
		return town || lengthWithCountry(words, 0, words.size() - 1) == words.size();
	}

	private int named(List<String> words, int from, Kind kind) {
		for (int length = Math.min(MOST_WORDS, words.size() - from); length > 0; length--) {
			if (this.kinds.get(String.join(" ", words.subList(from, from + length))) == kind) {
				return length;
			}
		}
		return 0;
	}

	private enum Kind {

		COUNTRY, TOWN

	}

}
