package org.openhaven.search.lucene;

import java.util.Arrays;

/**
 * The documents that a search looks at, as a sparse list of 64-bit words: word {@code i}
 * holds the documents {@code 64 * index(i)} to {@code 64 * index(i) + 63}. Every set of
 * documents of the search is an array of words that stand at these places.
 */
final class Candidates {

	private final int[] index;

	private final long[] words;

	private final int size;

	private Candidates(int[] index, long[] words, int size) {
		this.index = index;
		this.words = words;
		this.size = size;
	}

	/** All documents of a segment. */
	static Candidates all(int documents) {
		int size = (documents + 63) >>> 6;
		int[] index = new int[size];
		long[] words = new long[size];
		for (int i = 0; i < size; i++) {
			index[i] = i;
			words[i] = -1L;
		}
		if ((documents & 63) != 0) {
			words[size - 1] = -1L >>> -documents;
		}
		return new Candidates(index, words, size);
	}

	/** The documents of a bitset over the whole segment. */
	static Candidates of(long[] bits) {
		int[] index = new int[bits.length];
		long[] words = new long[bits.length];
		int size = 0;
		for (int word = 0; word < bits.length; word++) {
			if (bits[word] != 0) {
				index[size] = word;
				words[size++] = bits[word];
			}
		}
		return new Candidates(index, words, size);
	}

	/** How many words there are. */
	int size() {
		return this.size;
	}

	/** Which word of the segment stands at a place; rising. */
	int index(int place) {
		return this.index[place];
	}

	/** A copy of the words, for narrowing. */
	long[] words() {
		return Arrays.copyOf(this.words, this.size);
	}

	/** No documents, at the same places. */
	long[] none() {
		return new long[this.size];
	}

	/** The place of a word, or where it would stand as {@code -place - 1}. */
	int placeOf(int word) {
		return Arrays.binarySearch(this.index, 0, this.size, word);
	}

	/** Whether the document is in the set. */
	boolean contains(long[] set, int document) {
		int place = placeOf(document >>> 6);
		return place >= 0 && (set[place] >>> document & 1) != 0;
	}

	/** Collects documents in rising order. */
	static final class Builder {

		private int[] index = new int[16];

		private long[] words = new long[16];

		private int size;

		void add(int document) {
			int word = document >>> 6;
			if (this.size == 0 || this.index[this.size - 1] != word) {
				append(word);
			}
			this.words[this.size - 1] |= 1L << document;
		}

		private void append(int word) {
			if (this.size == this.index.length) {
				this.index = Arrays.copyOf(this.index, this.size * 2);
				this.words = Arrays.copyOf(this.words, this.size * 2);
			}
			this.index[this.size++] = word;
		}

		Candidates build() {
			return new Candidates(this.index, this.words, this.size);
		}

	}

}
