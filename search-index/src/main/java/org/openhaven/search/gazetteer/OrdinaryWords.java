package org.openhaven.search.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.openhaven.search.gazetteer.PlaceMention.Confidence;

/**
 * Names of places that mean something else as well, by {@code ordinary-words.tsv}, and
 * how sure a name is because of that.
 */
final class OrdinaryWords {

	/** Codes of states that are words, titles or institutions in a text like this. */
	private static final Set<String> SMALL = Set.of("al", "as", "co", "de", "fm", "hi", "id", "in", "la", "ma", "md",
			"me", "mi", "mo", "oh", "ok", "or", "pa", "pr", "va");

	private final Map<String, String> kinds = new HashMap<>();

	OrdinaryWords() {
		for (List<String> fields : HandmadeFile.read("ordinary-words.tsv", 2)) {
			for (String word : fields.get(1).split(" \\| | ")) {
				this.kinds.put(word.replace('_', ' '), fields.get(0));
			}
		}
	}

	/** Whether it is a word of the language, in lower case. */
	boolean isSmallWord(String text) {
		return !isUpperCase(text) && SMALL.contains(text.toLowerCase(Locale.ROOT));
	}

	private boolean isWord(List<String> words) {
		return "word".equals(kind(words));
	}

	boolean isSmallOrPlainWord(String word) {
		return SMALL.contains(word) || "word".equals(this.kinds.get(word)) || "plain".equals(this.kinds.get(word));
	}

	private String kind(List<String> words) {
		return this.kinds.getOrDefault(String.join(" ", words), "");
	}

	private static boolean isUpperCase(String text) {
		return text.equals(text.toUpperCase(Locale.ROOT));
	}

	/** How sure it is that a name alone, without its state, names a place. */
	Confidence confidence(String text, List<String> words, Candidate place, boolean namesItsKind) {
		String kind = kind(words);
		if (kind.equals("word") || kind.equals("plain")) {
			return Confidence.LOW;
		}
		if (words.size() == 1 && words.getFirst().length() == 2) {
			return ofTwoLetters(text, words.getFirst(), place);
		}
		Confidence byPlace = byPlace(words, place, namesItsKind);
		return kind.equals("name") ? lessSure(byPlace) : byPlace;
	}

	/** How sure it is that a name with the words for its state behind it is that. */
	Confidence confidenceWithState(List<String> words, String state, Candidate place) {
		boolean mayBeWords = isSmallWord(state) && (isWord(words) || place.weight() < Candidate.TOWN);
		if (!mayBeWords) {
			return Confidence.HIGH;
		}
		return (place.weight() >= Candidate.CITY) ? Confidence.MEDIUM : Confidence.LOW;
	}

	private static Confidence ofTwoLetters(String text, String letters, Candidate place) {
		if (SMALL.contains(letters) && !(isUpperCase(text) && place.place().kind() != Place.Kind.STATE)) {
			return Confidence.LOW;
		}
		return isUpperCase(text) ? Confidence.HIGH : Confidence.MEDIUM;
	}

	private static Confidence lessSure(Confidence confidence) {
		return (confidence == Confidence.HIGH) ? Confidence.MEDIUM : Confidence.LOW;
	}

	private static Confidence byPlace(List<String> words, Candidate place, boolean namesItsKind) {
		return switch (place.place().kind()) {
			case STATE, REGION -> Confidence.HIGH;
			case COUNTY -> namesItsKind ? Confidence.HIGH : Confidence.LOW;
			default -> byWeight(words, place.weight());
		};
	}

	private static Confidence byWeight(List<String> words, int weight) {
		if (weight >= Candidate.LARGE_CITY) {
			return Confidence.HIGH;
		}
		boolean telling = weight == Candidate.TOWN && words.size() > 1;
		return (weight == Candidate.CITY || telling) ? Confidence.MEDIUM : Confidence.LOW;
	}

}
