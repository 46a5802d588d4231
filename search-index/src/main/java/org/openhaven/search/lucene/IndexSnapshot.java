package org.openhaven.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/** The index at one moment, with the columns of all its segments. */
final class IndexSnapshot extends IndexSearcher {

	private final List<Segment> segments;

	IndexSnapshot(IndexReader reader, ColumnCache cache) throws IOException {
		super(reader);
		boolean real = false;
		List<Segment> seen = new ArrayList<>();
		for (LeafReaderContext leaf : reader.leaves()) {
			SegmentColumns columns = cache.columns(leaf.reader());
			Column.Dense live = Segment.live(leaf.reader());
			real |= Segment.hasRealListings(columns, live);
			seen.add(new Segment(leaf.reader(), columns, live, false));
		}
		boolean samplesHidden = real;
		this.segments = seen.stream()
			.map((segment) -> new Segment(segment.reader(), segment.columns(), segment.live(), samplesHidden))
			.toList();
	}

	List<Segment> segments() {
		return this.segments;
	}

	/** Bytes of heap that the columns take. */
	long bytes() {
		return this.segments.stream().mapToLong((segment) -> segment.columns().bytes()).sum();
	}

}
