package org.openhaven.search.lucene;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;

/**
 * One segment as a reader sees it at one moment.
 *
 * @param reader Lucene's view
 * @param columns what is kept in heap
 * @param live documents that are not deleted, one bit each
 * @param samplesHidden whether real listings hide the made-up ones
 */
record Segment(LeafReader reader, SegmentColumns columns, Column.Dense live, boolean samplesHidden) {

	static Column.Dense live(LeafReader reader) {
		long[] bits = Candidates.all(reader.maxDoc()).words();
		Bits live = reader.getLiveDocs();
		for (int document = 0; live != null && document < reader.maxDoc(); document++) {
			if (!live.get(document)) {
				bits[document >>> 6] &= ~(1L << document);
			}
		}
		return new Column.Dense(bits);
	}

	/** Whether a listing that is not made up lives in it. */
	static boolean hasRealListings(SegmentColumns columns, Column.Dense live) {
		Candidates all = Candidates.all(columns.size());
		long[] real = live.bits().clone();
		columns.sample().removeFrom(all, real);
		return WordSets.count(real) > 0;
	}

}
