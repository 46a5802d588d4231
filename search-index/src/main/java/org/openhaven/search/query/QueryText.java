package org.openhaven.search.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.openhaven.search.document.Words;

/**
 * The text of a query: what was typed and what each of its words may be in a listing. How
 * well a listing fits depends on the two alone, so it is the same in every engine.
 *
 * @param typed all words as typed, folded, divided by blanks
 * @param words the words that are looked for, in their order
 * @param mayMiss how many of the demanded words a listing may lack
 */
public record QueryText(String typed, List<QueryWord> words, int mayMiss) {

	private static final int MOST_MISSING = 4;

	/**
	 * Copies the words.
	 * @throws IllegalArgumentException if more words may be missing than are demanded
	 */
	public QueryText {
		words = List.copyOf(words);
		if (mayMiss < 0 || mayMiss > demanded(words)) {
			throw new IllegalArgumentException(
					"0 to %d words may be missing, was %d".formatted(demanded(words), mayMiss));
		}
	}

	/**
	 * Words that a listing must have as they are.
	 * @param text any text
	 * @return empty if it has neither letter nor digit
	 */
	public static Optional<QueryText> exactly(String text) {
		List<String> words = Words.of(text);
		return words.isEmpty() ? Optional.empty() : Optional
			.of(new QueryText(String.join(" ", words), words.stream().map(QueryWord::exactly).toList(), 0));
	}

	/**
	 * The same text, of which one more demanded word may be missing.
	 * @return empty if too many would be: half of them, or more than
	 * {@value #MOST_MISSING}
	 */
	public Optional<QueryText> forgiving() {
		return (this.mayMiss < Math.min(MOST_MISSING, demanded() / 2))
				? Optional.of(new QueryText(this.typed, this.words, this.mayMiss + 1)) : Optional.empty();
	}

	/**
	 * The same text, of which no demanded word may be missing.
	 * @return the text as it is asked first
	 */
	QueryText strict() {
		return (this.mayMiss > 0) ? new QueryText(this.typed, this.words, 0) : this;
	}

	/**
	 * Words that no listing has.
	 * @return folded, in their order
	 */
	public List<String> unmatched() {
		return this.words.stream().filter((word) -> word.forms().isEmpty()).map(QueryWord::typed).toList();
	}

	/**
	 * The text as it was most likely meant.
	 * @return folded words divided by blanks
	 */
	public String likely() {
		return this.words.stream().map(QueryWord::likely).collect(Collectors.joining(" "));
	}

	/**
	 * How many of its demanded words a listing must have.
	 * @return 0 or more
	 */
	public int needed() {
		return demanded() - this.mayMiss;
	}

	/**
	 * How many of its words are demanded.
	 * @return 0 or more
	 */
	public int demanded() {
		return demanded(this.words);
	}

	private static int demanded(List<QueryWord> words) {
		int demanded = 0;
		for (QueryWord word : words) {
			demanded += word.demanded() ? 1 : 0;
		}
		return demanded;
	}

}
