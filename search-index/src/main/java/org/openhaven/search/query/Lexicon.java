package org.openhaven.search.query;

/**
 * The words of all listings, as the engine knows them now. Words are folded: lower case,
 * without accents and apostrophes.
 */
public interface Lexicon {

	/**
	 * Whether a listing has the word.
	 * @param word one folded word
	 * @return true if a search for it alone finds something
	 * @throws SearchUnavailableException if the engine cannot answer now
	 */
	boolean knows(String word);

	/**
	 * Whether a listing goes by that name.
	 * @param words folded words divided by single blanks
	 * @return true if a listing has exactly that name
	 * @throws SearchUnavailableException if the engine cannot answer now
	 */
	boolean isName(String words);

}
