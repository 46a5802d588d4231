package org.openhaven.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

import org.openhaven.search.query.Lexicon;

/**
 * The words of an index, asked where its postings are. Words of listings that were
 * deleted stay until their segment is merged. Names have some ten thousand words, so
 * walking those that a small automaton accepts takes a tenth of a millisecond.
 */
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
	public boolean isDescribing(String word) {
		return has(Fields.DESCRIBED, word);
	}

	@Override
	public boolean isName(String words) {
		return has(Fields.NAME, words);
	}

	private boolean has(String field, String term) {
		return this.search.read((snapshot) -> has(new Term(field, term), snapshot));
	}

	private static boolean has(Term term, IndexSnapshot snapshot) throws IOException {
		for (Segment segment : snapshot.segments()) {
			if (segment.reader().docFreq(term) > 0) {
				return true;
			}
		}
		return false;
	}

	/** Two slips are looked for behind the first letter only: a tenth of the words. */
	@Override
	public List<String> findAlike(String word, int slips) {
		int oneSlipAnywhere = 1;
		Set<String> alike = new TreeSet<>(accepted(automaton(word, oneSlipAnywhere, "")));
		if (slips > oneSlipAnywhere && alike.isEmpty()) {
			int firstLetter = word.offsetByCodePoints(0, 1);
			alike.addAll(accepted(automaton(word.substring(firstLetter), slips, word.substring(0, firstLetter))));
		}
		return List.copyOf(alike);
	}

	private static CompiledAutomaton automaton(String word, int slips, String prefix) {
		return new CompiledAutomaton(new LevenshteinAutomata(word, true).toAutomaton(slips, prefix), false, true);
	}

	private Set<String> accepted(CompiledAutomaton automaton) {
		return this.search.read((snapshot) -> {
			Set<String> accepted = new TreeSet<>();
			for (Segment segment : snapshot.segments()) {
				Terms names = segment.reader().terms(Fields.NAME_WORD);
				if (names != null) {
					TermsEnum terms = automaton.getTermsEnum(names);
					for (BytesRef term = terms.next(); term != null; term = terms.next()) {
						accepted.add(term.utf8ToString());
					}
				}
			}
			return accepted;
		});
	}

	@Override
	public List<String> findStartingWith(String beginning, int most) {
		return this.search.read((snapshot) -> {
			Set<String> found = new TreeSet<>();
			for (Segment segment : snapshot.segments()) {
				Terms names = segment.reader().terms(Fields.NAME_WORD);
				if (names != null) {
					addStartingWith(beginning, most, names.iterator(), found);
				}
			}
			return found.stream().limit(most).toList();
		});
	}

	private static void addStartingWith(String beginning, int most, TermsEnum terms, Set<String> found)
			throws IOException {
		int left = most;
		boolean there = terms.seekCeil(new BytesRef(beginning)) != TermsEnum.SeekStatus.END;
		while (there && left-- > 0) {
			String word = terms.term().utf8ToString();
			if (!word.startsWith(beginning)) {
				return;
			}
			found.add(word);
			there = terms.next() != null;
		}
	}

}
