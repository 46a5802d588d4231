package org.openhaven.search.lucene;

import java.util.Arrays;

import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.Standing;

/** Reports of places free in the services of one lane. Immutable. */
final class PlacesColumn {

	private final int[] documents;

	private final int[] free;

	private final int[] minutes;

	/**
	 * Takes the arrays over.
	 * @param documents documents with a report, rising
	 * @param free places free, by report
	 * @param minutes minute of the report since 1970, by report
	 */
	PlacesColumn(int[] documents, int[] free, int[] minutes) {
		this.documents = documents;
		this.free = free;
		this.minutes = minutes;
	}

	/** Reports of a later minute than this are fresh. */
	static long freshAfter(FacilityQuery query) {
		return Standing.minute(query.at()) - query.freshness().availabilityShelfLife().toMinutes();
	}

	/** Places free by a report of a later minute, 0 if there is none. */
	int free(int document, long freshAfter) {
		int found = Arrays.binarySearch(this.documents, document);
		return (found >= 0 && this.minutes[found] > freshAfter) ? this.free[found] : 0;
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
		return 12L * this.documents.length;
	}

}
