package org.openhaven.search.request;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.SearchResult;

/**
 * What was asked, and what was found.
 *
 * @param request as its words were understood in the end
 * @param query what the engine was asked
 * @param result what it said
 * @param next the sealed cursor of the next page, null after the last
 * @param sample whether the directory is made up
 */
public record Answered(SearchRequest request, FacilityQuery query, SearchResult result, @Nullable String next,
		boolean sample) {

	/**
	 * What brings more, in the words of the request.
	 * @return best first
	 */
	public List<Relaxed> relaxed() {
		return this.result.relaxations().stream().map((each) -> Relaxed.of(each, this.request)).toList();
	}

}
