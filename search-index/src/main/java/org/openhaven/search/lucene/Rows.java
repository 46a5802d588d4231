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

/** Reads what is kept of single documents. */
final class Rows {

	private Rows() {
	}

	static FacilityRow row(LeafReader segment, int document) throws IOException {
		BinaryDocValues rows = DocValues.getBinary(segment, Fields.ROW);
		if (!rows.advanceExact(document)) {
			throw new IllegalStateException("Document " + document + " has no row");
		}
		BytesRef bytes = rows.binaryValue();
		return new FacilityRow(Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length));
	}

	static long number(LeafReader segment, String field, int document) throws IOException {
		NumericDocValues numbers = DocValues.getNumeric(segment, field);
		return numbers.advanceExact(document) ? numbers.longValue() : 0;
	}

	static Optional<FacilityRow> find(FacilityId id, IndexSnapshot snapshot) throws IOException {
		for (Segment segment : snapshot.segments()) {
			int document = document(id, segment);
			if (document >= 0) {
				return Optional.of(row(segment.reader(), document));
			}
		}
		return Optional.empty();
	}

	/** The document of that id, -1 if there is none. */
	private static int document(FacilityId id, Segment segment) throws IOException {
		PostingsEnum documents = segment.reader().postings(new Term(Fields.ID, id.value()), PostingsEnum.NONE);
		while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
			int document = documents.docID();
			boolean hidden = segment.samplesHidden() && segment.columns().sample().get(document);
			if (segment.live().get(document) && !hidden) {
				return document;
			}
		}
		return -1;
	}

}
