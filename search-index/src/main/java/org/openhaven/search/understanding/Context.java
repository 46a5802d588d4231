package org.openhaven.search.understanding;

/**
 * What is known beside the words.
 *
 * @param hasPoint whether the client said where it is, so that "near me" has an answer
 * @param lexicon the words of the index
 * @param names the names of the index
 */
public record Context(boolean hasPoint, Lexicon lexicon, Names names) {

	/** Nothing is known. */
	public static final Context NONE = new Context(false, Lexicon.EMPTY, Names.NONE);

}
