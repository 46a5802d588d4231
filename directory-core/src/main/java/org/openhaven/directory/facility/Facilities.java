package org.openhaven.directory.facility;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * All facilities, also those that are not shown. For reading listings see
 * {@link Listings}.
 */
public interface Facilities extends JpaRepository<Facility, String> {

	/**
	 * The facility at that web address.
	 * @param slug its slug
	 * @return empty if there is none
	 */
	Optional<Facility> findBySlug(String slug);

	/**
	 * Which of these slugs are taken.
	 * @param slugs at most a few hundred
	 * @return the taken ones
	 */
	@Query("select f.slug from Facility f where f.slug in :slugs")
	Set<String> findTakenSlugs(Collection<String> slugs);

	/**
	 * Walks over all facilities in the order of their ids.
	 * @param after the last id of the walk so far, empty text to begin
	 * @param limit how many
	 * @return the next ones
	 */
	@Query("select f from Facility f where f.id > :after order by f.id")
	List<Facility> findNext(String after, Limit limit);

	/**
	 * Walks over the ids of all facilities, or of the made-up or the real ones.
	 * @param after the last id of the walk so far, empty text to begin
	 * @param sample which kind
	 * @param limit how many
	 * @return the next ids
	 */
	@Query("select f.id from Facility f where f.sample = :sample and f.id > :after order by f.id")
	List<String> findNextIds(boolean sample, String after, Limit limit);

	/**
	 * Facilities for which another stands.
	 * @param id the other one's id
	 * @return those merged into it
	 */
	@Query("select f from Facility f where f.mergedInto = :id order by f.id")
	List<Facility> findMergedInto(String id);

	/**
	 * Whether there is one of that kind.
	 * @param sample made up or real
	 * @return true if there is
	 */
	boolean existsBySample(boolean sample);

}
