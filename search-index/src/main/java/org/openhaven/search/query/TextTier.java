package org.openhaven.search.query;

import java.util.List;

import org.openhaven.search.document.FacilityDocument;

/** How well a listing fits the text of a query; later ones fit better. */
public enum TextTier {

	/** Some word of the text is missing: no match. */
	MISSING,
	/** There is no text. */
	NO_TEXT,
	/** All words are somewhere in the listing. */
	WORDS,
	/** All words are in its names. */
	NAME_WORDS,
	/** The text is one of its names. */
	NAME;

	/**
	 * The tier of a listing.
	 * @param words words of the text, in its order
	 * @param document the listing
	 * @return how well it fits
	 */
	static TextTier of(List<String> words, FacilityDocument document) {
		if (words.isEmpty()) {
			return NO_TEXT;
		}
		if (document.names().contains(String.join(" ", words))) {
			return NAME;
		}
		if (document.nameWords().containsAll(words)) {
			return NAME_WORDS;
		}
		return document.words().containsAll(words) ? WORDS : MISSING;
	}

	/**
	 * Whether the text names the listing.
	 * @return true if its names hold all words
	 */
	public boolean isName() {
		return compareTo(NAME_WORDS) >= 0;
	}

}
