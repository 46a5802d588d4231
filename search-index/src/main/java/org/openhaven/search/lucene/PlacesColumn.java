package org.openhaven.search.lucene;

import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.Standing;

/** Reports of places free in the services of one lane. Immutable. */
final class PlacesColumn {

	/** One bit per document of the segment that has a report. */
	private final long[] reporting;

	/** Reports before each word of these bits. */
	private final int[] before;

	private final int[] documents;

	private final int[] free;

	private final int[] minutes;

	/**
	 * Takes the arrays over.
	 * @param documents documents with a report, rising
	 * @param free places free, by report
	 * @param minutes minute of the report since 1970, by report
	 * @param segmentSize documents in the segment
	 */
	PlacesColumn(int[] documents, int[] free, int[] minutes, int segmentSize) {
		this.documents = documents;
		this.free = free;
		this.minutes = minutes;
		this.reporting = new long[isEmpty() ? 0 : (segmentSize + 63) >>> 6];
		this.before = new int[this.reporting.length];
		for (int document : documents) {
			this.reporting[document >>> 6] |= 1L << document;
		}
		for (int word = 1; word < this.before.length; word++) {
			this.before[word] = this.before[word - 1] + Long.bitCount(this.reporting[word - 1]);
		}
	}

	/** Reports of a later minute than this are fresh. */
	static long freshAfter(FacilityQuery query) {
		return Standing.minute(query.at()) - query.freshness().availabilityShelfLife().toMinutes();
	}

	/** Places free by a report of a later minute, 0 if there is none. */
	int free(int document, long freshAfter) {
		long bits = isEmpty() ? 0 : this.reporting[document >>> 6];
		if ((bits >>> document & 1) == 0) {
			return 0;
		}
		int report = this.before[document >>> 6] + Long.bitCount(bits & (1L << document) - 1);
		return (this.minutes[report] > freshAfter) ? this.free[report] : 0;
	}

	/** Adds the documents with places free by a fresh report. */
	void orInto(Candidates candidates, long[] set, FacilityQuery query) {
		long freshAfter = freshAfter(query);
		for (int i = 0; i < this.documents.length; i++) {
			int place = (this.free[i] > 0 && this.minutes[i] > freshAfter) ? candidates.placeOf(this.documents[i] >>> 6)
					: -1;
			if (place >= 0) {
				set[place] |= 1L << this.documents[i];
			}
		}
	}

	boolean isEmpty() {
		return this.documents.length == 0;
	}

	long bytes() {
		return 12L * (this.documents.length + this.reporting.length);
	}

}
