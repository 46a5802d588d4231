package org.openhaven.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import org.openhaven.search.query.QueryText;
import org.openhaven.search.query.QueryWord;
import org.openhaven.search.query.TextFit;

/**
 * The documents of a segment that have the words of a text, and which of them each has.
 */
final class TextMatches {

	private final QueryText text;

	private final DocumentNumbers numbers;

	/** Documents that the text names. */
	private final FixedBitSet names;

	/** By word, the documents whose names have it. */
	private final List<FixedBitSet> inNames = new ArrayList<>();

	/** By word, the documents that have it anywhere. */
	private final List<FixedBitSet> inListing = new ArrayList<>();

	/** Made so far of the same words: relaxations ask for each many times. */
	private final Map<QueryText, TextMatches> others = new HashMap<>();

	private @Nullable Column matching;

	private @Nullable Column named;

	private TextMatches(QueryText text, Segment segment) throws IOException {
		this.text = text;
		this.numbers = segment.columns().numbers();
		LeafReader reader = segment.reader();
		this.names = new FixedBitSet(reader.maxDoc());
		for (String name : new TreeSet<>(List.of(text.typed(), text.likely()))) {
			add(Fields.NAME, name, reader, this.names);
		}
		for (QueryWord word : text.words()) {
			this.inNames.add(having(word, List.of(Fields.NAME_WORD), reader));
			this.inListing.add(having(word, List.of(Fields.WORD, Fields.DESCRIBED), reader));
		}
	}

	private TextMatches(QueryText text, TextMatches found) {
		this.text = text;
		this.numbers = found.numbers;
		this.names = found.names;
		this.inNames.addAll(found.inNames);
		this.inListing.addAll(found.inListing);
	}

	/** The same words, of which more or fewer may be missing. */
	TextMatches forgiving(QueryText other) {
		return other.equals(this.text) ? this
				: this.others.computeIfAbsent(other, (text) -> new TextMatches(text, this));
	}

	static TextMatches find(QueryText text, Segment segment) throws IOException {
		return new TextMatches(text, segment);
	}

	/** Documents that have a word in any of its forms. */
	private static FixedBitSet having(QueryWord word, List<String> fields, LeafReader reader) throws IOException {
		FixedBitSet any = new FixedBitSet(reader.maxDoc());
		for (List<String> form : word.forms()) {
			if (form.size() == 1) {
				add(fields, form.getFirst(), reader, any);
			}
			else {
				any.or(havingAll(form, fields, reader));
			}
		}
		return any;
	}

	private static FixedBitSet havingAll(List<String> words, List<String> fields, LeafReader reader)
			throws IOException {
		FixedBitSet all = new FixedBitSet(reader.maxDoc());
		add(fields, words.getFirst(), reader, all);
		for (String word : words.subList(1, words.size())) {
			FixedBitSet one = new FixedBitSet(reader.maxDoc());
			add(fields, word, reader, one);
			all.and(one);
		}
		return all;
	}

	private static void add(List<String> fields, String term, LeafReader reader, FixedBitSet found) throws IOException {
		for (String field : fields) {
			add(field, term, reader, found);
		}
	}

	private static void add(String field, String term, LeafReader reader, FixedBitSet found) throws IOException {
		PostingsEnum postings = reader.postings(new Term(field, term), PostingsEnum.NONE);
		if (postings != null) {
			postings.nextDoc();
			postings.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, found, 0);
		}
	}

	/** Documents that fit. */
	Column matching() {
		if (this.matching == null) {
			this.matching = computeMatching();
		}
		return this.matching;
	}

	private Column computeMatching() {
		FixedBitSet matching = (this.text.mayMiss() > 0) ? havingEnough() : havingAllDemanded(this.inListing);
		matching.or(this.names);
		return new Column.Dense(matching.getBits());
	}

	/** Documents that the text names, or whose names have all its words. */
	Column named() {
		if (this.named == null) {
			this.named = computeNamed();
		}
		return this.named;
	}

	private Column computeNamed() {
		FixedBitSet named = this.names.clone();
		if (this.text.demanded() > 0) {
			named.or(havingAllDemanded(this.inNames));
		}
		return new Column.Dense(named.getBits());
	}

	private FixedBitSet havingAllDemanded(List<FixedBitSet> byWord) {
		FixedBitSet all = new FixedBitSet(this.names.length());
		all.set(0, all.length());
		for (int i = 0; i < byWord.size(); i++) {
			if (this.text.words().get(i).demanded()) {
				all.and(byWord.get(i));
			}
		}
		return all;
	}

	private FixedBitSet havingEnough() {
		int needed = this.text.needed();
		byte[] counts = new byte[this.names.length()];
		FixedBitSet enough = new FixedBitSet(this.names.length());
		for (int i = 0; i < this.inListing.size(); i++) {
			if (this.text.words().get(i).demanded()) {
				FixedBitSet having = this.inListing.get(i);
				for (int at = next(having, 0); at != DocIdSetIterator.NO_MORE_DOCS; at = next(having, at + 1)) {
					if (++counts[at] >= needed) {
						enough.set(at);
					}
				}
			}
		}
		return enough;
	}

	private static int next(FixedBitSet documents, int from) {
		return (from < documents.length()) ? documents.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
	}

	TextFit fit(int document) {
		int demandedInNames = 0;
		int demandedInListing = 0;
		int anyInNames = 0;
		int others = 0;
		for (int i = 0; i < this.inNames.size(); i++) {
			boolean demanded = this.text.words().get(i).demanded();
			boolean inName = this.inNames.get(i).get(document);
			boolean inAll = this.inListing.get(i).get(document);
			anyInNames += inName ? 1 : 0;
			demandedInNames += (inName && demanded) ? 1 : 0;
			demandedInListing += (inAll && demanded) ? 1 : 0;
			others += (inAll && !demanded) ? 1 : 0;
		}
		return TextFit.of(this.text, this.names.get(document),
				new TextFit.Found(demandedInNames, demandedInListing, anyInNames, others),
				this.numbers.nameLength(document));
	}

}
