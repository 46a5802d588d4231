package org.openhaven.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.openhaven.search.query.Cursor;
import org.openhaven.search.query.Defaults;
import org.openhaven.search.query.FacetCount;
import org.openhaven.search.query.FacilityHit;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.Relaxations;
import org.openhaven.search.query.SearchResult;

/** One search over all segments of a snapshot. */
final class SnapshotSearch {

	private final FacilityQuery query;

	private final List<SegmentQuery> segments = new ArrayList<>();

	SnapshotSearch(FacilityQuery query, IndexSnapshot snapshot) throws IOException {
		this.query = query;
		for (Segment segment : snapshot.segments()) {
			this.segments.add(SegmentQuery.of(query, segment));
		}
	}

	SearchResult search() throws IOException {
		long total = 0;
		List<SegmentHits.Hit> hits = new ArrayList<>();
		for (SegmentQuery segment : this.segments) {
			Candidates matching = segment.matched();
			total += matching.count();
			hits.addAll(SegmentHits.first(segment, matching, this.query.size() + 1));
		}
		if (this.segments.size() > 1) {
			hits.sort(Comparator.comparing(SegmentHits.Hit::key));
		}
		List<SegmentHits.Hit> page = hits.subList(0, Math.min(this.query.size(), hits.size()));
		return new SearchResult(total, hits(page), facets(),
				Relaxations.of(this.query, total, new SnapshotCounter(this.query, this.segments)),
				next(page, hits.size() > page.size()), Defaults.applied(this.query));
	}

	private @Nullable Cursor next(List<SegmentHits.Hit> page, boolean more) {
		return more ? new Cursor(this.query.at(), page.getLast().key(), this.query.fingerprint()) : null;
	}

	private List<FacilityHit> hits(List<SegmentHits.Hit> page) throws IOException {
		FacilityHit[] hits = new FacilityHit[page.size()];
		for (SegmentQuery segment : this.segments) {
			Rows rows = new Rows(segment.segment().reader());
			for (int place : placesByDocument(page, segment)) {
				hits[place] = hit(page.get(place), rows);
			}
		}
		return List.of(hits);
	}

	/** Where on the page documents of the segment stand, in the order of the segment. */
	private static int[] placesByDocument(List<SegmentHits.Hit> page, SegmentQuery segment) {
		long[] documents = new long[page.size()];
		int count = 0;
		for (int place = 0; place < page.size(); place++) {
			if (page.get(place).search() == segment) {
				documents[count++] = (long) page.get(place).document() << Integer.SIZE | place;
			}
		}
		Arrays.sort(documents, 0, count);
		int[] places = new int[count];
		for (int i = 0; i < count; i++) {
			places[i] = (int) documents[i];
		}
		return places;
	}

	private FacilityHit hit(SegmentHits.Hit hit, Rows rows) throws IOException {
		return new FacilityHit(hit.key().id(), rows.version(hit.document()), hit.standing().meters(),
				hit.search().columns().approximate().get(hit.document()), hit.scope(), rows.row(hit.document()),
				hit.standing().confirmedAt(), hit.standing().placesFree(), hit.standing().fit(),
				hit.standing().reasons(this.query));
	}

	private Map<String, List<FacetCount>> facets() {
		List<SegmentFacets> counters = new ArrayList<>(this.segments.size());
		this.segments.forEach((segment) -> counters.add(new SegmentFacets(segment)));
		Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
		for (String field : this.query.facets().fields()) {
			facets.put(field, FacetCount.list(count(field, counters), this.query, field));
		}
		return facets;
	}

	private static List<FacetCount> count(String field, List<SegmentFacets> counters) {
		if (counters.size() == 1) {
			return counters.getFirst().count(field);
		}
		Map<String, Long> sums = new HashMap<>();
		counters.forEach((counter) -> counter.count(field)
			.forEach((count) -> sums.merge(count.value(), count.count(), Long::sum)));
		List<FacetCount> counts = new ArrayList<>(sums.size());
		sums.forEach((value, count) -> counts.add(new FacetCount(value, count)));
		return counts;
	}

}
