package org.openhaven.search.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openhaven.directory.site.StartArea;
import org.openhaven.search.gazetteer.Gazetteer;
import org.openhaven.search.gazetteer.Place;
import org.openhaven.search.understanding.Context;
import org.openhaven.search.understanding.PlainWords;
import org.openhaven.search.understanding.Understanding;
import org.openhaven.search.understanding.Understood;

/** Completes a place that is being typed behind a need: "detox in bos". */
final class PlaceCompletions {

	/** Words of a place that may have been typed so far. */
	private static final int MOST_WORDS = 3;

	private static final int FEWEST_LETTERS = 2;

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	/** Words between a need and a place, English and Spanish. */
	private static final Pattern BETWEEN = Pattern
		.compile("(?i)\\s+(?:in|near|around|close to|en|cerca de|alrededor de)\\s*$");

	private final PlainWords plainWords;

	PlaceCompletions(PlainWords plainWords) {
		this.plainWords = plainWords;
	}

	/**
	 * A whole search.
	 *
	 * @param text what is typed, with the place written out
	 * @param place as it is called
	 * @param understood its parts
	 */
	record Completion(String text, String place, List<Understood> understood) {

		Completion {
			understood = List.copyOf(understood);
		}

	}

	/**
	 * Searches that the words may become.
	 * @param typed words so far
	 * @param most how many at most
	 * @param area of the site: what it does not show is not named
	 * @return likeliest places first; none unless all before the place is understood
	 */
	List<Completion> find(String typed, int most, StartArea area) {
		String words = typed.strip();
		List<Integer> starts = new ArrayList<>();
		Matcher blanks = BLANKS.matcher(words);
		while (blanks.find()) {
			starts.add(blanks.end());
		}
		for (int start : starts.subList(Math.max(0, starts.size() - MOST_WORDS), starts.size())) {
			List<Completion> completions = completions(words.substring(0, start), words.substring(start), most, area);
			if (!completions.isEmpty()) {
				return completions;
			}
		}
		return List.of();
	}

	private List<Completion> completions(String before, String begun, int most, StartArea area) {
		List<Completion> completions = new ArrayList<>();
		if (begun.length() >= FEWEST_LETTERS && isNeed(BETWEEN.matcher(before.stripTrailing()).replaceFirst(""))) {
			for (Place place : Gazetteer.standard().findPlacesStartingWith(begun, most, area)) {
				String text = before + place.label();
				List<Understood> parts = this.plainWords.understand(text, Context.NONE).understood();
				if (parts.stream().anyMatch((part) -> isPlace(part, place))) {
					completions.add(new Completion(text, place.label(), parts));
				}
			}
		}
		return completions;
	}

	private static boolean isPlace(Understood part, Place place) {
		return part.filter().equals(Understood.NEAR) && part.value().equals(place.label());
	}

	private boolean isNeed(String words) {
		Understanding understanding = this.plainWords.understand(words, Context.NONE);
		return !understanding.understood().isEmpty() && understanding.rest().isEmpty() && understanding.place() == null;
	}

}
