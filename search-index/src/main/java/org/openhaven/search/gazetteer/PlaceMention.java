package org.openhaven.search.gazetteer;

/**
 * Words of a longer text that may name a place.
 *
 * @param start index of the first character in the text
 * @param end index after the last character
 * @param place the likeliest place; {@link Gazetteer#resolve} of the words tells others
 * of that name
 * @param confidence how sure it is that the words name a place at all
 * @param misspelt whether the name of a well-known city was misspelt: no place if its
 * words are ones of the language
 */
public record PlaceMention(int start, int end, Place place, Confidence confidence, boolean misspelt) {

	PlaceMention(int start, int end, Place place, Confidence confidence) {
		this(start, end, place, confidence, false);
	}

	/** How sure it is that words name a place. The higher the later. */
	public enum Confidence {

		/**
		 * The words mean something else as well ({@code hope}, {@code reading},
		 * {@code in}), or a place that few have heard of: trust it only after a word such
		 * as "near".
		 */
		LOW,

		/** A town, or a name that people have as well ({@code jackson}). */
		MEDIUM,

		/** A ZIP, a name with its state, a state, a well-known city or region. */
		HIGH

	}

	/**
	 * The length.
	 * @return number of characters
	 */
	public int length() {
		return this.end - this.start;
	}

}
