package org.openhaven.directory.account;

import java.util.Arrays;
import java.util.Locale;

/** What an account may do. */
public enum Role {

	/** Answers for listings. */
	OPERATOR,
	/** Decides on proposals. */
	MODERATOR,
	/** Runs the directory. */
	ADMIN;

	/**
	 * The role of that name.
	 * @param text for example {@code operator}
	 * @return the role
	 * @throws IllegalArgumentException if there is none
	 */
	public static Role parse(String text) {
		return Arrays.stream(values())
			.filter((role) -> role.value().equals(text))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"A role is one of operator, moderator, admin, was '" + text + "'"));
	}

	/**
	 * The name of the role.
	 * @return for example {@code operator}
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT);
	}

}
