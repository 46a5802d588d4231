package org.openhaven.search.lucene;

import java.util.Arrays;

/**
 * The documents of a segment that have one value. Immutable; a bitset, or sorted document
 * numbers where these are smaller.
 */
sealed interface Column {

	/**
	 * A value is rare if fewer than one document in so many words of 64 has it. Bitsets
	 * are several times faster, but cities, ZIPs and codes are too many for them.
	 */
	int WORDS_PER_RARE_DOCUMENT = 4;

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

	/** How many of the documents have the value. */
	long count(Candidates some);

	/** All documents with the value, rising. */
	int[] documents();

	/** Bytes of heap. */
	long bytes();

	/**
	 * A set of documents as a bitset, unless it is so rare that this would waste heap.
	 * @param documents rising numbers
	 * @param count how many of the array count
	 * @param segmentSize documents in the segment
	 */
	static Column of(int[] documents, int count, int segmentSize) {
		int words = (segmentSize + 63) >>> 6;
		if (count == 0) {
			return EMPTY;
		}
		if (count < words / WORDS_PER_RARE_DOCUMENT) {
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
		public long count(Candidates some) {
			int count = 0;
			for (int i = 0; i < some.size(); i++) {
				count += Long.bitCount(some.word(i) & this.bits[some.index(i)]);
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
			for (Meeting meeting = new Meeting(candidates); meeting.next();) {
				set[meeting.place] |= meeting.bits;
			}
		}

		@Override
		public void andInto(Candidates candidates, long[] set) {
			int kept = 0;
			for (Meeting meeting = new Meeting(candidates); meeting.next();) {
				Arrays.fill(set, kept, meeting.place, 0);
				set[meeting.place] &= meeting.bits;
				kept = meeting.place + 1;
			}
			Arrays.fill(set, kept, set.length, 0);
		}

		@Override
		public void removeFrom(Candidates candidates, long[] set) {
			for (Meeting meeting = new Meeting(candidates); meeting.next();) {
				set[meeting.place] &= ~meeting.bits;
			}
		}

		@Override
		public long count(Candidates some) {
			long count = 0;
			for (Meeting meeting = new Meeting(some); meeting.next();) {
				count += Long.bitCount(some.word(meeting.place) & meeting.bits);
			}
			return count;
		}

		@Override
		public long bytes() {
			return 16 + 4L * this.documents.length;
		}

		/**
		 * Stops at each word that both sides have, skipping on the side that lags behind.
		 */
		private final class Meeting {

			private final Candidates candidates;

			private int document;

			private int place = -1;

			private long bits;

			private Meeting(Candidates candidates) {
				this.candidates = candidates;
			}

			private boolean next() {
				this.place++;
				while (this.document < Sparse.this.documents.length && this.place < this.candidates.size()) {
					int word = Sparse.this.documents[this.document] >>> 6;
					int candidate = this.candidates.index(this.place);
					if (candidate == word) {
						takeBits(word);
						return true;
					}
					if (candidate < word) {
						this.place = firstFrom(this.place + 1, word);
					}
					else {
						skipDocuments(candidate << 6);
					}
				}
				return false;
			}

			private int firstFrom(int from, int word) {
				if (from < this.candidates.size() && this.candidates.index(from) >= word) {
					return from;
				}
				int found = this.candidates.placeOf(word);
				return (found >= 0) ? found : -found - 1;
			}

			private void skipDocuments(int first) {
				int[] all = Sparse.this.documents;
				int found = Arrays.binarySearch(all, this.document, all.length, first);
				this.document = (found >= 0) ? found : -found - 1;
			}

			private void takeBits(int word) {
				int[] all = Sparse.this.documents;
				this.bits = 0;
				while (this.document < all.length && all[this.document] >>> 6 == word) {
					this.bits |= 1L << all[this.document++];
				}
			}

		}

	}

}
