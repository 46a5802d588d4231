package org.openhaven.search.gazetteer;

/**
 * How far a name as typed is from a name as it is written, in quarters of a slip. A
 * letter left out, added or mistaken is one slip; neighbours exchanged and one vowel for
 * another cost a little less, a letter doubled or not doubled half as much, and a slip in
 * the first letter one and a half. (Optimal string alignment with weights.)
 */
final class Slips {

	/** One slip. */
	static final int ONE = 4;

	/** More than is forgiven. */
	static final int TOO_MANY = Integer.MAX_VALUE;

	private static final int SHORTEST = 4;

	private static final int LONGEST = 40;

	private static final String VOWELS = "aeiouy";

	private Slips() {
	}

	/** What is forgiven of a name of that length; negative if nothing is looked for. */
	static int forgiven(int length) {
		if (length < SHORTEST || length > LONGEST) {
			return -1;
		}
		if (length < 6) {
			return ONE;
		}
		return (length < 11) ? 2 * ONE : 3 * ONE;
	}

	/**
	 * The letters of a key in bits: two each, for once and for more often. A slip changes
	 * at most two bits.
	 */
	static long letters(String key) {
		long bits = 0;
		for (int i = 0; i < key.length(); i++) {
			int letter = key.charAt(i) - 'a';
			int place = (letter >= 0 && letter < 26) ? 2 * letter : 52 + 2 * (key.charAt(i) % 6);
			bits |= ((bits & (1L << place)) == 0) ? 1L << place : 2L << place;
		}
		return bits;
	}

	/** Whether two names can be so near, told by their letters alone. */
	static boolean mayBeNear(long letters, long others, int forgiven) {
		return Long.bitCount(letters ^ others) * 3 <= forgiven * 2 + 2;
	}

	/** The distance, or {@link #TOO_MANY} if it is more than forgiven. */
	static int between(String typed, String name, int forgiven) {
		if (Math.abs(typed.length() - name.length()) * 2 > forgiven) {
			return TOO_MANY;
		}
		int[] beforeLast = new int[name.length() + 1];
		int[] last = new int[name.length() + 1];
		int[] row = new int[name.length() + 1];
		for (int j = 1; j <= name.length(); j++) {
			last[j] = last[j - 1] + single(name, j);
		}
		for (int i = 1; i <= typed.length(); i++) {
			row[0] = last[0] + single(typed, i);
			int fewest = row[0];
			for (int j = 1; j <= name.length(); j++) {
				row[j] = Math.min(Math.min(last[j] + single(typed, i), row[j - 1] + single(name, j)),
						last[j - 1] + mistaken(typed, i, name, j));
				if (i > 1 && j > 1 && exchanged(typed, i, name, j)) {
					row[j] = Math.min(row[j], beforeLast[j - 2] + ONE - 1);
				}
				fewest = Math.min(fewest, row[j]);
			}
			if (fewest > forgiven) {
				return TOO_MANY;
			}
			int[] reused = beforeLast;
			beforeLast = last;
			last = row;
			row = reused;
		}
		return (last[name.length()] <= forgiven) ? last[name.length()] : TOO_MANY;
	}

	/** A letter too many or too few. */
	private static int single(String word, int i) {
		if (i > 1 && word.charAt(i - 1) == word.charAt(i - 2)) {
			return ONE / 2;
		}
		return (i == 1) ? ONE + ONE / 2 : ONE;
	}

	private static int mistaken(String typed, int i, String name, int j) {
		char one = typed.charAt(i - 1);
		char other = name.charAt(j - 1);
		if (one == other) {
			return 0;
		}
		if (VOWELS.indexOf(one) >= 0 && VOWELS.indexOf(other) >= 0) {
			return ONE - 1;
		}
		return (i == 1 && j == 1) ? ONE + ONE / 2 : ONE;
	}

	private static boolean exchanged(String typed, int i, String name, int j) {
		return typed.charAt(i - 1) == name.charAt(j - 2) && typed.charAt(i - 2) == name.charAt(j - 1);
	}

}
