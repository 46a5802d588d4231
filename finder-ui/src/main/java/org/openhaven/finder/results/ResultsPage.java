package org.openhaven.finder.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import org.openhaven.finder.card.Card;
import org.openhaven.finder.card.Cards;
import org.openhaven.directory.site.HelpLines;
import org.openhaven.directory.site.SiteSettings;
import org.openhaven.directory.site.StartArea;
import org.openhaven.finder.words.Wording;
import org.openhaven.finder.words.Words;
import org.openhaven.search.query.SearchUnavailableException;
import org.openhaven.search.request.Answered;
import org.openhaven.search.request.InvalidRequestException;
import org.openhaven.search.request.RequestParameters;
import org.openhaven.search.request.SearchRequest;
import org.openhaven.search.request.Searches;
import org.openhaven.search.understanding.Urgent;

/**
 * Pages of results, by address and by form. Whatever was sent gives a page: what cannot
 * be read is left out and told, and while search rests the help lines are there.
 */
@Controller
class ResultsPage {

	/** So many parameters may be wrong in one request before it is given up. */
	private static final int MOST_MISTAKES = 12;

	/** Header by which the script asks for the part that changes. */
	private static final String PART = "X-Haven-Part";

	private final ObjectProvider<Searches> searches;

	private final Cards cards;

	private final Wording wording;

	private final HelpLines help;

	private final StartArea home;

	ResultsPage(ObjectProvider<Searches> searches, Cards cards, Wording wording, HelpLines help, SiteSettings site) {
		this.searches = searches;
		this.cards = cards;
		this.wording = wording;
		this.help = help;
		this.home = site.startArea();
	}

	@GetMapping({ "/search", "/es/search" })
	String byAddress(HttpServletRequest request, HttpServletResponse response, Locale language, Model model) {
		List<Map.Entry<String, String>> pairs = Pairs.of(request.getQueryString());
		return show(PageRequest.of(pairs), false, request, response, language, model);
	}

	/** A step of a search that leaves no trace carries the whole search in one field. */
	@PostMapping({ "/search", "/es/search" })
	String byForm(HttpServletRequest request, HttpServletResponse response, Locale language, Model model) {
		String go = request.getParameter("go");
		List<Map.Entry<String, String>> pairs = (go != null) ? Pairs.of(go) : form(request);
		return show(PageRequest.of(pairs), true, request, response, language, model);
	}

	private static List<Map.Entry<String, String>> form(HttpServletRequest request) {
		List<Map.Entry<String, String>> pairs = new ArrayList<>();
		request.getParameterMap()
			.forEach((name, values) -> Stream.of(values)
				.forEach((value) -> pairs.add(Map.entry(Pairs.clean(name), Pairs.clean(value)))));
		return pairs;
	}

	private String show(PageRequest asked, boolean hidden, HttpServletRequest request, HttpServletResponse response,
			Locale language, Model model) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Robots-Tag", "noindex");
		Words words = this.wording.in(language);
		Optional<ResultsView> view = whileNotResting(asked, hidden, words);
		if (view.isEmpty()) {
			response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, "30");
			return "finder/resting";
		}
		model.addAttribute("view", view.get());
		return (request.getHeader(PART) != null) ? "finder/results :: part" : "finder/results";
	}

	private Optional<ResultsView> whileNotResting(PageRequest asked, boolean hidden, Words words) {
		try {
			return view(asked, hidden, words);
		}
		catch (SearchUnavailableException resting) {
			return Optional.empty();
		}
	}

	/** Empty if not even a search without any of this is possible. */
	private Optional<ResultsView> view(PageRequest asked, boolean hidden, Words words) {
		Searches engine = this.searches.getObject();
		List<String> leftOut = new ArrayList<>();
		PageRequest readable = asked;
		for (int mistakes = 0; mistakes <= MOST_MISTAKES; mistakes++) {
			try {
				PageRequest placed = placed(readable, engine, words.language());
				Answered answered = engine.search(parameters(placed), words.language(), this.home);
				List<Card> shown = this.cards.of(answered.query(), answered.result().hits(), placed.from(),
						words.language());
				return Optional.of(new ResultsWriter(answered, this.home, words).view(placed, shown, hidden,
						danger(answered.request(), words), leftOut));
			}
			catch (InvalidRequestException invalid) {
				readable = without(readable, invalid, words, leftOut);
			}
		}
		return Optional.empty();
	}

	/**
	 * A search that names no place means the one of the search before, else the site's
	 * own area.
	 */
	private PageRequest placed(PageRequest asked, Searches engine, Locale language) {
		boolean goesOn = asked.around().isPresent() && asked.has("q");
		if (asked.saysWhere() || !(goesOn || this.home.isSet())) {
			return asked;
		}
		SearchRequest read = engine.readNeeds(asked.with(Map.of()), language);
		boolean placed = read.where().place() != null || read.where().problem() != null
				|| PageRequest.WHERE.stream().anyMatch(read.filters()::containsKey);
		if (placed) {
			return asked;
		}
		return goesOn ? asked.in(Map.of("near", asked.around().get())) : asked.in(this.home.parameters());
	}

	private static RequestParameters parameters(PageRequest asked) {
		Map<String, String> more = new LinkedHashMap<>();
		more.put("facets", String.join(",", Facets.COUNTED));
		more.put("facetLimit", "40");
		return asked.with(more);
	}

	/** The request without what is wrong with it, which is told. */
	private static PageRequest without(PageRequest asked, InvalidRequestException invalid, Words words,
			List<String> leftOut) {
		String name = invalid.parameter();
		if (name == null || !asked.has(name) || leftOut.size() >= MOST_MISTAKES - 1) {
			leftOut.clear();
			leftOut.add(words.say("results.unreadable"));
			return PageRequest.of(List.of());
		}
		String given = String.join(", ", asked.parameters().getOrDefault(name, List.of()));
		leftOut.add(name.equals("after") ? words.say("results.page-gone") : words.say("results.left-out", name, given));
		return asked.without(name);
	}

	private @Nullable Danger danger(SearchRequest request, Words words) {
		Urgent urgent = request.plain().urgent();
		return (urgent != null) ? Danger.of(urgent, this.help, words) : null;
	}

}
