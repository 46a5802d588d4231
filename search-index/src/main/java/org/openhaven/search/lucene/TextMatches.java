package org.openhaven.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

import org.openhaven.search.query.TextTier;

/**
 * The documents of a segment that have the words of a text. Whoever is named by the text
 * has its words in the name, and whoever has them there has them in the listing.
 *
 * @param words documents that have all words
 * @param nameWords documents whose names have all words
 * @param name documents of which the text is a name
 */
record TextMatches(Column words, Column nameWords, Column name) {

	static TextMatches find(List<String> words, LeafReader segment) throws IOException {
		Column all = withAll(Fields.WORD, words, segment);
		Column nameWords = (all != Column.EMPTY) ? withAll(Fields.NAME_WORD, words, segment) : Column.EMPTY;
		Column name = (nameWords != Column.EMPTY) ? withAll(Fields.NAME, List.of(String.join(" ", words)), segment)
				: Column.EMPTY;
		return new TextMatches(all, nameWords, name);
	}

	/** How well a document fits that has all words. */
	TextTier tier(int document) {
		if (this.name.get(document)) {
			return TextTier.NAME;
		}
		return this.nameWords.get(document) ? TextTier.NAME_WORDS : TextTier.WORDS;
	}

	/** The documents that have all terms. */
	private static Column withAll(String field, List<String> terms, LeafReader segment) throws IOException {
		List<PostingsEnum> postings = new ArrayList<>();
		for (String term : terms) {
			PostingsEnum documents = segment.postings(new Term(field, term), PostingsEnum.NONE);
			if (documents == null) {
				return Column.EMPTY;
			}
			postings.add(documents);
		}
		FixedBitSet found = all(postings.getFirst(), segment.maxDoc());
		for (PostingsEnum documents : postings.subList(1, postings.size())) {
			found.and(all(documents, segment.maxDoc()));
		}
		return new Column.Dense(found.getBits());
	}

	private static FixedBitSet all(PostingsEnum postings, int size) throws IOException {
		FixedBitSet all = new FixedBitSet(size);
		postings.nextDoc();
		postings.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, all, 0);
		return all;
	}

}
