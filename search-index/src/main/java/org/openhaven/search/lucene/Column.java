package org.openhaven.search.lucene;

import java.util.Arrays;

/**
 * The documents of a segment that have one value. Immutable; a bitset, or sorted document
 * numbers where these are smaller.
 */
sealed interface Column {

	/** A column without documents. */
	Column EMPTY = new Sparse(new int[0]);

	/** Whether the document has the value. */
	boolean get(int document);

	/** Adds the documents to a set. */
	void orInto(Candidates candidates, long[] set);

	/** Keeps only the documents of the set that have the value. */
	void andInto(Candidates candidates, long[] set);

	/** Takes the documents out of a set. */
	void removeFrom(Candidates candidates, long[] set);

	/** How many documents of the set have the value. */
	long count(Candidates candidates, long[] set);

	/** All documents with the value, rising. */
	int[] documents();

	/** Bytes of heap. */
	long bytes();

	/**
	 * The smaller form of a set of documents.
	 * @param documents rising numbers
	 * @param count how many of the array count
	 * @param segmentSize documents in the segment
	 */
	static Column of(int[] documents, int count, int segmentSize) {
		int words = (segmentSize + 63) >>> 6;
		if (count == 0) {
			return EMPTY;
		}
		if (count <= 2L * words) {
			return new Sparse(Arrays.copyOf(documents, count));
		}
		long[] bits = new long[words];
		for (int i = 0; i < count; i++) {
			bits[documents[i] >>> 6] |= 1L << documents[i];
		}
		return new Dense(bits);
	}

	/** The documents that are in either column. */
	static Column union(Column one, Column other, int segmentSize) {
		Candidates all = Candidates.all(segmentSize);
		long[] bits = all.none();
		one.orInto(all, bits);
		other.orInto(all, bits);
		int[] documents = new Dense(bits).documents();
		return of(documents, documents.length, segmentSize);
	}

	/** One bit per document of the segment. */
	final class Dense implements Column {

		private final long[] bits;

		Dense(long[] bits) {
			this.bits = bits;
		}

		/** All words, not a copy. */
		long[] bits() {
			return this.bits;
		}

		@Override
		public boolean get(int document) {
			return (this.bits[document >>> 6] >>> document & 1) != 0;
		}

		@Override
		public void orInto(Candidates candidates, long[] set) {
			for (int i = 0; i < set.length; i++) {
				set[i] |= this.bits[candidates.index(i)];
			}
		}

		@Override
		public void andInto(Candidates candidates, long[] set) {
			for (int i = 0; i < set.length; i++) {
				set[i] &= this.bits[candidates.index(i)];
			}
		}

		@Override
		public void removeFrom(Candidates candidates, long[] set) {
			for (int i = 0; i < set.length; i++) {
				set[i] &= ~this.bits[candidates.index(i)];
			}
		}

		@Override
		public long count(Candidates candidates, long[] set) {
			long count = 0;
			for (int i = 0; i < set.length; i++) {
				count += Long.bitCount(set[i] & this.bits[candidates.index(i)]);
			}
			return count;
		}

		@Override
		public int[] documents() {
			int[] documents = new int[(int) WordSets.count(this.bits)];
			int count = 0;
			for (int word = 0; word < this.bits.length; word++) {
				for (long left = this.bits[word]; left != 0; left &= left - 1) {
					documents[count++] = (word << 6) + Long.numberOfTrailingZeros(left);
				}
			}
			return documents;
		}

		@Override
		public long bytes() {
			return 16 + 8L * this.bits.length;
		}

	}

	/** Sorted document numbers. */
	final class Sparse implements Column {

		private final int[] documents;

		Sparse(int[] documents) {
			this.documents = documents;
		}

		@Override
		public int[] documents() {
			return this.documents;
		}

		@Override
		public boolean get(int document) {
			return Arrays.binarySearch(this.documents, document) >= 0;
		}

		@Override
		public void orInto(Candidates candidates, long[] set) {
			walk(candidates, set, (place, bits) -> set[place] |= bits);
		}

		@Override
		public void andInto(Candidates candidates, long[] set) {
			long[] kept = new long[set.length];
			walk(candidates, set, (place, bits) -> kept[place] = set[place] & bits);
			System.arraycopy(kept, 0, set, 0, set.length);
		}

		@Override
		public void removeFrom(Candidates candidates, long[] set) {
			walk(candidates, set, (place, bits) -> set[place] &= ~bits);
		}

		@Override
		public long count(Candidates candidates, long[] set) {
			long[] count = new long[1];
			walk(candidates, set, (place, bits) -> count[0] += Long.bitCount(set[place] & bits));
			return count[0];
		}

		/** Meets the words of both sides, skipping on the side that lags behind. */
		private void walk(Candidates candidates, long[] set, WordReader reader) {
			int next = 0;
			int place = 0;
			while (next < this.documents.length && place < set.length) {
				int word = this.documents[next] >>> 6;
				if (candidates.index(place) < word) {
					place = skipTo(candidates, place, word);
				}
				else if (candidates.index(place) > word) {
					next = firstFrom(next, candidates.index(place) << 6);
				}
				else {
					int end = endOfWord(next, word);
					reader.read(place, bits(next, end));
					next = end;
					place++;
				}
			}
		}

		private static int skipTo(Candidates candidates, int place, int word) {
			int found = candidates.placeOf(word);
			return Math.max(place + 1, (found >= 0) ? found : -found - 1);
		}

		private int firstFrom(int from, int document) {
			int found = Arrays.binarySearch(this.documents, from, this.documents.length, document);
			return (found >= 0) ? found : -found - 1;
		}

		private int endOfWord(int from, int word) {
			int end = from;
			while (end < this.documents.length && this.documents[end] >>> 6 == word) {
				end++;
			}
			return end;
		}

		private long bits(int from, int end) {
			long bits = 0;
			for (int i = from; i < end; i++) {
				bits |= 1L << this.documents[i];
			}
			return bits;
		}

		@Override
		public long bytes() {
			return 16 + 4L * this.documents.length;
		}

	}

	/** Takes the bits of one word. */
	interface WordReader {

		void read(int place, long bits);

	}

}
