package org.openhaven.search.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.openhaven.directory.site.StartArea;
import org.openhaven.directory.vocabulary.Vocabulary;
import org.openhaven.search.document.Words;
import org.openhaven.search.gazetteer.Gazetteer;
import org.openhaven.search.request.Searches;
import org.openhaven.search.understanding.Context;
import org.openhaven.search.understanding.PlainWords;
import org.openhaven.search.understanding.Understanding;
import org.openhaven.search.understanding.Understood;

import org.springframework.stereotype.Component;

/**
 * What the words typed so far may become: values of filters, whole searches, places,
 * names of listings, in this order.
 */
@Component
public class Suggestions {

	/** Of each kind. */
	private static final int MOST = 5;

	/** Longer words are no beginning of anything. */
	private static final int LONGEST = 100;

	private final Searches searches;

	private final PlainWords plainWords = new PlainWords(Gazetteer.standard());

	private final PlaceCompletions completions = new PlaceCompletions(this.plainWords);

	Suggestions(Searches searches) {
		this.searches = searches;
	}

	/**
	 * What the words may become.
	 * @param typed so far
	 * @param language in which values are called, English or Spanish
	 * @param area of the site: what it does not show is not suggested
	 * @return at most five of each kind; none for words that are no beginning of anything
	 */
	public List<Suggestion> find(String typed, Locale language, StartArea area) {
		String folded = Words.folded(typed);
		if (folded.isEmpty() || typed.length() > LONGEST) {
			return List.of();
		}
		return Stream
			.<List<? extends Suggestion>>of(values(folded, language), searches(typed, area), places(typed, area),
					names(typed, area))
			.<Suggestion>flatMap(List::stream)
			.toList();
	}

	private static List<? extends Suggestion> values(String folded, Locale language) {
		return Vocabulary.standard()
			.entries()
			.stream()
			.filter((entry) -> (" " + Words.folded(entry.label(language))).contains(" " + folded))
			.limit(MOST)
			.map(Suggestion.Value::new)
			.toList();
	}

	/** What is typed with its place written out, then as it is. */
	private List<? extends Suggestion> searches(String typed, StartArea area) {
		List<Suggestion> searches = new ArrayList<>();
		List<PlaceCompletions.Completion> completed = this.completions.find(typed, MOST, area);
		completed.forEach((search) -> searches.add(new Suggestion.Search(search.text(), search.understood())));
		interpretation(typed, area)
			.filter((parts) -> completed.stream().noneMatch((search) -> isAt(search.place(), parts)))
			.ifPresent((parts) -> searches.add(new Suggestion.Search(typed, parts)));
		return searches;
	}

	private static boolean isAt(String place, List<Understood> parts) {
		return parts.stream().anyMatch((part) -> part.filter().equals(Understood.NEAR) && part.value().equals(place));
	}

	/** All that is typed, if it is understood as more than one thing. */
	private Optional<List<Understood>> interpretation(String typed, StartArea area) {
		Understanding understanding = this.plainWords.understand(typed, Context.NONE);
		return Optional.of(understanding.understood())
			.filter((parts) -> parts.size() > 1 && understanding.rest().isEmpty())
			.filter((parts) -> parts.stream().allMatch((part) -> mayBeShown(part, area)));
	}

	private static boolean mayBeShown(Understood part, StartArea area) {
		return !area.onlyInside() || !part.filter().equals(Understood.NEAR)
				|| Gazetteer.standard().mayBeShown(part.value(), area);
	}

	private static List<? extends Suggestion> places(String typed, StartArea area) {
		return Gazetteer.standard()
			.findPlacesStartingWith(typed, MOST, area)
			.stream()
			.map(Suggestion.Somewhere::new)
			.toList();
	}

	private List<? extends Suggestion> names(String typed, StartArea area) {
		return this.searches.findRows(typed, area, MOST).stream().map(Suggestion.Named::new).toList();
	}

}
