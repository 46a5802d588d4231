package org.openhaven.directory.facility;

import java.time.LocalDate;

/** Why a listing changed: a source's list, a person, or the directory's own rules. */
public sealed interface ChangeCause {

	/**
	 * A source's list was imported or taken back.
	 *
	 * @param source the source's name
	 * @param edition the date the list speaks of
	 */
	record Imported(String source, LocalDate edition) implements ChangeCause {
	}

	/**
	 * A person stated or decided something.
	 *
	 * @param account id of the account
	 * @param role {@code operator}, {@code moderator} or {@code admin}
	 */
	record Stated(String account, String role) implements ChangeCause {
	}

	/**
	 * The same statements were read by other rules.
	 *
	 * @param reason in plain words, at most 200 characters
	 */
	record Rederived(String reason) implements ChangeCause {
	}

}
