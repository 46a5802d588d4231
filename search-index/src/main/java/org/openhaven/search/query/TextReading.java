package org.openhaven.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.openhaven.search.document.Slips;
import org.openhaven.search.document.Words;

/**
 * Reads the text of a search against the words of the listings. A word that a listing has
 * is that word, its plural and its abbreviations; one that none has is two words run
 * together or one torn apart, a misspelt word, the beginning of one, or one without its
 * vowels, whichever fits first. A word that meets nothing, and a word without a meaning
 * of its own, only rank.
 */
public final class TextReading {

	/** Words behind these are not looked for: nobody types so many of a name. */
	public static final int MOST_WORDS = 24;

	/** English and Spanish words that a listing need not have. */
	private static final Set<String> SMALL = Set.of("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or",
			"the", "to", "with", "de", "del", "e", "el", "en", "la", "las", "los", "o", "para", "por", "un", "una",
			"y");

	/** Shorter words are alike too many others. */
	private static final int SHORTEST_MISSPELT = 4;

	private static final int SHORTEST_WITH_TWO_SLIPS = 8;

	private static final int SHORTEST_BEGINNING = 3;

	private static final int SHORTEST_PART = 2;

	private static final int MOST_FORMS = 12;

	/** Looking for words alike takes a tenth of a millisecond each. */
	private static final int MOST_LOOKED_FOR = 5;

	private static final int MOST_BEGUN = 50;

	private static final int MOST_LOOKED_THROUGH = 5_000;

	private final Lexicon lexicon;

	private final List<String> typed;

	private final List<QueryWord> words = new ArrayList<>();

	private int looked;

	private TextReading(List<String> typed, Lexicon lexicon) {
		this.typed = typed;
		this.lexicon = lexicon;
	}

	/**
	 * Reads a text.
	 * @param text any text; words behind the first {@value #MOST_WORDS} only rank
	 * @param lexicon the words of the listings
	 * @return empty if it has neither letter nor digit
	 * @throws SearchUnavailableException if the engine cannot answer now
	 */
	public static Optional<QueryText> read(String text, Lexicon lexicon) {
		List<String> typed = Words.of(text);
		return typed.isEmpty() ? Optional.empty() : Optional.of(new TextReading(typed, lexicon).read());
	}

	/**
	 * Reads a text that may be misspelt even where each of its words is one.
	 * @param text any text
	 * @param lexicon the words of the listings
	 * @return empty if it has neither letter nor digit
	 * @throws SearchUnavailableException if the engine cannot answer now
	 */
	public static Optional<QueryText> readMisspelt(String text, Lexicon lexicon) {
		return read(text, lexicon).map((read) -> {
			List<QueryWord> words = read.words().stream().map((word) -> withAlike(word, lexicon)).toList();
			return new QueryText(read.typed(), words, 0);
		});
	}

	private static QueryWord withAlike(QueryWord word, Lexicon lexicon) {
		if (!word.demanded() || word.typed().length() <= SHORTEST_MISSPELT) {
			return word;
		}
		Set<List<String>> forms = new LinkedHashSet<>(word.forms());
		lexicon.findAlike(word.typed(), 1).stream().limit(MOST_FORMS).forEach((alike) -> forms.add(List.of(alike)));
		return new QueryWord(word.typed(), List.copyOf(forms), true);
	}

	/**
	 * Reads a text that is still being typed: its last word may be the beginning of
	 * another.
	 * @param text any text
	 * @param lexicon the words of the listings
	 * @return empty if it has neither letter nor digit
	 * @throws SearchUnavailableException if the engine cannot answer now
	 */
	public static Optional<QueryText> readBeginning(String text, Lexicon lexicon) {
		return read(text, lexicon).map((read) -> {
			List<QueryWord> words = new ArrayList<>(read.words());
			QueryWord last = words.removeLast();
			Set<List<String>> forms = new LinkedHashSet<>(last.forms());
			lexicon.findStartingWith(last.typed(), MOST_BEGUN).forEach((word) -> forms.add(List.of(word)));
			words.add(new QueryWord(last.typed(), List.copyOf(forms), !forms.isEmpty()));
			return new QueryText(read.typed(), words, 0);
		});
	}

	private QueryText read() {
		int last = Math.min(this.typed.size(), MOST_WORDS);
		int at = 0;
		while (at < last) {
			at = readWord(at, last);
		}
		this.typed.subList(last, this.typed.size())
			.forEach((word) -> this.words.add(new QueryWord(word, List.of(), false)));
		return new QueryText(String.join(" ", this.typed), this.words, 0);
	}

	/** Reads one word, or two that are one, and says where the next begins. */
	private int readWord(int at, int end) {
		String word = this.typed.get(at);
		if (SMALL.contains(word)) {
			this.words.add(new QueryWord(word, List.of(List.of(word)), false));
			return at + 1;
		}
		boolean last = at > 0 && at + 1 == this.typed.size();
		if (last && word.length() == 1) {
			this.words.add(barelyBegun(word));
			return at + 1;
		}
		if (this.lexicon.knows(word)) {
			this.words.add(QueryWord.demanded(word, known(word)));
			return at + 1;
		}
		if (at + 1 < end && this.lexicon.knows(word + this.typed.get(at + 1))) {
			String joined = word + this.typed.get(at + 1);
			this.words.add(new QueryWord(word + " " + this.typed.get(at + 1), List.of(List.of(joined)), true));
			return at + 2;
		}
		this.words.add((last && word.length() < SHORTEST_BEGINNING) ? barelyBegun(word) : unknown(word));
		return at + 1;
	}

	/** "Betty f": what begins so goes first, but nothing is left out. */
	private QueryWord barelyBegun(String word) {
		Set<List<String>> forms = new LinkedHashSet<>();
		if (this.lexicon.knows(word)) {
			forms.add(List.of(word));
		}
		this.lexicon.findStartingWith(word, MOST_BEGUN).forEach((begun) -> forms.add(List.of(begun)));
		return new QueryWord(word, List.copyOf(forms), false);
	}

	private Collection<String> known(String word) {
		Set<String> forms = new LinkedHashSet<>(List.of(word));
		Stream.concat(otherNumber(word), Abbreviations.STANDARD.sameAs(word).stream())
			.filter(this.lexicon::knows)
			.forEach(forms::add);
		return forms;
	}

	/** The singular of a plural, the plural of a singular. */
	private static Stream<String> otherNumber(String word) {
		if (word.length() > 3 && word.endsWith("s")) {
			String singular = word.substring(0, word.length() - 1);
			return word.endsWith("ies") ? Stream.of(singular, word.substring(0, word.length() - 3) + "y")
					: word.endsWith("es") ? Stream.of(singular, word.substring(0, word.length() - 2))
							: Stream.of(singular);
		}
		return (word.length() > 2) ? Stream.of(word + "s") : Stream.empty();
	}

	private QueryWord unknown(String word) {
		Collection<String> known = Stream.concat(otherNumber(word), Abbreviations.STANDARD.sameAs(word).stream())
			.filter(this.lexicon::knows)
			.toList();
		if (!known.isEmpty()) {
			return QueryWord.demanded(word, known);
		}
		if (this.lexicon.isDescribing(word)) {
			return new QueryWord(word, List.of(List.of(word)), false);
		}
		if (this.looked++ >= MOST_LOOKED_FOR) {
			return new QueryWord(word, List.of(), false);
		}
		return misspelt(word).or(() -> runTogether(word))
			.or(() -> begun(word))
			.or(() -> withoutVowels(word))
			.orElseGet(() -> new QueryWord(word, List.of(), false));
	}

	private Optional<QueryWord> runTogether(String word) {
		for (int at = word.length() - SHORTEST_PART; at >= SHORTEST_PART; at--) {
			String first = word.substring(0, at);
			String second = word.substring(at);
			if (first.length() + second.length() > SHORTEST_MISSPELT && this.lexicon.knows(first)
					&& this.lexicon.knows(second)) {
				return Optional.of(new QueryWord(word, List.of(List.of(first, second)), true));
			}
		}
		return Optional.empty();
	}

	/** The words with the fewest slips; of equally many those with the same beginning. */
	private Optional<QueryWord> misspelt(String word) {
		if (word.length() < SHORTEST_MISSPELT || word.chars().anyMatch(Character::isDigit)) {
			return Optional.empty();
		}
		int slips = (word.length() < SHORTEST_WITH_TWO_SLIPS || this.typed.size() > MOST_WORDS) ? 1 : 2;
		List<Alike> alike = this.lexicon.findAlike(word, slips)
			.stream()
			.map((other) -> new Alike(other, Slips.between(word, other), Slips.sharedBeginning(word, other)))
			.sorted(Alike.LIKELIEST)
			.toList();
		List<String> nearest = alike.stream()
			.filter((other) -> other.slips == alike.getFirst().slips)
			.limit(MOST_FORMS)
			.map(Alike::word)
			.toList();
		return nearest.isEmpty() ? Optional.empty() : Optional.of(QueryWord.demanded(word, nearest));
	}

	private Optional<QueryWord> begun(String word) {
		List<String> begun = (word.length() < SHORTEST_BEGINNING) ? List.of()
				: this.lexicon.findStartingWith(word, MOST_FORMS);
		return begun.isEmpty() ? Optional.empty() : Optional.of(QueryWord.demanded(word, begun));
	}

	/** "Rcvry" and "trtmnt": what is left is in the word, in its order. */
	private Optional<QueryWord> withoutVowels(String word) {
		if (word.length() < SHORTEST_BEGINNING
				|| word.chars().skip(1).anyMatch((letter) -> "aeiou".indexOf(letter) >= 0)) {
			return Optional.empty();
		}
		List<String> whole = this.lexicon.findStartingWith(word.substring(0, 1), MOST_LOOKED_THROUGH)
			.stream()
			.filter((other) -> Slips.isShortFor(word, other))
			.limit(MOST_FORMS)
			.toList();
		return whole.isEmpty() ? Optional.empty() : Optional.of(QueryWord.demanded(word, whole));
	}

	private record Alike(String word, int slips, int shared) {

		private static final Comparator<Alike> LIKELIEST = Comparator.comparingInt(Alike::slips)
			.thenComparing(Comparator.comparingInt(Alike::shared).reversed())
			.thenComparing(Alike::word);

	}

}
