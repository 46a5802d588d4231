package org.openhaven.api.search;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.openhaven.api.request.RequestParameters;
import org.openhaven.directory.facility.FreshnessPolicy;
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

	private final FreshnessPolicy freshness;

	Searches(FacilitySearch engine, Clock clock, CursorCodec cursors, FreshnessPolicy freshness) {
		this.engine = engine;
		this.clock = clock;
		this.cursors = cursors;
		this.freshness = freshness;
	}

	/** The words of all listings. */
	Lexicon lexicon() {
		return this.engine.lexicon();
	}

	byte[] answer(SearchRequest request) {
		FacilityQuery query = query(request);
		SearchResult result = findsNothing(request) ? nothing(query) : this.engine.search(query);
		Cursor next = result.next();
		boolean sample = isSample(result.hits().stream().map(FacilityHit::row).findFirst());
		return SearchAnswer.json(request, query, result, (next != null) ? this.cursors.encode(next) : null, sample);
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
		List<Optional<FacilityRow>> rows = result.points()
			.stream()
			.map(MapResult.Pin::id)
			.map(this.engine::find)
			.toList();
		boolean sample = isSample(rows.stream().flatMap(Optional::stream).findFirst());
		return MapAnswer.json(result, rows, sample, request.language());
	}

	/**
	 * The rows that fit words best.
	 * @param words of a name, usually
	 * @param most how many at most
	 */
	public List<FacilityRow> findRows(String words, int most) {
		FacilityQuery query = FacilityQuery.at(this.clock.instant())
			.freshness(this.freshness)
			.text(words)
			.size(most)
			.build();
		return query.words().isEmpty() ? List.of()
				: this.engine.search(query).hits().stream().map(FacilityHit::row).toList();
	}

	/**
	 * Whether the directory is made up. Real and made-up listings are never shown
	 * together, so any one row tells.
	 * @param shown a row that is shown, empty if none is
	 */
	public boolean isSample(Optional<FacilityRow> shown) {
		return shown.or(this::findAnyRow).map(FacilityRow::isSample).orElse(false);
	}

	private Optional<FacilityRow> findAnyRow() {
		FacilityQuery anything = FacilityQuery.at(this.clock.instant()).defaultsApply(false).size(1).build();
		return this.engine.search(anything).hits().stream().map(FacilityHit::row).findFirst();
	}

	FacilityQuery query(SearchRequest request) {
		try {
			return request.toQuery(this.clock.instant(), this.freshness, cursor(request.after()));
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
