package org.openhaven.search.document;

/** How far a word as typed is from a word as it is written. */
public final class Slips {

	private Slips() {
	}

	/**
	 * Letters left out, added, mistaken, or exchanged with their neighbour (optimal
	 * string alignment). Quadratic in the length of the words.
	 * @param typed as it was typed
	 * @param word as it is written
	 * @return 0 for the same word
	 */
	public static int between(String typed, String word) {
		int[] beforeLast = new int[word.length() + 1];
		int[] last = new int[word.length() + 1];
		int[] row = new int[word.length() + 1];
		for (int j = 0; j <= word.length(); j++) {
			last[j] = j;
		}
		for (int i = 1; i <= typed.length(); i++) {
			row[0] = i;
			for (int j = 1; j <= word.length(); j++) {
				int mistaken = (typed.charAt(i - 1) == word.charAt(j - 1)) ? 0 : 1;
				row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + mistaken);
				if (i > 1 && j > 1 && typed.charAt(i - 1) == word.charAt(j - 2)
						&& typed.charAt(i - 2) == word.charAt(j - 1)) {
					row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
				}
			}
			int[] reused = beforeLast;
			beforeLast = last;
			last = row;
			row = reused;
		}
		return last[word.length()];
	}

	/**
	 * How many letters two words begin with alike.
	 * @param one a word
	 * @param other another
	 * @return 0 to the length of the shorter one
	 */
	public static int sharedBeginning(String one, String other) {
		int shared = 0;
		while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
			shared++;
		}
		return shared;
	}

	/**
	 * Whether a word becomes the short one by leaving letters out, but none of the ends.
	 * @param typed the short one
	 * @param word the long one
	 * @return false if they are equally long
	 */
	public static boolean isShortFor(String typed, String word) {
		if (word.length() <= typed.length() || typed.charAt(typed.length() - 1) != word.charAt(word.length() - 1)) {
			return false;
		}
		int at = 0;
		for (int i = 0; i < word.length() && at < typed.length(); i++) {
			at += (word.charAt(i) == typed.charAt(at)) ? 1 : 0;
		}
		return at == typed.length();
	}

}
