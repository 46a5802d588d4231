package org.openhaven.search.lucene;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.Standing;

/** What a query asks that holds at its moment and may not hold at another. */
final class MomentDemands {

	private final FacilityQuery query;

	private final SegmentColumns columns;

	private final Candidates candidates;

	private MomentDemands(FacilityQuery query, SegmentColumns columns, Candidates candidates) {
		this.query = query;
		this.columns = columns;
		this.candidates = candidates;
	}

	/**
	 * The documents that are shown at the query's moment and, if that is asked, open or
	 * confirmed lately.
	 * @return theirs to keep who asks
	 */
	static long[] fulfilled(FacilityQuery query, SegmentColumns columns, Candidates candidates) {
		MomentDemands demands = new MomentDemands(query, columns, candidates);
		long[] left = candidates.words();
		demands.removeHidden(left);
		if (query.openNow()) {
			WordSets.and(left, demands.open());
		}
		if (query.verifiedWithin() != null) {
			demands.keepConfirmed(Standing.minute(query.at()) - query.verifiedWithin().toMinutes(), left);
		}
		return left;
	}

	private void removeHidden(long[] left) {
		if (!this.columns.notSeen().isEmpty()) {
			LocalDate today = LocalDate.ofInstant(this.query.at(), ZoneOffset.UTC);
			this.columns.notSeen().forEach((missingSince, documents) -> {
				if (this.query.freshness().hides(missingSince, today)) {
					documents.removeFrom(this.candidates, left);
				}
			});
		}
	}

	private long[] open() {
		long[] open = this.candidates.none();
		for (HoursColumn hours : this.columns.hours()) {
			if (hours.isOpenAt(this.query.at())) {
				hours.documents().orInto(this.candidates, open);
			}
		}
		return open;
	}

	private void keepConfirmed(long earliest, long[] set) {
		for (int i = 0; i < set.length; i++) {
			for (long left = set[i]; left != 0; left &= left - 1) {
				int document = (this.candidates.index(i) << 6) + Long.numberOfTrailingZeros(left);
				int confirmed = this.columns.numbers().confirmed(document);
				if (confirmed == Standing.NEVER_CONFIRMED || confirmed < earliest) {
					set[i] &= ~Long.lowestOneBit(left);
				}
			}
		}
	}

}
