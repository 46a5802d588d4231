package org.openhaven.search.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

import org.openhaven.search.gazetteer.Gazetteer;
import org.openhaven.search.gazetteer.PlaceAnswer.Found;

/**
 * The street addresses of a sentence, of which few are looked for: each takes
 * milliseconds.
 */
final class Addresses {

	private static final Pattern HOUSE_NUMBER = Pattern.compile("[0-9]{1,5}[a-z]?");

	private static final Pattern NUMBER = Pattern.compile("[0-9]+");

	private static final int MOST_ADDRESSES = 3;

	private static final int MOST_WORDS_OF_ADDRESS = 9;

	/** As many words behind a number the word for a street is looked for. */
	private static final int MOST_WORDS_OF_STREET = 5;

	/** Source: USPS Publication 28, appendix C1, the most frequent ones. */
	private static final Set<String> STREETS = Set.of("st", "street", "ave", "avenue", "av", "rd", "road", "blvd",
			"boulevard", "dr", "drive", "ln", "lane", "way", "ct", "court", "hwy", "highway", "pkwy", "parkway", "pl",
			"place", "cir", "circle", "ter", "terrace", "sq", "square", "broadway", "route", "trl", "trail", "calle",
			"avenida", "pike", "plaza", "loop");

	/** Those that are written behind numbers for nothing else: "100 main st". */
	private static final Set<String> SHORT_STREETS = Set.of("st", "street", "ave", "avenue", "av", "rd", "road", "blvd",
			"boulevard", "ln", "hwy", "pkwy");

	private static final Set<String> COMPASS = Set.of("n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south",
			"east", "west");

	private final Gazetteer gazetteer;

	private final Dictionary dictionary;

	private final Sentence sentence;

	private final IntPredicate zips;

	/** What begins at a token, by the token. */
	private final Map<Integer, Optional<Segment.Where>> found = new HashMap<>();

	/**
	 * The addresses of a sentence.
	 * @param zips tells whether a token is a ZIP
	 */
	Addresses(Gazetteer gazetteer, Dictionary dictionary, Sentence sentence, IntPredicate zips) {
		this.gazetteer = gazetteer;
		this.dictionary = dictionary;
		this.sentence = sentence;
		this.zips = zips;
	}

	/** An address behind the words from {@code from} to the token. */
	Optional<Segment.Where> behind(int from, int token) {
		return isNumber(token) && endOfAddress(token) > token + 2 ? found(from, token) : Optional.empty();
	}

	/**
	 * "742 Evergreen Terrace": without a word before it nothing but a name is before the
	 * street.
	 */
	Optional<Segment.Where> bareAt(int token) {
		return isNumber(token) && isPlainStreet(token) ? found(token, token) : Optional.empty();
	}

	private boolean isNumber(int token) {
		return HOUSE_NUMBER.matcher(this.sentence.word(token)).matches() && !this.zips.test(token);
	}

	private boolean isPlainStreet(int token) {
		int last = Math.min(this.sentence.size(), token + MOST_WORDS_OF_STREET);
		boolean small = false;
		int words = 0;
		for (int at = token + 1; at < last; at++) {
			String word = this.sentence.word(at);
			if (at > token + 1 && STREETS.contains(word)) {
				return !small || (words == 1 && SHORT_STREETS.contains(word));
			}
			if (this.dictionary.isNeed(word) || Numbers.isUnit(word) || NUMBER.matcher(word).matches()) {
				return false;
			}
			boolean named = !COMPASS.contains(word);
			words += named ? 1 : 0;
			small |= named && this.dictionary.is(Cue.FUNCTION, word);
		}
		return false;
	}

	private Optional<Segment.Where> found(int from, int token) {
		Optional<Segment.Where> where = this.found.get(token);
		if (where == null) {
			where = (this.found.size() < MOST_ADDRESSES) ? look(token) : Optional.empty();
			this.found.put(token, where);
		}
		return where.map((known) -> new Segment.Where(from, known.to(), token, known.place(), known.alternatives(),
				known.sureness(), false));
	}

	private Optional<Segment.Where> look(int token) {
		for (int to = endOfAddress(token); to > token + 2; to--) {
			if (this.gazetteer.resolve(this.sentence.typed(token, to)) instanceof Found address) {
				return Optional.of(new Segment.Where(token, to, token, address.place(), address.alternatives(),
						Segment.Sureness.AFTER_NEAR, false));
			}
		}
		return Optional.empty();
	}

	private int endOfAddress(int token) {
		int last = Math.min(this.sentence.size(), token + MOST_WORDS_OF_STREET);
		List<String> behind = this.sentence.words().subList(token + 1, last);
		return behind.stream().anyMatch(STREETS::contains) ? endOfWords(token) : token;
	}

	/** A street has no word of care in its name, and a number of years is none. */
	private int endOfWords(int token) {
		int last = Math.min(this.sentence.size(), token + MOST_WORDS_OF_ADDRESS);
		int to = token + 1;
		while (to < last && !this.dictionary.isNeed(this.sentence.word(to))
				&& !Numbers.isUnit(this.sentence.word(to))) {
			to++;
		}
		return to;
	}

}
