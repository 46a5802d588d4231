package org.openhaven.search.lucene;

import java.io.IOException;

import org.apache.lucene.index.Term;

import org.openhaven.search.query.Lexicon;

/** The words of an index, asked where its postings are. */
final class IndexLexicon implements Lexicon {

	private final LuceneFacilitySearch search;

	IndexLexicon(LuceneFacilitySearch search) {
		this.search = search;
	}

	@Override
	public boolean knows(String word) {
		return has(Fields.WORD, word);
	}

	@Override
	public boolean isName(String words) {
		return has(Fields.NAME, words);
	}

	private boolean has(String field, String term) {
		return this.search.read((snapshot) -> has(new Term(field, term), snapshot));
	}

	/** Terms of listings that were deleted stay until their segment is merged. */
	private static boolean has(Term term, IndexSnapshot snapshot) throws IOException {
		for (Segment segment : snapshot.segments()) {
			if (segment.reader().docFreq(term) > 0) {
				return true;
			}
		}
		return false;
	}

}
