package org.openhaven.search.query;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.openhaven.search.document.Slips;
import org.openhaven.search.document.FacilityDocument;

/** The words of a few listings, looked through one by one. */
final class PlainLexicon implements Lexicon {

	private final List<FacilityDocument> documents;

	PlainLexicon(List<FacilityDocument> documents) {
		this.documents = documents;
	}

	@Override
	public boolean knows(String word) {
		return this.documents.stream().anyMatch((document) -> document.words().contains(word));
	}

	@Override
	public boolean isDescribing(String word) {
		return this.documents.stream().anyMatch((document) -> document.described().contains(word));
	}

	@Override
	public boolean isName(String words) {
		return this.documents.stream().anyMatch((document) -> document.names().contains(words));
	}

	@Override
	public List<String> findAlike(String word, int slips) {
		List<String> one = alike(word, 1);
		return (slips == 1 || !one.isEmpty()) ? one
				: alike(word, slips).stream().filter((other) -> other.charAt(0) == word.charAt(0)).toList();
	}

	private List<String> alike(String word, int slips) {
		return nameWords().stream().filter((other) -> Slips.between(word, other) <= slips).toList();
	}

	@Override
	public List<String> findStartingWith(String beginning, int most) {
		return nameWords().stream().filter((word) -> word.startsWith(beginning)).limit(most).toList();
	}

	private Set<String> nameWords() {
		Set<String> words = new TreeSet<>();
		this.documents.forEach((document) -> words.addAll(document.nameWords()));
		return words;
	}

}
