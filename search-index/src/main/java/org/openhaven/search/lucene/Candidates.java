package org.openhaven.search.lucene;

import java.util.Arrays;
import java.util.function.IntConsumer;

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

	/** The documents of a set at these places, without the words that hold none. */
	Candidates narrowedTo(long[] set) {
		int[] narrowIndex = new int[set.length];
		long[] narrowWords = new long[set.length];
		int count = 0;
		for (int i = 0; i < set.length; i++) {
			if (set[i] != 0) {
				narrowIndex[count] = this.index[i];
				narrowWords[count++] = set[i];
			}
		}
		return new Candidates(narrowIndex, narrowWords, count);
	}

	/** How many words there are. */
	int size() {
		return this.size;
	}

	/** Which word of the segment stands at a place; rising. */
	int index(int place) {
		return this.index[place];
	}

	/** One word. */
	long word(int place) {
		return this.words[place];
	}

	/** A copy of the words, for narrowing. */
	long[] words() {
		return Arrays.copyOf(this.words, this.size);
	}

	/** No documents, at the same places. */
	long[] none() {
		return new long[this.size];
	}

	/** Adds them to a bitset over the whole segment. */
	void orInto(long[] bits) {
		for (int i = 0; i < this.size; i++) {
			bits[this.index[i]] |= this.words[i];
		}
	}

	/** How many documents there are. */
	int count() {
		int count = 0;
		for (int i = 0; i < this.size; i++) {
			count += Long.bitCount(this.words[i]);
		}
		return count;
	}

	/** Calls with each document, rising. */
	void forEach(IntConsumer each) {
		for (int i = 0; i < this.size; i++) {
			for (long left = this.words[i]; left != 0; left &= left - 1) {
				each.accept((this.index[i] << 6) + Long.numberOfTrailingZeros(left));
			}
		}
	}

	/** All documents, rising. */
	int[] documents() {
		int[] documents = new int[count()];
		int count = 0;
		for (int i = 0; i < this.size; i++) {
			for (long left = this.words[i]; left != 0; left &= left - 1) {
				documents[count++] = (this.index[i] << 6) + Long.numberOfTrailingZeros(left);
			}
		}
		return documents;
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

	/** Collects words in rising order. */
	static final class Builder {

		private int[] index = new int[64];

		private long[] words = new long[64];

		private int size;

		/** Adds a word, if it holds any document. */
		void add(int word, long bits) {
			if (bits == 0) {
				return;
			}
			if (this.size == this.index.length) {
				this.index = Arrays.copyOf(this.index, this.size * 2);
				this.words = Arrays.copyOf(this.words, this.size * 2);
			}
			this.index[this.size] = word;
			this.words[this.size++] = bits;
		}

		Candidates build() {
			return new Candidates(this.index, this.words, this.size);
		}

	}

}
