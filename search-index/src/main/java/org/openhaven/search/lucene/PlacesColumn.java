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

	/** Places free by a fresh report, 0 if there is none. */
	int free(int document, FacilityQuery query) {
		int found = Arrays.binarySearch(this.documents, document);
		return (found >= 0 && isFresh(found, query)) ? this.free[found] : 0;
	}

	/** Adds the documents with places free by a fresh report. */
	void orInto(Candidates candidates, long[] set, FacilityQuery query) {
		for (int i = 0; i < this.documents.length; i++) {
			int place = (this.free[i] > 0 && isFresh(i, query)) ? candidates.placeOf(this.documents[i] >>> 6) : -1;
			if (place >= 0) {
				set[place] |= 1L << this.documents[i];
			}
		}
	}

	boolean isEmpty() {
		return this.documents.length == 0;
	}

	private boolean isFresh(int report, FacilityQuery query) {
		long shelfLife = query.freshness().availabilityShelfLife().toMinutes();
		return this.minutes[report] + shelfLife > Standing.minute(query.at());
	}

	long bytes() {
		return 12L * this.documents.length;
	}

}
