package org.openhaven.directory.source;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Which editions named which records. */
public interface Sightings extends JpaRepository<Sighting, Sighting.Id> {

	/**
	 * All sightings of these records.
	 * @param source the source's name
	 * @param keys the records' keys, at most a few hundred
	 * @return of all editions
	 */
	@Query("select s from Sighting s where s.id.source = :source and s.id.recordKey in :keys")
	List<Sighting> findSightings(String source, Collection<String> keys);

}
