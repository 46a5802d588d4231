package org.openhaven.search.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text with their positions, as names of places are taken apart. */
final class TextWords {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:['\u2019\u02BB][\\p{L}\\p{M}]+)*");

	private static final Pattern ZIP = Pattern.compile("[0-9]{5}");

	private static final Pattern PLUS_FOUR = Pattern.compile("[0-9]{4}");

	private final String text;

	private final int[] starts;

	private final int[] ends;

	private final List<String> words;

	private TextWords(String text, List<int[]> spans) {
		this.text = text;
		this.starts = spans.stream().mapToInt((span) -> span[0]).toArray();
		this.ends = spans.stream().mapToInt((span) -> span[1]).toArray();
		this.words = spans.stream()
			.map((span) -> String.join("", PlaceNames.words(text.substring(span[0], span[1]))))
			.toList();
	}

	static TextWords of(String text) {
		List<int[]> spans = new ArrayList<>();
		Matcher word = WORD.matcher(text);
		while (word.find()) {
			addSpans(text, word.start(), word.end(), spans);
		}
		return new TextWords(text, spans);
	}

	/** "D.C." and "N.Y.C." are one word. */
	private static void addSpans(String text, int start, int end, List<int[]> spans) {
		int[] before = spans.isEmpty() ? null : spans.getLast();
		boolean initial = end - start == 1 && before != null && before[1] == start - 1 && text.charAt(start - 1) == '.'
				&& text.charAt(before[1] - 1) != '.' && isInitials(text, before);
		if (initial && before != null) {
			before[1] = end;
		}
		else {
			spans.add(new int[] { start, end });
		}
	}

	private static boolean isInitials(String text, int[] span) {
		return span[1] - span[0] == 1 || (span[1] - span[0] >= 3 && text.charAt(span[0] + 1) == '.');
	}

	int count() {
		return this.words.size();
	}

	int start(int index) {
		return this.starts[index];
	}

	int end(int index) {
		return this.ends[index];
	}

	String word(int index) {
		return this.words.get(index);
	}

	List<String> sublist(int from, int to) {
		return this.words.subList(from, to);
	}

	/**
	 * The text from the first character of a word to the last of the one before another.
	 */
	String text(int from, int to) {
		return this.text.substring(this.starts[from], this.ends[to - 1]);
	}

	/** Index behind the last word that may belong to one name with this one. */
	int endOfPhrase(int from) {
		int to = from + 1;
		while (to < count() && isWithinName(to)) {
			to++;
			if (to - from > 8) {
				break;
			}
		}
		return to;
	}

	/** Index behind the last word that may belong to the state's name beginning here. */
	int endOfStateName(int from) {
		boolean follows = from < count() && between(from).chars().allMatch((gap) -> ".,\u00A0\t ".indexOf(gap) >= 0);
		return follows ? endOfPhrase(from) : from;
	}

	private boolean isWithinName(int index) {
		return between(index).chars().allMatch((gap) -> " .-\u2010\u2011\u00A0\t&/".indexOf(gap) >= 0);
	}

	private String between(int index) {
		return this.text.substring(this.ends[index - 1], this.starts[index]);
	}

	/**
	 * Where a ZIP ends that begins at this word, in the text; negative if none does.
	 */
	int endOfZip(int index) {
		if (index >= count() || !ZIP.matcher(this.words.get(index)).matches() || isAmount(index)) {
			return -1;
		}
		boolean plusFour = index + 1 < count() && between(index + 1).matches("[- ]")
				&& PLUS_FOUR.matcher(this.words.get(index + 1)).matches();
		return this.ends[plusFour ? index + 1 : index];
	}

	private boolean isAmount(int index) {
		int before = this.starts[index] - 1;
		int behind = this.ends[index];
		return (before >= 0 && "$#.".indexOf(this.text.charAt(before)) >= 0)
				|| (behind < this.text.length() && "%".indexOf(this.text.charAt(behind)) >= 0);
	}

}
