package org.openhaven.benchmarks.contender;

import java.util.Arrays;

/** Some facilities: the words of a bitset that are not zero. */
final class PlainSelection {

	int[] words = new int[64];

	long[] bits = new long[64];

	int size;

	void add(int word, long someBits) {
		if (someBits == 0) {
			return;
		}
		if (this.size == this.words.length) {
			this.words = Arrays.copyOf(this.words, 2 * this.size);
			this.bits = Arrays.copyOf(this.bits, 2 * this.size);
		}
		this.words[this.size] = word;
		this.bits[this.size++] = someBits;
	}

	/** Those that are in one of the sets. */
	PlainSelection and(long[][] sets) {
		PlainSelection both = new PlainSelection();
		for (int i = 0; i < this.size; i++) {
			long any = 0;
			for (long[] set : sets) {
				any |= set[this.words[i]];
			}
			both.add(this.words[i], this.bits[i] & any);
		}
		return both;
	}

	/** Those that are in none of the sets. */
	PlainSelection without(long[][] sets) {
		PlainSelection left = new PlainSelection();
		for (int i = 0; i < this.size; i++) {
			long any = 0;
			for (long[] set : sets) {
				any |= set[this.words[i]];
			}
			left.add(this.words[i], this.bits[i] & ~any);
		}
		return left;
	}

	int count() {
		int count = 0;
		for (int i = 0; i < this.size; i++) {
			count += Long.bitCount(this.bits[i]);
		}
		return count;
	}

	int count(long[] set) {
		int count = 0;
		for (int i = 0; i < this.size; i++) {
			count += Long.bitCount(this.bits[i] & set[this.words[i]]);
		}
		return count;
	}

}
