package org.openhaven.directory.source;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** What all sources say. */
public interface SourceRecords extends JpaRepository<SourceRecord, SourceRecord.Id> {

	/**
	 * The records of one source under these keys.
	 * @param source the source's name
	 * @param keys at most a few hundred
	 * @return those there are
	 */
	@Query("select r from SourceRecord r where r.id.source = :source and r.id.recordKey in :keys")
	List<SourceRecord> findRecords(String source, Collection<String> keys);

	/**
	 * All records that stand under these facilities.
	 * @param facilities ids, at most a few hundred
	 * @return in no order
	 */
	@Query("select r from SourceRecord r where r.facilityId in :facilities")
	List<SourceRecord> findByFacilities(Collection<String> facilities);

	/**
	 * Candidates for being the same place.
	 * @param placeKeys {@link SourceRecord#placeKey()}, at most a few hundred
	 * @return of any source
	 */
	@Query("select r from SourceRecord r where r.placeKey in :placeKeys")
	List<SourceRecord> findByPlaces(Collection<String> placeKeys);

	/**
	 * Neighbours at the same street address.
	 * @param streetKeys {@link SourceRecord#streetKey()}
	 * @param limit how many at most, whatever there are
	 * @return of any source
	 */
	@Query("select r from SourceRecord r where r.streetKey in :streetKeys and r.silent = false order by r.streetKey, r.id.source, r.id.recordKey")
	List<SourceRecord> findByStreets(Collection<String> streetKeys, Limit limit);

	/**
	 * Records with the same number in the same area.
	 * @param phoneKeys {@link SourceRecord#phoneKey()}
	 * @param limit how many at most, whatever there are
	 * @return of any source
	 */
	@Query("select r from SourceRecord r where r.phoneKey in :phoneKeys and r.silent = false order by r.phoneKey, r.id.source, r.id.recordKey")
	List<SourceRecord> findByPhones(Collection<String> phoneKeys, Limit limit);

	/**
	 * Notes that an import has read records that say nothing new.
	 * @param source the source's name
	 * @param keys their keys
	 * @param run the import
	 */
	@Modifying
	@Query("update SourceRecord r set r.lastRun = :run where r.id.source = :source and r.id.recordKey in :keys")
	void noteSeen(String source, Collection<String> keys, long run);

	/**
	 * How many records an edition covers: those that stood until it.
	 * @param source the source's name
	 * @param edition the edition
	 * @param everywhere whether it covers all regions
	 * @param regions else the regions it covers
	 * @return a count
	 */
	@Query("""
			select count(r) from SourceRecord r where r.id.source = :source and r.silent = false and r.editionLast <= :edition
			and (r.missingSince is null or r.missingSince >= :edition)
			and (:everywhere = true or r.region in :regions)
			""")
	long countCovered(String source, LocalDate edition, boolean everywhere, Collection<String> regions);

	/**
	 * How many of those the edition lacks.
	 * @param source the source's name
	 * @param edition the edition
	 * @param everywhere whether it covers all regions
	 * @param regions else the regions it covers
	 * @return a count
	 */
	@Query("""
			select count(r) from SourceRecord r where r.id.source = :source and r.silent = false and r.editionLast < :edition
			and (r.missingSince is null or r.missingSince >= :edition)
			and (:everywhere = true or r.region in :regions)
			""")
	long countLacking(String source, LocalDate edition, boolean everywhere, Collection<String> regions);

	/**
	 * Records that the edition covers and lacks and that are not yet marked.
	 * @param source the source's name
	 * @param edition the edition
	 * @param everywhere whether it covers all regions
	 * @param regions else the regions it covers
	 * @param limit how many
	 * @return the first ones by key
	 */
	@Query("""
			select r from SourceRecord r where r.id.source = :source and r.silent = false and r.editionLast < :edition
			and (r.missingSince is null or r.missingSince > :edition)
			and (:everywhere = true or r.region in :regions) order by r.id.recordKey
			""")
	List<SourceRecord> findLacking(String source, LocalDate edition, boolean everywhere, Collection<String> regions,
			Limit limit);

	/**
	 * Records of a source that an edition names, in the order of their keys.
	 * @param source the source's name
	 * @param edition the edition
	 * @param limit how many
	 * @return the first ones
	 */
	@Query("""
			select r from SourceRecord r join Sighting s on s.id.source = r.id.source and s.id.recordKey = r.id.recordKey
			where s.id.source = :source and s.id.edition = :edition order by r.id.recordKey
			""")
	List<SourceRecord> findSeenIn(String source, LocalDate edition, Limit limit);

	/**
	 * Records of a source that are missing, in the order of their keys.
	 * @param source the source's name
	 * @param after the last key of the walk so far, empty text to begin
	 * @param limit how many
	 * @return the next ones
	 */
	@Query("""
			select r from SourceRecord r where r.id.source = :source and r.silent = false and r.missingSince is not null
			and r.id.recordKey > :after order by r.id.recordKey
			""")
	List<SourceRecord> findMissing(String source, String after, Limit limit);

}
