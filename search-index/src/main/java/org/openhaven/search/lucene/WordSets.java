package org.openhaven.search.lucene;

/** The arithmetic of sets that stand at the places of the same {@link Candidates}. */
final class WordSets {

	private WordSets() {
	}

	static void and(long[] set, long[] other) {
		for (int i = 0; i < set.length; i++) {
			set[i] &= other[i];
		}
	}

	static void or(long[] set, long[] other) {
		for (int i = 0; i < set.length; i++) {
			set[i] |= other[i];
		}
	}

	static void andNot(long[] set, long[] other) {
		for (int i = 0; i < set.length; i++) {
			set[i] &= ~other[i];
		}
	}

	static long[] both(long[] one, long[] other) {
		long[] both = one.clone();
		and(both, other);
		return both;
	}

	static boolean isEmpty(long[] set) {
		for (long word : set) {
			if (word != 0) {
				return false;
			}
		}
		return true;
	}

	static long count(long[] set) {
		long count = 0;
		for (long word : set) {
			count += Long.bitCount(word);
		}
		return count;
	}

	static long countBoth(long[] one, long[] other) {
		long count = 0;
		for (int i = 0; i < one.length; i++) {
			count += Long.bitCount(one[i] & other[i]);
		}
		return count;
	}

}
