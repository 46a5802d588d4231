package org.openhaven.api.search;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.openhaven.api.request.RequestParameters;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.search.document.FacilityRow;
import org.openhaven.search.query.Area;
import org.openhaven.search.query.Cursor;
import org.openhaven.search.query.CursorCodec;
import org.openhaven.search.query.Defaults;
import org.openhaven.search.query.Demand;
import org.openhaven.search.query.FacetRequest;
import org.openhaven.search.query.FacilityHit;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FacilitySearch;
import org.openhaven.search.query.InvalidCursorException;
import org.openhaven.search.query.Lexicon;
import org.openhaven.search.query.MapQuery;
import org.openhaven.search.query.MapResult;
import org.openhaven.search.query.NameRecognition;
import org.openhaven.search.query.QueryText;
import org.openhaven.search.query.Ranking;
import org.openhaven.search.query.Relaxation;
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

	private final Ranking ranking;

	Searches(FacilitySearch engine, Clock clock, CursorCodec cursors, FreshnessPolicy freshness, Ranking ranking) {
		this.engine = engine;
		this.clock = clock;
		this.cursors = cursors;
		this.freshness = freshness;
		this.ranking = ranking;
	}

	/**
	 * The words of all listings.
	 * @return asks the engine anew each time
	 */
	public Lexicon lexicon() {
		return this.engine.lexicon();
	}

	/** Whether a text is most probably the name of a listing. */
	boolean isName(QueryText text, boolean ownWord, @Nullable Area within) {
		return new NameRecognition(this.engine).isName(text, ownWord, within, this.clock.instant());
	}

	/**
	 * The answer to a search.
	 * @param asked as its words are understood
	 * @param asText its words taken as a name, asked for if nothing else is found
	 */
	byte[] answer(SearchRequest asked, Supplier<SearchRequest> asText) {
		Answered answered = ask(asked, asText);
		SearchRequest request = answered.request;
		FacilityQuery query = answered.query;
		SearchResult result = answered.result;
		Cursor next = result.next();
		boolean sample = isSample(result.hits().stream().map(FacilityHit::row).findFirst());
		return SearchAnswer.json(request, query, result, (next != null) ? this.cursors.encode(next) : null, sample);
	}

	/**
	 * The answer to a map.
	 * @param asked as its words are understood
	 * @param asText its words taken as a name, asked for if nothing else is found
	 * @param view what is seen of the map
	 * @param zoom 0 for the whole earth
	 */
	byte[] map(SearchRequest asked, Supplier<SearchRequest> asText, Area.Box view, int zoom) {
		FacilityQuery query = asked.plain().hasWords() ? ask(asked, asText).query
				: query(asked, null).orElseThrow(() -> ofAnotherSearch(asked));
		MapResult result = findsNothing(asked) ? new MapResult(0, List.of(), List.of())
				: this.engine.map(new MapQuery(query, view, zoom));
		List<Optional<FacilityRow>> rows = result.points()
			.stream()
			.map(MapResult.Pin::id)
			.map(this.engine::find)
			.toList();
		boolean sample = isSample(rows.stream().flatMap(Optional::stream).findFirst());
		return MapAnswer.json(result, rows, sample, asked.language());
	}

	/**
	 * The rows that fit words best.
	 * @param words of a name that is being typed: the last one may be a beginning
	 * @param most how many at most
	 */
	public List<FacilityRow> findRows(String words, int most) {
		Optional<QueryText> text = TextReading.readBeginning(words, lexicon()).filter((read) -> read.demanded() > 0);
		return text
			.map((read) -> FacilityQuery.at(this.clock.instant())
				.freshness(this.freshness)
				.ranking(this.ranking)
				.text(read)
				.size(most)
				.build())
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
		return shown.or(this.engine::findAny).map(FacilityRow::isSample).orElse(false);
	}

	/**
	 * Asks as the words are understood; if they tell no more than a place and that brings
	 * nothing, as a name, which has to be nearly a listing's. A cursor tells which of
	 * these its first page was.
	 */
	private Answered ask(SearchRequest asked, Supplier<SearchRequest> asText) {
		Optional<Answered> first = ask(asked);
		boolean settled = first.filter((answer) -> answer.result.total() > 0 || asked.after() != null).isPresent();
		if (settled || (first.isPresent() && !asked.plain().tellsOnlyWhere())) {
			return first.orElseThrow();
		}
		Optional<Answered> named = ask(asText.get())
			.filter((answer) -> answer.result.hits().stream().anyMatch((hit) -> hit.fit().nearlyNamed()));
		return named.or(() -> first).orElseThrow(() -> ofAnotherSearch(asked));
	}

	/**
	 * Asks with all words of the text; as long as that brings nothing, with a word less.
	 * Empty if the cursor belongs to none of these.
	 */
	private Optional<Answered> ask(SearchRequest request) {
		Answered last = null;
		Optional<QueryText> text = Optional.ofNullable(request.plain().text());
		do {
			Optional<FacilityQuery> query = query(request, text.orElse(null));
			if (query.isPresent()) {
				SearchResult result = findsNothing(request) ? nothing(request, query.get())
						: this.engine.search(query.get());
				last = new Answered(request, query.get(), result);
				if (result.total() > 0 || request.after() != null) {
					break;
				}
			}
			text = text.flatMap(QueryText::forgiving);
		}
		while (text.isPresent());
		return Optional.ofNullable(last);
	}

	/** Empty if the cursor belongs to another search. */
	private Optional<FacilityQuery> query(SearchRequest request, @Nullable QueryText text) {
		try {
			boolean askedAgain = text != null && text.forgiving().isPresent();
			Cursor after = cursor(request.after());
			return Optional
				.of(request.toQuery(this.clock.instant(), this.freshness, this.ranking, text, askedAgain, after));
		}
		catch (InvalidCursorException ofAnotherForm) {
			return Optional.empty();
		}
	}

	private static RuntimeException ofAnotherSearch(SearchRequest request) {
		return RequestParameters.invalid("after", String.valueOf(request.after()),
				"This does not continue this search.",
				List.of("the next of the page before, with the same parameters"));
	}

	/** A place that nobody knows, and nothing else to go by. */
	static boolean findsNothing(SearchRequest request) {
		return request.where().problem() != null && !request.asksMoreThanPlace();
	}

	private @Nullable Cursor cursor(@Nullable String text) {
		return (text != null) ? this.cursors.decode(text) : null;
	}

	/** What was asked in the end, and the answer. */
	private record Answered(SearchRequest request, FacilityQuery query, SearchResult result) {
	}

	/** What is found everywhere is told, but not shown for a place that nobody knows. */
	private SearchResult nothing(SearchRequest request, FacilityQuery query) {
		List<Relaxation> everywhere = List.of();
		if (request.canonical().containsKey(Demand.PLACE)) {
			long total = this.engine.search(query.toBuilder().size(1).facets(FacetRequest.NONE).build()).total();
			Demand place = new Demand(Demand.PLACE, Set.of(), false);
			everywhere = List.of(new Relaxation.Remove(List.of(place), query, total));
		}
		return new SearchResult(0, List.of(), Map.of(), everywhere, null, Defaults.applied(query));
	}

}
