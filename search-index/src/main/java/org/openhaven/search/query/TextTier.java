package org.openhaven.search.query;

/** How well a listing fits the text of a query; later ones fit better. */
public enum TextTier {

	/** More words of the text are missing than may be: no match. */
	MISSING(0),
	/** There is no text, or none of its words is demanded. */
	NO_TEXT(0),
	/** Some words are missing, but no more than may be. */
	SOME_WORDS(1),
	/** All words are somewhere in the listing. */
	WORDS(2),
	/** All words are in its names. */
	NAME_WORDS(3),
	/** The text is one of its names. */
	NAME(4);

	private final int steps;

	TextTier(int steps) {
		this.steps = steps;
	}

	/**
	 * The tier of a listing.
	 * @param text the text
	 * @param isName whether the text is one of the listing's names
	 * @param inNames how many demanded words its names have
	 * @param inListing how many demanded words it has at all
	 * @return how well it fits
	 */
	public static TextTier of(QueryText text, boolean isName, int inNames, int inListing) {
		int demanded = text.demanded();
		if (isName) {
			return NAME;
		}
		if (demanded == 0) {
			return NO_TEXT;
		}
		if (inNames == demanded) {
			return NAME_WORDS;
		}
		if (inListing == demanded) {
			return WORDS;
		}
		return (inListing >= text.needed()) ? SOME_WORDS : MISSING;
	}

	/**
	 * How often {@link Ranking#text} counts.
	 * @return 0 to 4
	 */
	int steps() {
		return this.steps;
	}

	/**
	 * Whether the text names the listing.
	 * @return true if its names hold all words
	 */
	public boolean isName() {
		return compareTo(NAME_WORDS) >= 0;
	}

}
