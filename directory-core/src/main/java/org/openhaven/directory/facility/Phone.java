package org.openhaven.directory.facility;

import org.jspecify.annotations.Nullable;

/**
 * A telephone number of a facility.
 *
 * @param kind what it is for
 * @param number as shown, for example {@code 520-555-0143}
 * @param digits as dialled, with country prefix, for example {@code +15205550143}; null
 * if the number does not follow the rules of its country and can only be shown
 * @param extension digits after the connection, null if there are none
 */
public record Phone(Kind kind, String number, @Nullable String digits, @Nullable String extension) {

	/** What a number is for. */
	public enum Kind {

		/** The facility itself. */
		MAIN,
		/** Admissions. */
		INTAKE,
		/** In a crisis. */
		HOTLINE

	}

}
