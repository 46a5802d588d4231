package org.openhaven.search.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.openhaven.search.document.Slips;

/**
 * Corrects typing errors into known words. Every known word is kept under all forms that
 * arise by leaving letters out; a misspelt word meets it under one of its own. One slip
 * is forgiven from five letters on, two from eight.
 */
final class Spellings {

	private static final int ONE_SLIP_FROM = 5;

	private static final int TWO_SLIPS_FROM = 8;

	private static final int LONGEST = 24;

	private final Map<String, List<String>> wordsByForm = new HashMap<>();

	Spellings(Collection<String> words) {
		words.stream().filter(Spellings::isLongEnough).sorted().distinct().forEach((word) -> {
			for (String form : forms(word, slips(word))) {
				this.wordsByForm.computeIfAbsent(form, (key) -> new ArrayList<>(1)).add(word);
			}
		});
	}

	/**
	 * The word that was probably meant: the fewest slips, the same first letter, then
	 * alphabetically.
	 */
	Optional<String> correct(String typed) {
		if (!isLongEnough(typed) || typed.chars().anyMatch(Character::isDigit)) {
			return Optional.empty();
		}
		Set<String> candidates = new HashSet<>();
		forms(typed, slips(typed)).forEach((form) -> candidates.addAll(this.wordsByForm.getOrDefault(form, List.of())));
		return candidates.stream()
			.map((word) -> new Guess(word, Slips.between(typed, word), typed.charAt(0) == word.charAt(0)))
			.filter((guess) -> isForgiven(typed, guess))
			.min(Guess.LIKELIEST)
			.map(Guess::word);
	}

	private static boolean isForgiven(String typed, Guess guess) {
		int allowed = Math.min(slips(typed), slips(guess.word()));
		return guess.slips() <= allowed && (guess.slips() < 2 || guess.sameInitial());
	}

	private static boolean isLongEnough(String word) {
		return word.length() >= ONE_SLIP_FROM && word.length() <= LONGEST;
	}

	private static int slips(String word) {
		return (word.length() < TWO_SLIPS_FROM) ? 1 : 2;
	}

	private static Set<String> forms(String word, int slips) {
		Set<String> forms = new HashSet<>();
		forms.add(word);
		Set<String> last = forms;
		for (int i = 0; i < slips; i++) {
			Set<String> next = new HashSet<>();
			last.forEach((form) -> IntStream.range(0, form.length())
				.forEach((at) -> next.add(form.substring(0, at) + form.substring(at + 1))));
			last = next;
			forms = union(forms, next);
		}
		return forms;
	}

	private static Set<String> union(Set<String> some, Set<String> others) {
		Set<String> all = new HashSet<>(some);
		all.addAll(others);
		return all;
	}

	private record Guess(String word, int slips, boolean sameInitial) {

		private static final Comparator<Guess> LIKELIEST = Comparator.comparingInt(Guess::slips)
			.thenComparing(Guess::sameInitial, Comparator.reverseOrder())
			.thenComparing(Guess::word);

	}

}
