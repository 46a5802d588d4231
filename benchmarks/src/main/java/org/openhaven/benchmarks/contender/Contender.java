package org.openhaven.benchmarks.contender;

import java.io.Closeable;

import org.openhaven.benchmarks.madeup.TypedSearch;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.MapQuery;

/** An engine under measurement. Safe for use by many threads. */
public interface Contender extends Closeable {

	/**
	 * Answers a search: total, one page of rows, and counts.
	 * @param query a made-up search
	 * @return the engine's own answer, complete
	 * @throws UnsupportedOperationException if the engine does not know words and the
	 * search has some
	 */
	Answer search(FacilityQuery query);

	/**
	 * Answers a search for a name that may be misspelt or unfinished; without counts.
	 * @param typed a made-up search
	 * @return the engine's own answer, complete
	 * @throws UnsupportedOperationException if the engine does not know words
	 */
	Answer search(TypedSearch typed);

	/**
	 * Answers for a map: total, and pins or clusters.
	 * @param query a made-up map
	 * @return the engine's own answer, complete
	 */
	MapAnswer map(MapQuery query);

}
