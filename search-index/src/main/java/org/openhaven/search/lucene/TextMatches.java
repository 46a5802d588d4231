package org.openhaven.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

import org.openhaven.search.query.TextTier;

/**
 * The documents of a segment that have the words of a text.
 *
 * @param words documents that have all words
 * @param nameWords documents whose names have all words
 * @param name documents of which the text is a name
 */
record TextMatches(Column words, Column nameWords, Column name) {

	static TextMatches find(List<String> words, LeafReader segment) throws IOException {
		Column name = withAll(Fields.NAME, List.of(String.join(" ", words)), segment);
		Column nameWords = Column.union(withAll(Fields.NAME_WORD, words, segment), name, segment.maxDoc());
		Column all = Column.union(withAll(Fields.WORD, words, segment), nameWords, segment.maxDoc());
		return new TextMatches(all, nameWords, name);
	}

	/** How well a document fits that has all words. */
	TextTier tier(int document) {
		if (this.name.get(document)) {
			return TextTier.NAME;
		}
		return this.nameWords.get(document) ? TextTier.NAME_WORDS : TextTier.WORDS;
	}

	/** The documents that have all terms: the rarest leads, the others are asked. */
	private static Column withAll(String field, List<String> terms, LeafReader segment) throws IOException {
		List<PostingsEnum> postings = new ArrayList<>();
		for (String term : terms) {
			PostingsEnum documents = segment.postings(new Term(field, term), PostingsEnum.NONE);
			if (documents == null) {
				return Column.EMPTY;
			}
			postings.add(documents);
		}
		postings.sort(Comparator.comparingLong(DocIdSetIterator::cost));
		return intersection(postings, segment.maxDoc());
	}

	private static Column intersection(List<PostingsEnum> postings, int size) throws IOException {
		int[] documents = new int[(int) Math.min(size, postings.getFirst().cost())];
		int count = 0;
		PostingsEnum rarest = postings.getFirst();
		for (int document = rarest.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = rarest.nextDoc()) {
			if (isInAll(document, postings)) {
				documents[count++] = document;
			}
		}
		return Column.of(documents, count, size);
	}

	private static boolean isInAll(int document, List<PostingsEnum> postings) throws IOException {
		for (PostingsEnum other : postings) {
			int reached = (other.docID() < document) ? other.advance(document) : other.docID();
			if (reached != document) {
				return false;
			}
		}
		return true;
	}

}
