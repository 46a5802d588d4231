package org.openhaven.directory.facility;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where a listing stands in its life. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @JsonSubTypes.Type(value = ListingStatus.Current.class, name = "current"),
		@JsonSubTypes.Type(value = ListingStatus.NotSeenSince.class, name = "not-seen-since"),
		@JsonSubTypes.Type(value = ListingStatus.Closed.class, name = "closed"),
		@JsonSubTypes.Type(value = ListingStatus.Withdrawn.class, name = "withdrawn"),
		@JsonSubTypes.Type(value = ListingStatus.Merged.class, name = "merged") })
public sealed interface ListingStatus {

	/** Whether the public finds it. A not-seen one is public, but last in every order. */
	default boolean isPublic() {
		return this instanceof Current || this instanceof NotSeenSince;
	}

	/** Listed today. */
	record Current() implements ListingStatus {
	}

	/**
	 * Missing from a newer edition that covers it, from every source that listed it.
	 *
	 * @param date edition of the list in which it is missing
	 */
	record NotSeenSince(LocalDate date) implements ListingStatus {
	}

	/**
	 * Closed for good, as a person or a source stated.
	 *
	 * @param reason in plain words
	 * @param date since when
	 */
	record Closed(String reason, LocalDate date) implements ListingStatus {
	}

	/**
	 * Asked not to be listed; survives every later import.
	 *
	 * @param by who asked, by role or account id
	 * @param at when
	 */
	record Withdrawn(String by, Instant at) implements ListingStatus {
	}

	/**
	 * Found to be the same place as another.
	 *
	 * @param into the listing that stands
	 */
	record Merged(FacilityId into) implements ListingStatus {
	}

}
