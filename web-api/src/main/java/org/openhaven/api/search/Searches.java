package org.openhaven.api.search;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.openhaven.search.query.Cursor;
import org.openhaven.search.query.Defaults;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FacilitySearch;
import org.openhaven.search.query.InvalidCursorException;
import org.openhaven.search.query.SearchResult;
import org.openhaven.search.query.SearchUnavailableException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the engine and writes its answer. */
@Component
class Searches {

	private final ObjectProvider<FacilitySearch> engine;

	private final Clock clock;

	private final CursorSeal seal;

	Searches(ObjectProvider<FacilitySearch> engine, Clock clock, CursorSeal seal) {
		this.engine = engine;
		this.clock = clock;
		this.seal = seal;
	}

	byte[] answer(SearchRequest request) {
		FacilityQuery query = query(request);
		SearchResult result = findsNothing(request) ? nothing(query) : engine().search(query);
		Cursor next = result.next();
		return SearchAnswer.json(request, query, result, (next != null) ? this.seal.seal(next) : null);
	}

	FacilitySearch engine() {
		return this.engine.getIfAvailable(() -> {
			throw new SearchUnavailableException("There is no search engine");
		});
	}

	FacilityQuery query(SearchRequest request) {
		try {
			return request.toQuery(this.clock.instant(), cursor(request.after()));
		}
		catch (InvalidCursorException ofAnotherSearch) {
			throw CursorSeal.unknown(String.valueOf(request.after()));
		}
	}

	/** A place that nobody knows, and nothing else to go by. */
	static boolean findsNothing(SearchRequest request) {
		return request.where().problem() != null && !request.asksMoreThanPlace();
	}

	private @Nullable Cursor cursor(@Nullable String text) {
		return (text != null) ? this.seal.open(text) : null;
	}

	private static SearchResult nothing(FacilityQuery query) {
		return new SearchResult(0, List.of(), Map.of(), null, Defaults.applied(query));
	}

}
