package org.openhaven.search.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * The words that were typed, one after the other, each with its position. A word is a run
 * of letters and digits; apostrophes and accents do not count.
 */
final class Sentence {

	private static final String APOSTROPHES = "'\u2019\u2018`\u00B4\u02BC";

	private static final String BREAKS = ",;:!?.()|[]{}\n\r";

	private final String text;

	private final List<Token> tokens;

	private Sentence(String text, List<Token> tokens) {
		this.text = text;
		this.tokens = tokens;
	}

	/** Linear in the length of the text; control characters and symbols divide words. */
	static Sentence of(String text) {
		List<Token> tokens = new ArrayList<>();
		int start = -1;
		for (int i = 0, codePoint; i < text.length(); i += Character.charCount(codePoint)) {
			codePoint = text.codePointAt(i);
			boolean belongs = belongs(codePoint);
			if (start < 0 && Character.isLetterOrDigit(codePoint)) {
				start = i;
			}
			else if (start >= 0 && !belongs) {
				tokens.add(token(text, start, i));
				start = -1;
			}
		}
		if (start >= 0) {
			tokens.add(token(text, start, text.length()));
		}
		return new Sentence(text, tokens);
	}

	/** The folded words of a phrase. */
	static List<String> words(String phrase) {
		return of(phrase).tokens.stream().map(Token::word).toList();
	}

	/** The same sentence with other words for the tokens, at the same positions. */
	Sentence with(List<Token> others) {
		return new Sentence(this.text, List.copyOf(others));
	}

	List<Token> tokens() {
		return this.tokens;
	}

	int size() {
		return this.tokens.size();
	}

	String word(int index) {
		return this.tokens.get(index).word();
	}

	List<String> words() {
		return this.tokens.stream().map(Token::word).toList();
	}

	int start(int index) {
		return this.tokens.get(index).start();
	}

	/** Where the token before {@code to} ends. */
	int end(int to) {
		return this.tokens.get(to - 1).end();
	}

	String typed(int from, int to) {
		return this.text.substring(start(from), end(to));
	}

	/** The words as typed, divided by single blanks. */
	String typedWords(int from, int to) {
		StringJoiner words = new StringJoiner(" ");
		for (int at = from; at < to; at++) {
			words.add(typed(at, at + 1));
		}
		return words.toString();
	}

	boolean isUpperCase(int index) {
		String typed = typed(index, index + 1);
		return typed.equals(typed.toUpperCase(Locale.ROOT)) && !typed.equals(typed.toLowerCase(Locale.ROOT));
	}

	/** What stands between a token and the one before it. */
	String gapBefore(int index) {
		return (index == 0) ? "" : this.text.substring(end(index), start(index));
	}

	/** Whether a comma, a full stop or the like divides the token from the one before. */
	boolean brokenBefore(int index) {
		return gapBefore(index).chars().anyMatch((character) -> BREAKS.indexOf(character) >= 0);
	}

	private static boolean belongs(int codePoint) {
		return Character.isLetterOrDigit(codePoint) || APOSTROPHES.indexOf(codePoint) >= 0
				|| Character.getType(codePoint) == Character.NON_SPACING_MARK;
	}

	private static Token token(String text, int start, int end) {
		int last = end;
		while (APOSTROPHES.indexOf(text.charAt(last - 1)) >= 0) {
			last--;
		}
		String word = fold(text.substring(start, last));
		return new Token(isWith(text, word, last) ? "with" : word, start, last);
	}

	/** "w/ kids", but neither "w/o" nor a lone "w". */
	private static boolean isWith(String text, String word, int end) {
		boolean slash = word.equals("w") && end < text.length() && text.charAt(end) == '/';
		return slash && !text.regionMatches(true, end + 1, "o", 0, 1);
	}

	static String fold(String typed) {
		String lower = typed.toLowerCase(Locale.ROOT);
		String plain = isAscii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFKD);
		StringBuilder word = new StringBuilder(plain.length());
		plain.codePoints().filter(Character::isLetterOrDigit).forEach(word::appendCodePoint);
		return word.toString();
	}

	private static boolean isAscii(String text) {
		return text.chars().allMatch((character) -> character < 128);
	}

	/**
	 * A word in its place.
	 *
	 * @param word the word as it is understood, in lower case without accents
	 * @param start where it begins in the text, in UTF-16 units
	 * @param end where it ends, exclusive
	 */
	record Token(String word, int start, int end) {
	}

}
