package org.openhaven.directory.report;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What strangers write, made harmless to read: no controls, no characters that turn the
 * direction of the line, no other invisible ones, no halves of pairs. Each pattern looks
 * at a character once, however long the text is.
 */
final class ReportText {

	private static final Pattern LINE_ENDS = Pattern.compile("\\R");

	private static final Pattern INVISIBLE = Pattern.compile("[[\\p{C}\\uFFFD]&&[^\\n\\t]]++");

	private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\t]++");

	private static final Pattern BLANK_AROUND_LINE_END = Pattern.compile(" ?\\n ?");

	private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}+");

	private ReportText() {
	}

	/**
	 * Several lines, of which at most one after another is empty.
	 * @return null if nothing is left
	 */
	static @Nullable String paragraphs(@Nullable String text, int max) {
		if (text == null) {
			return null;
		}
		String clean = clean(text);
		return clean.isEmpty() ? null : atMost(max, "text", clean);
	}

	/** One line that is not blank. */
	static String line(String part, String text, int max) {
		String clean = clean(text).replaceAll("\\n++", " ");
		if (clean.isEmpty()) {
			throw new ReportIncompleteException(part);
		}
		return atMost(max, part, clean);
	}

	private static String clean(String text) {
		String lines = LINE_ENDS.matcher(text).replaceAll("\n");
		String visible = INVISIBLE.matcher(lines).replaceAll("");
		String narrow = BLANKS.matcher(visible).replaceAll(" ");
		return EMPTY_LINES.matcher(BLANK_AROUND_LINE_END.matcher(narrow).replaceAll("\n")).replaceAll("\n\n").strip();
	}

	private static String atMost(int max, String part, String clean) {
		if (clean.codePointCount(0, clean.length()) > max) {
			throw new ReportTooLongException(part, max);
		}
		return clean;
	}

}
