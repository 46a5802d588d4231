package org.openhaven.directory.facility;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Where a fact comes from: listed by a source in an edition, or confirmed by a person.
 * The two are never mixed; only the second counts as verified.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @JsonSubTypes.Type(value = Origin.Listed.class, name = "listed"),
		@JsonSubTypes.Type(value = Origin.Confirmed.class, name = "confirmed") })
public sealed interface Origin {

	/**
	 * A source's list says so.
	 *
	 * @param source the source's name, for example {@code samhsa-directory}
	 * @param edition the date the list speaks of
	 */
	record Listed(String source, LocalDate edition) implements Origin {
	}

	/**
	 * A person who answers for the program, or a moderator, says so.
	 *
	 * @param account id of the account, never a name
	 * @param role {@code operator} or {@code moderator}
	 * @param at when
	 * @param method how, for example {@code haven-csv}, {@code edit}, {@code check-in}
	 */
	record Confirmed(String account, String role, Instant at, String method) implements Origin {
	}

}
