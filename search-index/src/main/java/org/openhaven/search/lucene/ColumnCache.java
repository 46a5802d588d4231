package org.openhaven.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * The columns of the segments in use. A segment never changes, save for deletions, which
 * are not in the columns; they go when Lucene closes the segment.
 */
final class ColumnCache {

	private final Map<IndexReader.CacheKey, SegmentColumns> columns = new ConcurrentHashMap<>();

	/** The columns of a segment, built if nobody has asked for them yet. */
	SegmentColumns columns(LeafReader segment) throws IOException {
		IndexReader.CacheHelper core = segment.getCoreCacheHelper();
		SegmentColumns known = this.columns.get(core.getKey());
		if (known != null) {
			return known;
		}
		SegmentColumns built = SegmentColumnsReader.read(segment);
		if (this.columns.putIfAbsent(core.getKey(), built) == null) {
			core.addClosedListener(this.columns::remove);
		}
		return built;
	}

}
