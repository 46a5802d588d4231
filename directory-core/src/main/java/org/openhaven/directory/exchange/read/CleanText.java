package org.openhaven.directory.exchange.read;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as it was meant: HTML's references resolved, composed (NFC), every kind of blank
 * an ordinary one, runs of blanks one, none at the ends, without invisible characters. A
 * character that an earlier encoding lost (U+FFFD) becomes an apostrophe inside a word, a
 * dash between blanks, and nothing elsewhere.
 */
final class CleanText {

	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u0085]+");

	/**
	 * Controls, format characters such as soft hyphens, halves of pairs, non-characters.
	 */
	private static final Pattern INVISIBLE = Pattern.compile("[[\\p{Cc}&&[^\\s\\u0085]]\\p{Cf}\\p{Cs}\\uFFFE\\uFFFF]+");

	private static final Pattern LOST_APOSTROPHE = Pattern.compile("(?<=\\p{L})\\uFFFD+(?=(s|t|re|ve|ll|d)\\b)");

	private static final Pattern LOST_DASH = Pattern.compile("(?<= )\\uFFFD+(?= )");

	private CleanText() {
	}

	static String clean(String text) {
		if (isPlain(text)) {
			return text;
		}
		String visible = INVISIBLE.matcher(HtmlEntities.decode(text)).replaceAll("");
		String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
		return BLANKS.matcher(restored(BLANKS.matcher(composed).replaceAll(" "))).replaceAll(" ").strip();
	}

	/** Whether characters were lost that {@link #clean} could only guess. */
	static boolean lostCharacters(String text) {
		return text.indexOf('\uFFFD') >= 0;
	}

	private static String restored(String text) {
		if (!lostCharacters(text)) {
			return text;
		}
		String apostrophes = LOST_APOSTROPHE.matcher(text).replaceAll("'");
		return LOST_DASH.matcher(apostrophes).replaceAll("-").replace("\uFFFD", "");
	}

	// Nearly all cells are: spares them the patterns.
	private static boolean isPlain(String text) {
		char before = ' ';
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < ' ' || c > '~' || c == '&' || (c == ' ' && before == ' ')) {
				return false;
			}
			before = c;
		}
		return text.isEmpty() || before != ' ';
	}

}
