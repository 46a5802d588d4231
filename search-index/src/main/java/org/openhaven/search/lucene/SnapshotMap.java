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

	/** A segment is in this order already, so that sorting it takes one look. */
	private static final Comparator<Place> ALONG_THE_CURVE = (one, other) -> (one.code != other.code)
			? Long.compare(one.code, other.code) : Long.compare(one.id, other.id);

	private final MapQuery query;

	private final List<SegmentColumns> columns = new ArrayList<>();

	private final List<Candidates> shown = new ArrayList<>();

	SnapshotMap(MapQuery query, IndexSnapshot snapshot) throws IOException {
		this.query = query;
		for (Segment segment : snapshot.segments()) {
			SegmentQuery search = SegmentQuery.over(inBox(segment.columns()), query.query(), segment);
			this.columns.add(segment.columns());
			this.shown.add(search.matched());
		}
	}

	/** The box comes first: it is mostly smaller than the area. */
	private Candidates inBox(SegmentColumns some) {
		Candidates box = AreaCandidates.of(this.query.box(), some);
		if (this.query.query().area() == null) {
			return box;
		}
		Candidates area = AreaCandidates.of(this.query.query().area(), some);
		long[] both = box.words();
		for (int i = 0; i < both.length; i++) {
			int place = area.placeOf(box.index(i));
			both[i] &= (place >= 0) ? area.word(place) : 0;
		}
		return box.narrowedTo(both);
	}

	MapResult map() {
		int total = this.shown.stream().mapToInt(Candidates::count).sum();
		return (total <= MapQuery.MAX_POINTS) ? points(total) : clusters(total);
	}

	private MapResult points(int total) {
		List<Place> places = new ArrayList<>(total);
		for (int i = 0; i < this.shown.size(); i++) {
			SegmentColumns some = this.columns.get(i);
			for (int document : this.shown.get(i).documents()) {
				places.add(new Place(some, document, some.points().code(document), some.numbers().idBits(document)));
			}
		}
		places.sort(ALONG_THE_CURVE);
		List<MapResult.Pin> pins = new ArrayList<>(total);
		places.forEach((place) -> pins.add(place.pin()));
		return new MapResult(total, pins, List.of());
	}

	private MapResult clusters(int total) {
		MapGrid grid = MapGrid.of(this.query);
		for (int i = 0; i < this.shown.size(); i++) {
			Points points = this.columns.get(i).points();
			this.shown.get(i).forEach((document) -> grid.add(points.latitude(document), points.longitude(document)));
		}
		return new MapResult(total, List.of(), grid.clusters());
	}

	/** A document that is shown as a point. */
	private record Place(SegmentColumns columns, int document, long code, long id) {

		private MapResult.Pin pin() {
			return new MapResult.Pin(this.columns.numbers().id(this.document),
					this.columns.points().point(this.document).toGeoPoint(),
					this.columns.approximate().get(this.document));
		}

	}

}
