package org.openhaven.directory.facility;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads listings, each call in a fresh transaction that sees what is committed. Listings
 * that are closed, withdrawn or merged are among them, with their status; the made-up
 * ones of a fresh installation only as long as there is no real one. A stored text that
 * is no listing is a {@link ListingUnreadableException} of whatever call would give it.
 */
public interface Listings {

	/**
	 * The listing of a facility.
	 * @param id its id
	 * @return empty if there is none
	 */
	Optional<Listing> findListing(FacilityId id);

	/**
	 * The listing at a web address.
	 * @param slug its slug
	 * @return empty if there is none
	 */
	Optional<Listing> findListing(String slug);

	/**
	 * The listings of several facilities, as they are now.
	 * @param ids at most a few hundred
	 * @return those there are, in no order
	 */
	List<Listing> findListings(Collection<FacilityId> ids);

	/**
	 * Walks over all listings in the order of their ids. What is committed during the
	 * walk may or may not be in it; the change log tells of it.
	 * @param after the last id of the walk so far, empty text to begin
	 * @param limit how many, at most a few hundred
	 * @return the next listings; empty at the end
	 */
	List<Listing> findListingsAfter(String after, int limit);

	/**
	 * As {@link #findListingsAfter}, ids and versions only: for comparing an index with
	 * the database.
	 * @param after the last id of the walk so far, empty text to begin
	 * @param limit how many
	 * @return the next ones; empty at the end
	 */
	List<Version> findVersionsAfter(String after, int limit);

	/**
	 * How many listings there are.
	 * @return all that the walk would give
	 */
	long count();

	/**
	 * A listing's version.
	 *
	 * @param id whose
	 * @param version counts changes, from 1
	 */
	record Version(FacilityId id, long version) {
	}

}
