package org.openhaven.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.search.document.FacilityDocument;

/**
 * Which listings an index shows, and a number for what it holds of each: for comparing it
 * with the directory. Takes some 60 bytes of heap per listing.
 */
public final class IndexEntries {

	private final Map<Long, Long> digests = new HashMap<>();

	IndexEntries(IndexSnapshot snapshot) throws IOException {
		for (Segment segment : snapshot.segments()) {
			NumericDocValues digest = DocValues.getNumeric(segment.reader(), Fields.DIGEST);
			for (int document : shown(segment).documents()) {
				digest.advanceExact(document);
				this.digests.put(segment.columns().numbers().idBits(document), digest.longValue());
			}
		}
	}

	private static Column shown(Segment segment) {
		long[] shown = segment.live().bits().clone();
		if (segment.samplesHidden()) {
			segment.columns().sample().removeFrom(Candidates.all(segment.columns().size()), shown);
		}
		return new Column.Dense(shown);
	}

	/**
	 * Compares a document with what the index holds under its id, and forgets the entry.
	 * @param document what should be there
	 * @return what is there
	 */
	public State take(FacilityDocument document) {
		Long digest = this.digests.remove(IdBits.of(document.id()));
		if (digest == null) {
			return State.MISSING;
		}
		return (digest == DocumentDigest.of(document)) ? State.SAME : State.DIFFERENT;
	}

	/**
	 * What nobody has taken: listings that should not be there.
	 * @return their ids
	 */
	public Set<FacilityId> left() {
		return this.digests.keySet().stream().map(IdBits::id).collect(Collectors.toSet());
	}

	/** How the index stands to a document. */
	public enum State {

		/** It holds just this. */
		SAME,
		/** It holds something else under this id. */
		DIFFERENT,
		/** It holds nothing under this id. */
		MISSING

	}

}
