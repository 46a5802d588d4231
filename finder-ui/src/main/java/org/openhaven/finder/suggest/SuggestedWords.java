package org.openhaven.finder.suggest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.openhaven.directory.site.SiteSettings;
import org.openhaven.directory.site.StartArea;
import org.openhaven.directory.vocabulary.VocabularyEntry;
import org.openhaven.finder.card.ShownRow;
import org.openhaven.finder.page.PageAddress;
import org.openhaven.finder.words.Wording;
import org.openhaven.search.document.FacilityRow;
import org.openhaven.search.query.SearchUnavailableException;
import org.openhaven.search.suggest.Suggestion;
import org.openhaven.search.suggest.Suggestions;

/**
 * Tells the box what the words so far may become: whole searches first, then the rest.
 */
@RestController
class SuggestedWords {

	/** More is no help to anybody. */
	private static final int MOST = 7;

	private final ObjectProvider<Suggestions> suggestions;

	private final Wording wording;

	private final StartArea home;

	SuggestedWords(ObjectProvider<Suggestions> suggestions, Wording wording, SiteSettings site) {
		this.suggestions = suggestions;
		this.wording = wording;
		this.home = site.startArea();
	}

	/**
	 * What is suggested.
	 *
	 * @param suggestions in order
	 * @param said how many, for those who do not see the list
	 */
	record Answer(List<Line> suggestions, String said) {
	}

	/**
	 * A line of the list.
	 *
	 * @param icon of the sprite
	 * @param text what is put into the box
	 * @param href of a page instead, null for a search
	 */
	record Line(String icon, String text, @Nullable String href) {
	}

	@PostMapping({ "/suggest", "/es/suggest" })
	ResponseEntity<Answer> suggest(@RequestParam(defaultValue = "") String q, Locale language) {
		Map<String, Line> lines = new LinkedHashMap<>();
		for (Suggestion suggestion : find(q, language)) {
			Line line = line(suggestion, language);
			lines.putIfAbsent(line.text().toLowerCase(language), line);
		}
		List<Line> shown = lines.values().stream().limit(MOST).toList();
		String said = this.wording.in(language).say("search.suggestions.count", shown.size());
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Answer(shown, said));
	}

	/** Nothing is suggested while search rests: the page of results says so. */
	private List<Suggestion> find(String words, Locale language) {
		try {
			return this.suggestions.getObject().find(words, language, this.home);
		}
		catch (SearchUnavailableException resting) {
			return List.of();
		}
	}

	private static Line line(Suggestion suggestion, Locale language) {
		return switch (suggestion) {
			case Suggestion.Value(VocabularyEntry entry) -> new Line(icon(entry), entry.label(language), null);
			case Suggestion.Search search -> new Line("search", search.text(), null);
			case Suggestion.Somewhere somewhere -> new Line("place", somewhere.place().label(), null);
			case Suggestion.Named(FacilityRow row) -> named(ShownRow.of(row), language);
		};
	}

	private static Line named(ShownRow row, Locale language) {
		return new Line("name", row.name(), PageAddress.of(language, row.path()));
	}

	private static String icon(VocabularyEntry entry) {
		return switch (entry.key().filter()) {
			case "service" -> entry.key().value();
			case "medication" -> "medication";
			default -> "check";
		};
	}

}
