package org.openhaven.search.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.openhaven.search.understanding.Phrases.Match;

/** Finds words of danger: the list dangers.tsv. */
final class Dangers {

	/** How far before the words a calming word takes the alarm away. */
	private static final int CALM_BEFORE = 5;

	/** How far behind the words a calming word takes the alarm away. */
	private static final int CALM_BEHIND = 5;

	private static final Dangers STANDARD = new Dangers();

	private final Phrases<Danger> dangers = new Phrases<>();

	private final Phrases<Boolean> safe = new Phrases<>();

	private final Phrases<Boolean> calm = new Phrases<>();

	private final Set<String> words = new HashSet<>();

	private Dangers() {
		for (List<String> row : Table.rows("dangers.tsv", 3)) {
			Table.phrases(row.get(2)).forEach((phrase) -> add(row.get(0), row.get(1), phrase));
		}
	}

	static Dangers standard() {
		return STANDARD;
	}

	private void add(String kind, String when, String phrase) {
		switch (kind) {
			case "safe" -> this.safe.add(phrase, true);
			case "calm" -> this.calm.add(phrase, true);
			default -> {
				Urgent.Kind danger = Urgent.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
				this.dangers.add(phrase, new Danger(danger, when.equals("always")));
				this.words.addAll(Sentence.words(phrase));
			}
		}
	}

	/** Words that typing errors are corrected into. */
	Set<String> words() {
		return Collections.unmodifiableSet(this.words);
	}

	/** The most pressing danger of the words, and where it was said. */
	Optional<Found> find(List<String> words) {
		BitSet harmless = harmless(words);
		List<Found> found = new ArrayList<>();
		for (int from = 0; from < words.size(); from++) {
			Optional<Match<Danger>> match = this.dangers.longest(words, from);
			if (match.isPresent() && isAlarming(words, from, match.get(), harmless)) {
				found.add(new Found(match.get().value().kind(), from, from + match.get().length()));
			}
		}
		return found.stream()
			.min((one, other) -> one.kind().compareTo(other.kind()))
			.map((worst) -> spread(worst, found));
	}

	/** All words of all dangers are told by the warning. */
	private static Found spread(Found worst, List<Found> all) {
		Found result = worst;
		for (Found other : all) {
			result.covered().set(other.from(), other.to());
		}
		return result;
	}

	/** "My son overdosed last year": what is safe goes on behind the words of danger. */
	private boolean isAlarming(List<String> words, int from, Match<Danger> match, BitSet harmless) {
		int to = from + match.length();
		boolean safe = harmless.nextClearBit(from) >= to || (harmless.get(to - 1) && harmless.get(to));
		return !safe && (match.value().always() || !isCalm(words, from, to));
	}

	private boolean isCalm(List<String> words, int from, int to) {
		int last = Math.min(words.size(), to + CALM_BEHIND);
		for (int at = Math.max(0, from - CALM_BEFORE); at < last; at++) {
			Optional<Match<Boolean>> match = this.calm.longest(words, at);
			if (match.isPresent() && (at + match.get().length() <= from || at >= to)) {
				return true;
			}
		}
		return false;
	}

	private BitSet harmless(List<String> words) {
		BitSet harmless = new BitSet();
		for (int from = 0; from < words.size(); from++) {
			int at = from;
			this.safe.longest(words, from).ifPresent((match) -> harmless.set(at, at + match.length()));
		}
		return harmless;
	}

	private record Danger(Urgent.Kind kind, boolean always) {
	}

	/**
	 * A danger in the words.
	 *
	 * @param kind what sort
	 * @param from first word
	 * @param to behind the last word
	 * @param covered all words that spoke of danger
	 */
	record Found(Urgent.Kind kind, int from, int to, BitSet covered) {

		Found(Urgent.Kind kind, int from, int to) {
			this(kind, from, to, new BitSet());
		}

	}

}
