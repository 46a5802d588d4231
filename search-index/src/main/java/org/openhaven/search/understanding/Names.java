package org.openhaven.search.understanding;

/** The names of listings. A name typed as such is neither a place nor a filter. */
@FunctionalInterface
public interface Names {

	/** No names at all. */
	Names NONE = (words) -> false;

	/**
	 * Whether the words are the whole name of a listing, or nearly so.
	 * @param words two or more words in lower case without accents, divided by single
	 * blanks, for example {@code phoenix house}
	 * @return whether a listing is called that
	 */
	boolean isName(String words);

}
