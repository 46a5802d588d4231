package org.openhaven.search.lucene;

/**
 * The first documents of a segment, by bounded insertion. A document's place is three
 * numbers: whether it is missing from a newer edition, what the order goes by, and its
 * id.
 */
final class Shortlist {

	private final int[] documents;

	private final boolean[] notSeen;

	private final long[] numbers;

	private final long[] ids;

	private final boolean afterNotSeen;

	private final long afterNumber;

	private final long afterId;

	private int size;

	/** The first ones of all. */
	Shortlist(int limit) {
		this(limit, false, Long.MIN_VALUE, Long.MIN_VALUE);
	}

	/** The first ones after a place. */
	Shortlist(int limit, boolean afterNotSeen, long afterNumber, long afterId) {
		this.documents = new int[limit];
		this.notSeen = new boolean[limit];
		this.numbers = new long[limit];
		this.ids = new long[limit];
		this.afterNotSeen = afterNotSeen;
		this.afterNumber = afterNumber;
		this.afterId = afterId;
	}

	int size() {
		return this.size;
	}

	int document(int place) {
		return this.documents[place];
	}

	long number(int place) {
		return this.numbers[place];
	}

	/** Whether a document that is not behind these numbers can come onto the list. */
	boolean hasRoomFor(boolean isNotSeen, long number) {
		return this.size < this.documents.length || !isBehind(isNotSeen, number, Long.MIN_VALUE, this.size - 1);
	}

	/**
	 * Adds the document, unless it is too far behind or before the place after which the
	 * list begins.
	 */
	void add(int document, boolean isNotSeen, long number, long id) {
		if (compare(isNotSeen, number, id, this.afterNotSeen, this.afterNumber, this.afterId) <= 0) {
			return;
		}
		int place = this.size;
		while (place > 0 && !isBehind(isNotSeen, number, id, place - 1)) {
			place--;
		}
		if (place < this.documents.length) {
			makeRoom(place);
			this.documents[place] = document;
			this.notSeen[place] = isNotSeen;
			this.numbers[place] = number;
			this.ids[place] = id;
		}
	}

	private boolean isBehind(boolean isNotSeen, long number, long id, int place) {
		return compare(isNotSeen, number, id, this.notSeen[place], this.numbers[place], this.ids[place]) > 0;
	}

	private void makeRoom(int place) {
		this.size = Math.min(this.size + 1, this.documents.length);
		int moved = this.size - 1 - place;
		System.arraycopy(this.documents, place, this.documents, place + 1, moved);
		System.arraycopy(this.notSeen, place, this.notSeen, place + 1, moved);
		System.arraycopy(this.numbers, place, this.numbers, place + 1, moved);
		System.arraycopy(this.ids, place, this.ids, place + 1, moved);
	}

	private static int compare(boolean notSeen, long number, long id, boolean otherNotSeen, long otherNumber,
			long otherId) {
		if (notSeen != otherNotSeen) {
			return notSeen ? 1 : -1;
		}
		int byNumber = Long.compare(number, otherNumber);
		return (byNumber != 0) ? byNumber : Long.compare(id, otherId);
	}

}
