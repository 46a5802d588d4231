package org.openhaven.search.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.openhaven.search.document.FacilityRow;
import org.openhaven.search.query.MapResult;

/**
 * What was found on a map.
 *
 * @param result pins or clusters
 * @param rows the row of each pin; empty for one that is gone meanwhile
 * @param sample whether the directory is made up
 * @param language of notices
 */
public record MapAnswered(MapResult result, List<Optional<FacilityRow>> rows, boolean sample, Locale language) {

	/** Copies the list. */
	public MapAnswered {
		rows = List.copyOf(rows);
	}

}
