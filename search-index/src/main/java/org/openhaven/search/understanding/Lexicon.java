package org.openhaven.search.understanding;

/**
 * The words that occur in listings. What the index knows is not taken for a typing error.
 */
@FunctionalInterface
public interface Lexicon {

	/** Knows no word. */
	Lexicon EMPTY = (word) -> false;

	/**
	 * Whether a listing has the word in its name, address or description.
	 * @param word one word in lower case without accents
	 * @return whether there is one
	 */
	boolean knows(String word);

}
