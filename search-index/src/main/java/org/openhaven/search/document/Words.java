package org.openhaven.search.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How text becomes words, for listings and searches alike: lower case, without accents
 * and apostrophes, divided wherever there is neither letter nor digit.
 */
public final class Words {

	/** Longer ones are cut: nobody searches for them. */
	private static final int LONGEST_WORD = 100;

	private Words() {
	}

	/**
	 * The words of a text in its order.
	 * @param text any text
	 * @return for {@code "St. Mary's Café"}: {@code st}, {@code marys}, {@code cafe}
	 */
	public static List<String> of(String text) {
		List<String> words = new ArrayList<>();
		StringBuilder word = new StringBuilder();
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
		plain.codePoints().forEach((character) -> {
			if (Character.isLetterOrDigit(character)) {
				word.appendCodePoint(Character.toLowerCase(character));
			}
			else if (!belongsToWord(character)) {
				endWord(word, words);
			}
		});
		endWord(word, words);
		return words;
	}

	/**
	 * The words joined by single blanks: two texts are alike if these are equal.
	 * @param text any text
	 * @return for {@code "St. Mary's Café"}: {@code st marys cafe}
	 */
	public static String folded(String text) {
		return String.join(" ", of(text));
	}

	private static boolean belongsToWord(int character) {
		return character == '\'' || character == '\u2019' || Character.getType(character) == Character.FORMAT
				|| Character.getType(character) == Character.NON_SPACING_MARK;
	}

	private static void endWord(StringBuilder word, List<String> words) {
		if (!word.isEmpty()) {
			words.add(word.substring(0, Math.min(LONGEST_WORD, word.length())));
			word.setLength(0);
		}
	}

}
