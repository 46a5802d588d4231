package org.openhaven.search.query;

/**
 * Why a result stands where it stands; each is a part of the order and nothing else is.
 */
public enum Reason {

	/** A name of the listing is the text. */
	NAME_IS_THE_TEXT("name-is-the-text"),
	/** The words of the text are in its names. */
	NAME_HAS_THE_WORDS("name-has-the-words"),
	/** The words of the text are in its listing. */
	LISTING_HAS_THE_WORDS("listing-has-the-words"),
	/** Some words of the text are in its listing; no listing has all. */
	LISTING_HAS_SOME_WORDS("listing-has-some-words"),
	/** All that is asked has evidence of its own. */
	STATED("stated"),
	/** Something that is asked has only general or indirect evidence. */
	INDIRECT_EVIDENCE("indirect-evidence"),
	/** The distance counts. */
	DISTANCE("distance"),
	/** The program confirmed the listing within a year. */
	CONFIRMED_LATELY("confirmed-lately"),
	/** A fresh report says that places are free. */
	PLACES_FREE("places-free"),
	/** Missing from a newer edition of the list: last in every order. */
	NOT_SEEN_LATELY("not-seen-lately");

	private final String value;

	Reason(String value) {
		this.value = value;
	}

	/**
	 * A stable word for answers.
	 * @return for example {@code places-free}
	 */
	public String value() {
		return this.value;
	}

}
