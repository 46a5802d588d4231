package org.openhaven.api.search;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.openhaven.api.request.RequestParameters;
import org.openhaven.search.document.FacilityRow;
import org.openhaven.search.query.Area;
import org.openhaven.search.query.Cursor;
import org.openhaven.search.query.CursorCodec;
import org.openhaven.search.query.Defaults;
import org.openhaven.search.query.FacilityHit;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FacilitySearch;
import org.openhaven.search.query.InvalidCursorException;
import org.openhaven.search.query.Lexicon;
import org.openhaven.search.query.MapQuery;
import org.openhaven.search.query.MapResult;
import org.openhaven.search.query.SearchResult;

import org.springframework.stereotype.Component;

/** Asks the engine and writes its answer. */
@Component
public class Searches {

	private final FacilitySearch engine;

	private final Clock clock;

	private final CursorCodec cursors;

	Searches(FacilitySearch engine, Clock clock, CursorCodec cursors) {
		this.engine = engine;
		this.clock = clock;
		this.cursors = cursors;
	}

	/** The words of all listings. */
	Lexicon lexicon() {
		return this.engine.lexicon();
	}

	byte[] answer(SearchRequest request) {
		FacilityQuery query = query(request);
		SearchResult result = findsNothing(request) ? nothing(query) : this.engine.search(query);
		Cursor next = result.next();
		return SearchAnswer.json(request, query, result, (next != null) ? this.cursors.encode(next) : null);
	}

	/**
	 * The answer to a map.
	 * @param request what was asked
	 * @param view what is seen of the map
	 * @param zoom 0 for the whole earth
	 */
	byte[] map(SearchRequest request, Area.Box view, int zoom) {
		MapResult result = findsNothing(request) ? new MapResult(0, List.of(), List.of())
				: this.engine.map(new MapQuery(query(request), view, zoom));
		return MapAnswer.json(result, this.engine::find, request.language());
	}

	/**
	 * The rows that fit words best.
	 * @param words of a name, usually
	 * @param most how many at most
	 */
	public List<FacilityRow> findRows(String words, int most) {
		FacilityQuery query = FacilityQuery.at(this.clock.instant()).text(words).size(most).build();
		return query.words().isEmpty() ? List.of()
				: this.engine.search(query).hits().stream().map(FacilityHit::row).toList();
	}

	FacilityQuery query(SearchRequest request) {
		try {
			return request.toQuery(this.clock.instant(), cursor(request.after()));
		}
		catch (InvalidCursorException ofAnotherSearch) {
			throw RequestParameters.invalid("after", String.valueOf(request.after()),
					"This does not continue this search.",
					List.of("the next of the page before, with the same parameters"));
		}
	}

	/** A place that nobody knows, and nothing else to go by. */
	static boolean findsNothing(SearchRequest request) {
		return request.where().problem() != null && !request.asksMoreThanPlace();
	}

	private @Nullable Cursor cursor(@Nullable String text) {
		return (text != null) ? this.cursors.decode(text) : null;
	}

	private static SearchResult nothing(FacilityQuery query) {
		return new SearchResult(0, List.of(), Map.of(), null, Defaults.applied(query));
	}

}
