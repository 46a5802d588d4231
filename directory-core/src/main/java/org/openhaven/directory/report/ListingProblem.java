package org.openhaven.directory.report;

import java.util.Arrays;
import java.util.Optional;

/** What can be wrong in a listing, as coarse as a person in a hurry can tell. */
public enum ListingProblem {

	/** The number is dead or somebody else's. */
	PHONE_WRONG("phone-wrong"),
	/** It is not there, or the pin is elsewhere. */
	ADDRESS_WRONG("address-wrong"),
	/** There is no such place any more, or it is elsewhere now. */
	CLOSED_OR_MOVED("closed-or-moved"),
	/** It does not give that care, or does not take that payment. */
	SERVICES_OR_PAYMENT_WRONG("services-or-payment-wrong"),
	/** Anything else; only the text says what. */
	SOMETHING_ELSE("something-else");

	private final String value;

	ListingProblem(String value) {
		this.value = value;
	}

	/**
	 * The problem of that name.
	 * @param value for example {@code phone-wrong}, from a form
	 * @return empty if there is none
	 */
	public static Optional<ListingProblem> find(String value) {
		return Arrays.stream(values()).filter((problem) -> problem.value.equals(value)).findFirst();
	}

	/**
	 * The name used in forms and in the database.
	 * @return for example {@code phone-wrong}
	 */
	public String value() {
		return this.value;
	}

}
