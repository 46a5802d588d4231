package org.openhaven.search.query;

import java.util.List;

/**
 * The words of all listings, as the engine knows them now. Words are folded: lower case,
 * without accents and apostrophes.
 */
public interface Lexicon {

	/**
	 * Whether the word is in a name, an address or the label of a value. Words that are
	 * in descriptions alone need not be met.
	 * @param word one folded word
	 * @return true if a search for it alone finds something
	 * @throws SearchUnavailableException if the engine cannot answer now
	 */
	boolean knows(String word);

	/**
	 * Whether the word is in a description.
	 * @param word one folded word
	 * @return true if a listing is described with it
	 * @throws SearchUnavailableException if the engine cannot answer now
	 */
	boolean isDescribing(String word);

	/**
	 * Whether a listing goes by that name.
	 * @param words folded words divided by single blanks
	 * @return true if a listing has exactly that name
	 * @throws SearchUnavailableException if the engine cannot answer now
	 */
	boolean isName(String words);

	/**
	 * Words of names that are like a word. Descriptions are left out: so many words are
	 * in them that every slip would be one of them.
	 * @param word one folded word
	 * @param slips most letters left out, added, mistaken or exchanged with their
	 * neighbour: 1 or 2
	 * @return in the order of the alphabet, those with one slip; only if there are none,
	 * those with two, which begin with the same letter
	 * @throws SearchUnavailableException if the engine cannot answer now
	 */
	List<String> findAlike(String word, int slips);

	/**
	 * Words of names that begin so.
	 * @param beginning one or more folded letters
	 * @param most how many at most
	 * @return in the order of the alphabet
	 * @throws SearchUnavailableException if the engine cannot answer now
	 */
	List<String> findStartingWith(String beginning, int most);

}
