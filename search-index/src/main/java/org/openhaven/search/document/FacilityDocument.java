package org.openhaven.search.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.OpeningHours;

/**
 * A listing as a search sees it. Depends on the listing alone, so that the same listing
 * gives the same document on every node.
 *
 * @param id public id
 * @param version version of the listing
 * @param findable false for a listing that the public does not find
 * @param notSeenSince the edition in which it is missing, null if it is listed today
 * @param sortName folded display name, by which results are sorted
 * @param name words of the name it goes by, its program's left out, in their order
 * @param names folded names under which it is known
 * @param nameWords words and initials of its own names, its organization's left out
 * @param words words of its names, organization, place and labels of its values
 * @param described words of its description alone
 * @param location its point, null if it has none
 * @param approximate whether the point is less exact than the front door
 * @param facility values known for the whole facility; {@code city} values are folded
 * @param lanes its services, one of no kind if it has none; never empty
 * @param timeZone its own zone, null if unknown
 * @param hours weekly opening hours, null if unknown
 * @param confirmedAt when the program last confirmed it, null if never
 * @param sample whether it is made up: not shown beside real ones
 * @param row what a result shows
 */
public record FacilityDocument(FacilityId id, long version, boolean findable, @Nullable LocalDate notSeenSince,
		String sortName, List<String> name, Set<String> names, Set<String> nameWords, Set<String> words,
		Set<String> described, @Nullable EarthPoint location, boolean approximate, Values facility, List<Lane> lanes,
		@Nullable ZoneId timeZone, @Nullable OpeningHours hours, @Nullable Instant confirmedAt, boolean sample,
		FacilityRow row) {

	/** Copies the collections. */
	public FacilityDocument {
		name = List.copyOf(name);
		names = Set.copyOf(names);
		nameWords = Set.copyOf(nameWords);
		words = Set.copyOf(words);
		described = Set.copyOf(described);
		lanes = List.copyOf(lanes);
		if (lanes.isEmpty()) {
			throw new IllegalArgumentException("A facility is matched as one service at least, had no lane");
		}
	}

	/**
	 * The document of a listing.
	 * @param listing what is published
	 * @return its document
	 */
	public static FacilityDocument of(Listing listing) {
		return new DocumentWriter(listing).write();
	}

	/**
	 * Whether it has a word anywhere.
	 * @param word folded
	 * @return true if it does
	 */
	public boolean has(String word) {
		return this.words.contains(word) || this.described.contains(word);
	}

	/**
	 * How long its name is.
	 * @return number of words, at most 255
	 */
	public int nameLength() {
		return Math.min(255, this.name.size());
	}

	/**
	 * The values that count for a service about a filter: its own, or the facility's
	 * where it has none about that filter.
	 * @param lane one of the lanes
	 * @param filter for example {@code payment}
	 * @return the values to ask
	 */
	public Values valuesOf(Lane lane, String filter) {
		return lane.ownFilters().contains(filter) ? lane.own() : this.facility;
	}

}
