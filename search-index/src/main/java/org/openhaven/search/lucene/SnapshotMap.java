package org.openhaven.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.openhaven.search.query.MapGrid;
import org.openhaven.search.query.MapQuery;
import org.openhaven.search.query.MapResult;

/** One map over all segments of a snapshot. */
final class SnapshotMap {

	private final MapQuery query;

	private final List<SegmentQuery> segments = new ArrayList<>();

	private final List<long[]> shown = new ArrayList<>();

	SnapshotMap(MapQuery query, IndexSnapshot snapshot) throws IOException {
		this.query = query;
		for (Segment segment : snapshot.segments()) {
			SegmentQuery search = new SegmentQuery(query.query(), segment);
			long[] matching = search.matching();
			keepInBox(search, matching);
			this.segments.add(search);
			this.shown.add(matching);
		}
	}

	private void keepInBox(SegmentQuery search, long[] matching) {
		Candidates inBox = AreaCandidates.of(this.query.box(), search.columns());
		long[] words = inBox.words();
		for (int i = 0; i < matching.length; i++) {
			int place = (matching[i] != 0) ? inBox.placeOf(search.candidates().index(i)) : -1;
			matching[i] &= (place >= 0) ? words[place] : 0;
		}
	}

	MapResult map() throws IOException {
		long total = this.shown.stream().mapToLong(WordSets::count).sum();
		return (total <= MapQuery.MAX_POINTS) ? points(total) : clusters(total);
	}

	private MapResult points(long total) throws IOException {
		List<MapResult.Pin> pins = new ArrayList<>();
		for (int i = 0; i < this.segments.size(); i++) {
			SegmentQuery search = this.segments.get(i);
			for (int document : documents(i)) {
				pins.add(new MapResult.Pin(search.columns().numbers().id(document),
						search.columns().points().point(document).toGeoPoint(),
						search.columns().approximate().get(document), Rows.row(search.segment().reader(), document)));
			}
		}
		pins.sort(Comparator.comparing(MapResult.Pin::id));
		return new MapResult(total, pins, List.of());
	}

	private MapResult clusters(long total) {
		MapGrid grid = MapGrid.of(this.query);
		for (int i = 0; i < this.segments.size(); i++) {
			Points points = this.segments.get(i).columns().points();
			for (int document : documents(i)) {
				grid.add(points.latitude(document), points.longitude(document));
			}
		}
		return new MapResult(total, List.of(), grid.clusters());
	}

	private int[] documents(int segment) {
		long[] words = this.shown.get(segment);
		Candidates candidates = this.segments.get(segment).candidates();
		int[] documents = new int[(int) WordSets.count(words)];
		int count = 0;
		for (int i = 0; i < words.length; i++) {
			for (long left = words[i]; left != 0; left &= left - 1) {
				documents[count++] = (candidates.index(i) << 6) + Long.numberOfTrailingZeros(left);
			}
		}
		return documents;
	}

}
