package org.openhaven.search.understanding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.openhaven.search.document.Slips;
import org.openhaven.search.understanding.Phrases.Match;

/** Everything that the lists of this package know. Immutable once read. */
final class Dictionary {

	private static final int SHORTEST_MISSPELT = 5;

	private static final int LONG = 8;

	private static final Dictionary STANDARD = new Dictionary();

	private final Phrases<Meaning> meanings = new Phrases<>();

	private final Map<Cue, Phrases<Cue>> cues = new EnumMap<>(Cue.class);

	private final Phrases<String> states = new Phrases<>();

	private final List<Entry> entries = new ArrayList<>();

	private final Set<String> careWords = new HashSet<>();

	private final Set<String> cueWords = new HashSet<>();

	private final Set<String> ordinary = new HashSet<>();

	private final Set<String> spanish = new HashSet<>();

	/** Customary misspellings by the word that was meant, for phrases that hold it. */
	private final Map<String, String> misspelt = new HashMap<>();

	private Dictionary() {
		for (List<String> row : Table.rows("dictionary.tsv", 4)) {
			Meaning meaning = Meaning.parse(row.get(1), row.get(2));
			Table.phrases(row.get(3)).forEach((phrase) -> add(phrase, row.get(0), meaning));
			addMisspellings(Table.phrases(row.get(3)));
		}
		for (List<String> row : Table.rows("cues.tsv", 3)) {
			Phrases<Cue> phrases = this.cues.computeIfAbsent(Cue.of(row.get(0)), (cue) -> new Phrases<>());
			for (String phrase : Table.phrases(row.get(2))) {
				phrases.add(phrase, Cue.of(row.get(0)));
				this.cueWords.addAll(Sentence.words(phrase));
				addSpanish(phrase, row.get(1));
			}
		}
		for (List<String> row : Table.rows("state-plans.tsv", 2)) {
			Table.phrases(row.get(1)).forEach((phrase) -> this.states.add(phrase, row.get(0)));
		}
		Table.rows("ordinary-words.txt", 1).forEach((row) -> this.ordinary.add(row.getFirst()));
		Set<String> partsOfPhrases = this.entries.stream()
			.map((entry) -> Sentence.words(entry.phrase()))
			.filter((words) -> words.size() > 1)
			.flatMap(List::stream)
			.collect(Collectors.toSet());
		this.misspelt.keySet()
			.removeIf((word) -> partsOfPhrases.contains(word) || this.spanish.contains(word) || isOrdinary(word)
					|| this.cueWords.contains(word));
	}

	/** The first word of a row is written right; those like it are misspelt. */
	private void addMisspellings(List<String> phrases) {
		String right = phrases.getFirst();
		phrases.stream()
			.filter((phrase) -> !phrase.contains(" ") && !right.contains(" ") && isMisspelling(phrase, right))
			.forEach((phrase) -> this.misspelt.put(phrase, right));
	}

	private static boolean isMisspelling(String word, String right) {
		int shorter = Math.min(word.length(), right.length());
		return shorter >= SHORTEST_MISSPELT && !word.startsWith(right)
				&& Slips.between(word, right) <= ((shorter < LONG) ? 1 : 2);
	}

	/**
	 * The word that a customary misspelling stands for, so that "methdone clinic" is the
	 * phrase that it would be; else the word itself.
	 */
	String meant(String word) {
		return this.misspelt.getOrDefault(word, word);
	}

	static Dictionary standard() {
		return STANDARD;
	}

	private void add(String phrase, String language, Meaning meaning) {
		this.entries.add(new Entry(phrase, language, meaning));
		this.meanings.add(phrase, meaning);
		this.careWords.addAll(Sentence.words(phrase));
		addSpanish(phrase, language);
	}

	private void addSpanish(String phrase, String language) {
		if (language.equals("es")) {
			this.spanish.addAll(Sentence.words(phrase));
		}
	}

	/** Every phrase in the order of the list. */
	List<Entry> entries() {
		return List.copyOf(this.entries);
	}

	Optional<Match<Meaning>> meaning(List<String> words, int from) {
		return this.meanings.longest(words, from);
	}

	Optional<Match<Cue>> cue(Cue cue, List<String> words, int from) {
		Phrases<Cue> phrases = this.cues.get(cue);
		return (phrases == null) ? Optional.empty() : phrases.longest(words, from);
	}

	/** The state whose health plan, or whose only insurer, these words name. */
	Optional<String> stateOfPlan(List<String> words) {
		return this.states.find(words);
	}

	/** Whether the word alone is a need. */
	boolean isNeed(String word) {
		return this.meanings.find(List.of(word)).isPresent();
	}

	boolean is(Cue cue, String word) {
		return cue(cue, List.of(word), 0).isPresent();
	}

	/** Whether a word of care or a general one is English, and not Spanish as well. */
	boolean isEnglish(String word) {
		return !this.spanish.contains(word);
	}

	/** Whether the words are a name that the list keeps from being taken apart. */
	boolean isName(List<String> words) {
		return !words.isEmpty() && this.meanings.find(words).filter(Meaning::text).isPresent();
	}

	/** Whether the word alone is a medicine. */
	boolean isMedicine(String word) {
		return this.meanings.find(List.of(word)).filter((meaning) -> meaning.has("medication")).isPresent();
	}

	/** Whether the word alone steers how others are read. */
	boolean isCue(String word) {
		return this.cues.values().stream().anyMatch((phrases) -> phrases.find(List.of(word)).isPresent());
	}

	/** Whether the word says nothing that could be a name. */
	boolean isIdle(String word) {
		return is(Cue.FUNCTION, word) || is(Cue.GENERAL, word) || is(Cue.FAMILY, word) || is(Cue.ASIDE, word);
	}

	/** Common words that are no typing error, though they look like one. */
	boolean isOrdinary(String words) {
		return this.ordinary.contains(words);
	}

	boolean knows(String word) {
		return isWord(word) || Phrases.singulars(word).stream().anyMatch(this::isWord);
	}

	private boolean isWord(String word) {
		return this.careWords.contains(word) || this.cueWords.contains(word) || this.ordinary.contains(word);
	}

	/** Whether a phrase of care has the word. */
	boolean isCareWord(String word) {
		return this.careWords.contains(word);
	}

	/** Words worth correcting typing errors into. */
	Set<String> careWords() {
		return Set.copyOf(this.careWords);
	}

	/**
	 * A row's phrase.
	 *
	 * @param phrase as it is written in the list
	 * @param language {@code en} or {@code es}
	 * @param meaning what it stands for
	 */
	record Entry(String phrase, String language, Meaning meaning) {
	}

}
