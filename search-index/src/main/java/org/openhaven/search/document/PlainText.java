package org.openhaven.search.document;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as a plain keyboard writes it: full-width and other styled letters and digits
 * become plain ones, any blank a space, and characters that nobody sees are left out.
 */
public final class PlainText {

	private final String original;

	private final String text;

	/** For each character of the plain text where it stood; behind the last the end. */
	private final int[] origins;

	private PlainText(String original, String text, int[] origins) {
		this.original = original;
		this.text = text;
		this.origins = origins;
	}

	/**
	 * Makes a text plain, in the time of reading it once.
	 * @param original any text
	 * @return the same where nothing had to be changed
	 */
	public static PlainText of(String original) {
		StringBuilder text = new StringBuilder(original.length());
		int[] origins = new int[original.length() + 1];
		for (int i = 0, codePoint; i < original.length(); i += Character.charCount(codePoint)) {
			codePoint = original.codePointAt(i);
			String plain = plain(codePoint);
			if (text.length() + plain.length() >= origins.length) {
				origins = Arrays.copyOf(origins, 2 * origins.length + plain.length());
			}
			Arrays.fill(origins, text.length(), text.length() + plain.length(), i);
			text.append(plain);
		}
		origins = Arrays.copyOf(origins, text.length() + 1);
		origins[text.length()] = original.length();
		return new PlainText(original, text.toString(), origins);
	}

	private static String plain(int codePoint) {
		if (codePoint < 128) {
			return Character.toString(codePoint);
		}
		if (Character.getType(codePoint) == Character.FORMAT) {
			return "";
		}
		if (Character.isSpaceChar(codePoint)) {
			return " ";
		}
		String plain = Character.isLetterOrDigit(codePoint) || isFullWidth(codePoint)
				? Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC) : "";
		boolean ascii = !plain.isEmpty() && plain.chars().allMatch((character) -> character < 128);
		return ascii ? plain : Character.toString(codePoint);
	}

	private static boolean isFullWidth(int codePoint) {
		return codePoint >= 0xFF01 && codePoint <= 0xFF5E;
	}

	/**
	 * The plain text.
	 * @return never longer than a few times the original
	 */
	public String text() {
		return this.text;
	}

	/**
	 * Whether nothing had to be changed.
	 * @return true for what most keyboards write
	 */
	public boolean isOriginal() {
		return this.text.equals(this.original);
	}

	/**
	 * Where a position of the plain text stood.
	 * @param position 0 to the length of the plain text
	 * @return in UTF-16 units of the original
	 */
	public int origin(int position) {
		return this.origins[position];
	}

	/**
	 * A part as it was typed.
	 * @param from first character in the plain text
	 * @param to behind the last one
	 * @return the characters of the original from which it was made
	 */
	public String typed(int from, int to) {
		return this.original.substring(origin(from), origin(to));
	}

}
