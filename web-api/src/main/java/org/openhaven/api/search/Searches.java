package org.openhaven.api.search;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

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
import org.openhaven.search.query.QueryText;
import org.openhaven.search.query.SearchResult;
import org.openhaven.search.query.TextReading;

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
		Answered<SearchResult> answered = ask(request,
				(query) -> findsNothing(request) ? nothing(query) : this.engine.search(query), SearchResult::total);
		FacilityQuery query = answered.query;
		SearchResult result = answered.result;
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
		MapResult result = ask(request, (query) -> findsNothing(request) ? new MapResult(0, List.of(), List.of())
				: this.engine.map(new MapQuery(query, view, zoom)), MapResult::total).result;
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
	 * @param words of a name that is being typed: the last one may be a beginning
	 * @param most how many at most
	 */
	public List<FacilityRow> findRows(String words, int most) {
		Optional<QueryText> text = TextReading.readBeginning(words, lexicon()).filter((read) -> read.demanded() > 0);
		return text.map((
				read) -> FacilityQuery.at(this.clock.instant()).freshness(this.freshness).text(read).size(most).build())
			.map((query) -> rows(this.engine.search(query)))
			.orElse(List.of());
	}

	private static List<FacilityRow> rows(SearchResult result) {
		return result.hits().stream().map(FacilityHit::row).toList();
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

	/**
	 * Asks with all words of the text; as long as that brings nothing, with a word less.
	 * A cursor tells which of these its first page was.
	 */
	private <R> Answered<R> ask(SearchRequest request, Function<FacilityQuery, R> engine, ToLongFunction<R> total) {
		QueryText text = request.plain().text();
		while (true) {
			Optional<QueryText> forgiving = Optional.ofNullable(text).flatMap(QueryText::forgiving);
			Optional<FacilityQuery> query = query(request, text, forgiving.isPresent());
			if (query.isPresent()) {
				R result = engine.apply(query.get());
				if (total.applyAsLong(result) > 0 || request.after() != null || forgiving.isEmpty()) {
					return new Answered<>(query.get(), result);
				}
			}
			text = forgiving.orElseThrow();
		}
	}

	/** Empty if the cursor is another's and other forms of the text are left. */
	private Optional<FacilityQuery> query(SearchRequest request, @Nullable QueryText text, boolean othersAreLeft) {
		try {
			Cursor after = cursor(request.after());
			return Optional.of(request.toQuery(this.clock.instant(), this.freshness, text, othersAreLeft, after));
		}
		catch (InvalidCursorException ofAnotherSearch) {
			if (othersAreLeft) {
				return Optional.empty();
			}
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

	/** What was asked in the end, and the answer. */
	private record Answered<R>(FacilityQuery query, R result) {
	}

	private static SearchResult nothing(FacilityQuery query) {
		return new SearchResult(0, List.of(), Map.of(), List.of(), null, Defaults.applied(query));
	}

}
