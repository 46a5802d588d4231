package org.openhaven.search.request;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.site.StartArea;
import org.openhaven.search.document.FacilityRow;
import org.openhaven.search.document.Words;
import org.openhaven.search.gazetteer.Gazetteer;
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
import org.openhaven.search.query.TextFit;
import org.openhaven.search.query.TextTier;
import org.openhaven.search.query.Ranking;
import org.openhaven.search.query.Relaxation;
import org.openhaven.search.query.SearchResult;
import org.openhaven.search.query.TextReading;

import org.springframework.stereotype.Component;

/** Reads requests and asks the engine: the one way in for pages and programs. */
@Component
public class Searches {

	/** A continent fits a page. */
	private static final int DEFAULT_ZOOM = 4;

	/** Letters that too many words begin with to look for each of them. */
	private static final int LONGEST_INITIAL = 2;

	private static final int MOST_BY_HEAD = 100;

	private final SearchRequestReader reader = new SearchRequestReader(Gazetteer.standard());

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

	/** The words of all listings, which change with them. */
	private Lexicon lexicon() {
		return this.engine.lexicon();
	}

	/** Whether a text is most probably the name of a listing. */
	private boolean isName(QueryText text, NameRecognition.Evidence evidence, @Nullable Area within) {
		return new NameRecognition(this.engine).isName(text, evidence, within, this.clock.instant());
	}

	/**
	 * What a search finds.
	 * @param parameters of {@link SearchParameters#SEARCH}
	 * @param language of labels and notices, English or Spanish
	 * @return a page of results
	 * @throws InvalidRequestException for the first parameter that is wrong
	 */
	public Answered search(RequestParameters parameters, Locale language) {
		return search(parameters, language, StartArea.NONE);
	}

	/**
	 * What a search finds on a site.
	 * @param parameters of {@link SearchParameters#SEARCH}
	 * @param language of labels and notices, English or Spanish
	 * @param area of the site: what it does not show is neither found nor counted,
	 * whatever else is given up
	 * @return a page of results
	 * @throws InvalidRequestException for the first parameter that is wrong
	 */
	public Answered search(RequestParameters parameters, Locale language, StartArea area) {
		parameters.allowOnly(SearchParameters.SEARCH);
		Asked answer = ask(this.reader.read(parameters, language, lexicon(), this::isName).shownIn(area));
		Cursor next = answer.result.next();
		return new Answered(answer.request, answer.query, answer.result,
				(next != null) ? this.cursors.encode(next) : null, isSample(rows(answer.result).stream().findFirst()));
	}

	/**
	 * What a search finds on a map.
	 * @param parameters of {@link SearchParameters#MAP}
	 * @param language of labels and notices, English or Spanish
	 * @return pins or clusters
	 * @throws InvalidRequestException for the first parameter that is wrong
	 */
	public MapAnswered map(RequestParameters parameters, Locale language) {
		parameters.allowOnly(SearchParameters.MAP);
		int zoom = parameters.number("zoom", 0, MapQuery.MAX_ZOOM).orElse(DEFAULT_ZOOM);
		Area.Box view = WhereReader.view(parameters);
		SearchRequest asked = this.reader.readMap(parameters, language, lexicon(), this::isName);
		FacilityQuery query = asked.plain().hasWords() ? ask(asked).query
				: query(asked, null).orElseThrow(() -> ofAnotherSearch(asked));
		MapResult result = findsNothing(asked) ? new MapResult(0, List.of(), List.of())
				: this.engine.map(new MapQuery(query, view, zoom));
		List<Optional<FacilityRow>> rows = result.points()
			.stream()
			.map(MapResult.Pin::id)
			.map(this.engine::find)
			.toList();
		return new MapAnswered(result, rows, isSample(rows.stream().flatMap(Optional::stream).findFirst()), language);
	}

	/**
	 * Reads what is asked without asking it; words never are the name of a listing.
	 * @param parameters of which only known ones were sent
	 * @param language of labels and notices, English or Spanish
	 * @return what is asked
	 * @throws InvalidRequestException for the first parameter that is wrong
	 */
	public SearchRequest readNeeds(RequestParameters parameters, Locale language) {
		return this.reader.read(parameters, language, lexicon(), (text, ownWord, within) -> false);
	}

	/**
	 * The rows that fit words best.
	 * @param words of a name that is being typed: the last one may be a beginning
	 * @param area of the site that shows them
	 * @param most how many at most
	 */
	public List<FacilityRow> findRows(String words, StartArea area, int most) {
		Set<FacilityRow> rows = new LinkedHashSet<>(TextReading.readBeginning(words, lexicon())
			.map((text) -> findRows(text, area, most))
			.orElse(List.of()));
		if (rows.size() < most) {
			rows.addAll(findRowsByHead(words, area));
		}
		return rows.stream().limit(most).toList();
	}

	/**
	 * "Betty F": too many words begin with the letter, but few names with the words
	 * before it have one.
	 */
	private List<FacilityRow> findRowsByHead(String words, StartArea area) {
		List<String> typed = Words.of(words);
		if (typed.size() < 2 || typed.getLast().length() > LONGEST_INITIAL) {
			return List.of();
		}
		String head = String.join(" ", typed.subList(0, typed.size() - 1));
		String beginning = String.join(" ", typed);
		return TextReading.read(head, lexicon())
			.map((text) -> findRows(text, area, MOST_BY_HEAD))
			.orElse(List.of())
			.stream()
			.filter((row) -> (" " + Words.folded(row.name())).contains(" " + beginning))
			.toList();
	}

	private List<FacilityRow> findRows(QueryText text, StartArea area, int most) {
		if (text.demanded() == 0) {
			return List.of();
		}
		return rows(this.engine.search(FacilityQuery.at(this.clock.instant())
			.freshness(this.freshness)
			.ranking(this.ranking)
			.text(text)
			.shownIn(area)
			.size(most)
			.build()));
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
	private Asked ask(SearchRequest asked) {
		Optional<Asked> first = askForgiving(asked);
		boolean settled = first.filter((answer) -> answer.result.total() > 0 || asked.after() != null).isPresent();
		if (settled || (first.isPresent() && !asked.plain().tellsOnlyWhere())) {
			return first.orElseThrow();
		}
		Optional<Asked> named = askForgiving(this.reader.readAsText(asked, lexicon()))
			.filter((answer) -> answer.result.hits().stream().anyMatch((hit) -> isMeant(hit.fit())));
		return named.or(() -> first).orElseThrow(() -> ofAnotherSearch(asked));
	}

	/**
	 * "Salvation Army Dallas" means no house elsewhere, though one nearly has that name.
	 */
	private static boolean isMeant(TextFit fit) {
		return fit.nearlyNamed() && fit.tier().compareTo(TextTier.WORDS) >= 0;
	}

	/**
	 * Asks with all words of the text; as long as that brings nothing, with a word less.
	 * Empty if the cursor belongs to none of these.
	 */
	private Optional<Asked> askForgiving(SearchRequest request) {
		Asked last = null;
		Optional<QueryText> text = Optional.ofNullable(request.plain().text());
		do {
			Optional<FacilityQuery> query = query(request, text.orElse(null));
			if (query.isPresent()) {
				SearchResult result = findsNothing(request) ? nothing(request, query.get())
						: this.engine.search(query.get());
				last = new Asked(request, query.get(), result);
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
	private record Asked(SearchRequest request, FacilityQuery query, SearchResult result) {
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
