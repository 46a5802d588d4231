package org.openhaven.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.search.document.FacilityRow;

/** Reads what is kept of single documents of a segment; they must be asked for rising. */
final class Rows {

	private final BinaryDocValues rows;

	private final NumericDocValues versions;

	Rows(LeafReader segment) throws IOException {
		this.rows = DocValues.getBinary(segment, Fields.ROW);
		this.versions = DocValues.getNumeric(segment, Fields.VERSION);
	}

	FacilityRow row(int document) throws IOException {
		if (!this.rows.advanceExact(document)) {
			throw new IllegalStateException("Document " + document + " has no row");
		}
		BytesRef bytes = this.rows.binaryValue();
		return new FacilityRow(Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length));
	}

	long version(int document) throws IOException {
		return this.versions.advanceExact(document) ? this.versions.longValue() : 0;
	}

	static Optional<FacilityRow> find(FacilityId id, IndexSnapshot snapshot) throws IOException {
		for (Segment segment : snapshot.segments()) {
			int document = document(id, segment);
			if (document >= 0) {
				return Optional.of(new Rows(segment.reader()).row(document));
			}
		}
		return Optional.empty();
	}

	static Optional<FacilityRow> findAny(IndexSnapshot snapshot) throws IOException {
		for (Segment segment : snapshot.segments()) {
			for (int document = 0; document < segment.columns().size(); document++) {
				if (isShown(document, segment)) {
					return Optional.of(new Rows(segment.reader()).row(document));
				}
			}
		}
		return Optional.empty();
	}

	private static boolean isShown(int document, Segment segment) {
		boolean hidden = segment.samplesHidden() && segment.columns().sample().get(document);
		return segment.live().get(document) && !hidden;
	}

	/** The document of that id, -1 if there is none. */
	private static int document(FacilityId id, Segment segment) throws IOException {
		PostingsEnum documents = segment.reader().postings(new Term(Fields.ID, id.value()), PostingsEnum.NONE);
		while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
			int document = documents.docID();
			if (isShown(document, segment)) {
				return document;
			}
		}
		return -1;
	}

}
