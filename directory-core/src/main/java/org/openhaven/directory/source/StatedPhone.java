package org.openhaven.directory.source;

import org.jspecify.annotations.Nullable;

/**
 * A telephone number that a source states.
 *
 * @param kind what the number is for
 * @param text the number as given, blanks collapsed, without its extension
 * @param digits the digits alone, letters of the keypad turned into digits; for US
 * numbers without the leading 1
 * @param extension digits of the extension, or null if there is none
 */
public record StatedPhone(Kind kind, String text, String digits, @Nullable String extension) {

	/**
	 * Checks that there is a number.
	 * @throws IllegalArgumentException if {@code digits} holds anything but digits, or
	 * nothing
	 */
	public StatedPhone {
		if (digits.isEmpty() || !digits.chars().allMatch((c) -> c >= '0' && c <= '9')) {
			throw new IllegalArgumentException("A phone number has digits only, was '" + digits + "'");
		}
	}

	/** What a number is for. */
	public enum Kind {

		/** The facility's main number. */
		MAIN,

		/** For people who want to be admitted. */
		INTAKE,

		/** Answered at all hours, for people in a crisis. */
		HOTLINE

	}

}
