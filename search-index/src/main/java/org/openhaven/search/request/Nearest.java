package org.openhaven.search.request;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Known words that look like a mistyped one. */
final class Nearest {

	private static final int MOST = 3;

	private static final int LONGEST = 40;

	private Nearest() {
	}

	/** The words that are at most a third of their letters away, nearest first. */
	static List<String> of(String typed, Collection<String> known) {
		if (typed.isEmpty() || typed.length() > LONGEST) {
			return List.of();
		}
		String word = typed.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
		return known.stream()
			.map((candidate) -> new Candidate(candidate, distance(word, candidate)))
			.filter((candidate) -> candidate.distance <= Math.max(1, candidate.word.length() / 3))
			.sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
			.limit(MOST)
			.map(Candidate::word)
			.toList();
	}

	/** Levenshtein's. */
	private static int distance(String one, String other) {
		int[] before = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			before[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int[] row = new int[other.length() + 1];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int replaced = before[j - 1] + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
			}
			before = row;
		}
		return before[other.length()];
	}

	private record Candidate(String word, int distance) {
	}

}
