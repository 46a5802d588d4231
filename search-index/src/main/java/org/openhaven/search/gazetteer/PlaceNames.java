package org.openhaven.search.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Compares names of places as people write them: case, accents, apostrophes, hyphens and
 * blanks do not count, and the customary abbreviations are written out.
 * {@code tools/build-gazetteer} does the same when it joins its sources.
 */
public final class PlaceNames {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	/** Left out, whether typed or set; Hawaiian and Samoan names have their own. */
	private static final String APOSTROPHES = "'\u2019\u2018`\u02BB\u02BC\u00B4";

	/** Source: USPS Publication 28, appendices B and C1, those that occur in names. */
	private static final Map<String, String> ABBREVIATED = Map.ofEntries(Map.entry("st", "saint"),
			Map.entry("ste", "sainte"), Map.entry("ft", "fort"), Map.entry("mt", "mount"), Map.entry("spgs", "springs"),
			Map.entry("hts", "heights"), Map.entry("jct", "junction"), Map.entry("ctr", "center"),
			Map.entry("bch", "beach"), Map.entry("hls", "hills"), Map.entry("twp", "township"),
			Map.entry("vlg", "village"), Map.entry("vly", "valley"));

	private static final Map<String, String> LEADING = Map.of("n", "north", "s", "south", "e", "east", "w", "west");

	private PlaceNames() {
	}

	/**
	 * What two spellings of one name have in common.
	 * @param name for example {@code St. Louis} or {@code Saint Louis}
	 * @return letters and digits only, for example {@code saintlouis}; empty if the name
	 * has none
	 */
	public static String key(String name) {
		return key(words(name));
	}

	/** The key of a name that is taken apart already. */
	static String key(List<String> words) {
		StringBuilder key = new StringBuilder();
		for (int i = 0; i < words.size(); i++) {
			key.append(key(words, i));
		}
		return key.toString();
	}

	/**
	 * The letters and digits of a code, for example {@code dc} of {@code D.C.}
	 * @param code as written
	 * @return lower-case letters and digits, nothing written out
	 */
	static String letters(String code) {
		return String.join("", words(code));
	}

	/** The words with the customary abbreviations written out, divided by blanks. */
	static String spaced(List<String> words) {
		StringBuilder spaced = new StringBuilder();
		for (int i = 0; i < words.size(); i++) {
			spaced.append((i > 0) ? " " : "").append(key(words, i));
		}
		return spaced.toString();
	}

	private static String key(List<String> words, int index) {
		String word = words.get(index);
		if (index == 0 && words.size() > 1) {
			word = LEADING.getOrDefault(word, word);
		}
		return ABBREVIATED.getOrDefault(word, word);
	}

	/** A loop, not regular expressions: it runs over each name when the file is read. */
	static List<String> words(String name) {
		String plain = withoutAccents(name.toLowerCase(Locale.ROOT));
		List<String> words = new ArrayList<>(4);
		StringBuilder word = new StringBuilder();
		for (int i = 0, codePoint; i < plain.length(); i += Character.charCount(codePoint)) {
			codePoint = plain.codePointAt(i);
			if (Character.isLetterOrDigit(codePoint)) {
				word.appendCodePoint(codePoint);
			}
			else if (APOSTROPHES.indexOf(codePoint) < 0) {
				endWord(word, words);
				if (codePoint == '&') {
					words.add("and");
				}
			}
		}
		endWord(word, words);
		return words;
	}

	private static void endWord(StringBuilder word, List<String> words) {
		if (!word.isEmpty()) {
			words.add(word.toString());
			word.setLength(0);
		}
	}

	private static String withoutAccents(String text) {
		boolean ascii = text.chars().allMatch((letter) -> letter < 128);
		return ascii ? text : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
	}

}
