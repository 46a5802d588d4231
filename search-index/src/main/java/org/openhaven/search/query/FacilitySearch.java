package org.openhaven.search.query;

import java.util.Optional;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.search.document.FacilityRow;

/** Finds facilities. Safe for use by many threads. */
public interface FacilitySearch {

	/**
	 * The listings that match, one page of them.
	 * @param query what is asked
	 * @return the answer
	 * @throws SearchUnavailableException if the engine cannot answer now
	 */
	SearchResult search(FacilityQuery query);

	/**
	 * The listings that match, on a map.
	 * @param query what is asked
	 * @return points or clusters
	 * @throws SearchUnavailableException if the engine cannot answer now
	 */
	MapResult map(MapQuery query);

	/**
	 * The row of one listing.
	 * @param id public id
	 * @return what a result shows of it, empty if the public does not find it
	 * @throws SearchUnavailableException if the engine cannot answer now
	 */
	Optional<FacilityRow> find(FacilityId id);

	/**
	 * The row of any listing that the public finds.
	 * @return empty if there is none
	 * @throws SearchUnavailableException if the engine cannot answer now
	 */
	Optional<FacilityRow> findAny();

	/**
	 * The words of all listings.
	 * @return asks the engine anew each time
	 */
	Lexicon lexicon();

}
