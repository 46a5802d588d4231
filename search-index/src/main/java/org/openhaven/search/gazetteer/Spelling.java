package org.openhaven.search.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.search.gazetteer.Cities.City;

/**
 * Finds the places whose names are like a name that is no place's: misspelt, begun, of
 * another state, or written as it sounds. Looks at the letters of some 25,000 names and
 * compares the few that can be meant; some tenths of a millisecond.
 */
final class Spelling {

	/** A slip less counts as much as two steps of importance. */
	private static final int WEIGHT = 2;

	/** How much likelier the best guess has to be than the next to be taken. */
	private static final int CLEAR = 2;

	private static final int SOUND_COST = Slips.ONE + 2;

	private static final int SHORTEST_SOUND = 3;

	private static final int SHORTEST_BEGINNING = 5;

	/** So many letters are no common word by chance. */
	private static final int TELLING = 7;

	private static final int MOST_STATE_WORDS = 3;

	private final States states;

	private final Counties counties;

	private final Cities cities;

	private final NamedPlaces places;

	private final String[] keys;

	private final long[] letters;

	private final Map<String, List<String>> bySound = new HashMap<>();

	Spelling(States states, Counties counties, Cities cities, NamedPlaces places, String[] keys) {
		this.states = states;
		this.counties = counties;
		this.cities = cities;
		this.places = places;
		this.keys = keys;
		this.letters = new long[this.keys.length];
		for (int i = 0; i < this.keys.length; i++) {
			this.letters[i] = Slips.letters(this.keys[i]);
			if (places.weight(this.keys[i]) >= Candidate.CITY) {
				addSound(this.keys[i]);
			}
		}
	}

	private void addSound(String key) {
		String sound = Sound.of(key);
		if (sound.length() >= SHORTEST_SOUND) {
			this.bySound.computeIfAbsent(sound, (same) -> new ArrayList<>(1)).add(key);
		}
	}

	/** Whether a name of that key stands alone; counties are left out. */
	boolean isKey(String key) {
		return Arrays.binarySearch(this.keys, key) >= 0;
	}

	/**
	 * What a misspelt text means.
	 * @param text without the words round a name
	 * @param hint what else is known
	 */
	Correction correct(String text, PlaceHint hint) {
		String plain = text.replace(',', ' ').replaceAll(" +", " ").strip();
		if (Counties.namesItsKind(plain)) {
			return best(counties(Counties.key(plain), null), TELLING, hint);
		}
		Optional<Split> split = stateAtEnd(plain, false);
		if (split.isPresent()) {
			return inState(split.get(), hint);
		}
		Optional<Split> misspeltState = stateAtEnd(plain, true);
		List<Candidate> there = misspeltState.map((last) -> this.places.find(last.name, last.state)).orElse(List.of());
		if (!there.isEmpty()) {
			return new Correction(there, List.of());
		}
		Correction anywhere = best(guesses(PlaceNames.key(plain), null), plain.length(), hint);
		return (anywhere.clear() != null) ? anywhere
				: misspeltState.map((misspelt) -> inState(misspelt, hint))
					.filter((correction) -> correction.clear() != null)
					.orElse(anywhere);
	}

	/** The one meant by a misspelt name in a state, if that is clear. */
	Optional<Candidate> correctInState(String name, State state) {
		List<Guess> near = guesses(PlaceNames.key(name), state).stream()
			.filter((guess) -> guess.cost <= Slips.ONE)
			.toList();
		return Optional.ofNullable(best(near, TELLING, PlaceHint.NONE).clear()).map(List::getFirst);
	}

	private Correction inState(Split split, PlaceHint hint) {
		List<Candidate> exact = this.places.find(split.name, split.state);
		if (!exact.isEmpty()) {
			return new Correction(exact, List.of());
		}
		if (Counties.namesItsKind(split.name)) {
			return best(counties(Counties.key(split.name), split.state), TELLING, hint);
		}
		String key = PlaceNames.key(split.name);
		Correction inState = best(guesses(key, split.state), TELLING, hint);
		if (inState.clear() != null) {
			return inState;
		}
		List<Guess> elsewhere = this.cities.findByKey(key)
			.stream()
			.limit(Gazetteer.MAX_SUGGESTIONS)
			.map((city) -> new Guess(List.of(this.cities.candidate(city)), 2 * Slips.ONE))
			.toList();
		Set<String> labels = new LinkedHashSet<>(inState.didYouMean());
		labels.addAll(best(elsewhere, TELLING, hint).didYouMean());
		if (labels.isEmpty()) {
			labels.addAll(best(guesses(key, null), TELLING, hint).didYouMean());
		}
		return new Correction(null, labels.stream().limit(Gazetteer.MAX_SUGGESTIONS).toList());
	}

	/** The state is the last words, as many as name one. */
	private Optional<Split> stateAtEnd(String text, boolean misspelt) {
		String[] words = text.split(" ");
		for (int count = Math.min(MOST_STATE_WORDS, words.length - 1); count > 0; count--) {
			int from = words.length - count;
			String last = String.join(" ", List.of(words).subList(from, words.length));
			String before = String.join(" ", List.of(words).subList(0, from));
			Optional<State> state = misspelt ? misspeltState(last) : this.states.findState(last);
			if (state.isPresent() && !PlaceNames.letters(before).isEmpty()) {
				return Optional.of(new Split(before, state.get()));
			}
		}
		return Optional.empty();
	}

	private Optional<State> misspeltState(String name) {
		String key = PlaceNames.key(name);
		int forgiven = Slips.forgiven(key.length());
		State nearest = null;
		int fewest = forgiven + 1;
		for (State state : this.states.all()) {
			int slips = Slips.between(key, PlaceNames.key(state.name()), forgiven);
			if (slips < fewest) {
				nearest = state;
				fewest = slips;
			}
		}
		return Optional.ofNullable(nearest);
	}

	private List<Guess> counties(String key, @Nullable State state) {
		int forgiven = Slips.forgiven(key.length());
		List<Guess> guesses = new ArrayList<>();
		this.counties.byKey().forEach((candidate, namesakes) -> {
			int cost = Slips.between(key, candidate, forgiven);
			List<Candidate> there = (cost > forgiven) ? List.of()
					: namesakes.stream()
						.filter((county) -> state == null || county.state().equals(state.code()))
						.map(Candidate::of)
						.toList();
			if (!there.isEmpty()) {
				guesses.add(new Guess(there, cost));
			}
		});
		return guesses;
	}

	private List<Guess> guesses(String key, @Nullable State state) {
		int forgiven = Slips.forgiven(key.length());
		List<Guess> guesses = new ArrayList<>();
		if (forgiven < 0) {
			return guesses;
		}
		long letters = Slips.letters(key);
		for (int i = 0; i < this.keys.length; i++) {
			if (Slips.mayBeNear(letters, this.letters[i], forgiven)) {
				int both = Math.min(forgiven, Slips.forgiven(this.keys[i].length()));
				int cost = Slips.between(key, this.keys[i], both);
				if (cost <= both) {
					addGuess(this.keys[i], cost, state, guesses);
				}
			}
		}
		addAlikeInSound(key, state, guesses);
		addBegun(key, state, guesses);
		return guesses;
	}

	private void addGuess(String key, int cost, @Nullable State state, List<Guess> guesses) {
		List<Candidate> namesakes = this.places.findByKey(key, state);
		if (!namesakes.isEmpty()) {
			guesses.add(new Guess(namesakes, cost));
		}
	}

	private void addAlikeInSound(String key, @Nullable State state, List<Guess> guesses) {
		for (String alike : this.bySound.getOrDefault(Sound.of(key), List.of())) {
			if (Math.abs(alike.length() - key.length()) <= 3) {
				addGuess(alike, SOUND_COST + Math.abs(alike.length() - key.length()), state, guesses);
			}
		}
	}

	private void addBegun(String key, @Nullable State state, List<Guess> guesses) {
		if (key.length() >= SHORTEST_BEGINNING) {
			citiesStartingWith(key).filter((city) -> state == null || city.state().equals(state))
				.limit(Gazetteer.MAX_SUGGESTIONS)
				.forEach((city) -> guesses.add(new Guess(List.of(this.cities.candidate(city)), Slips.ONE + 1)));
		}
	}

	/** The likeliest guess, taken if it is clear; and all as suggestions. */
	private static Correction best(List<Guess> guesses, int telling, PlaceHint hint) {
		List<Guess> likeliest = guesses.stream()
			.sorted(Comparator.comparingInt((Guess guess) -> guess.score(hint)).thenComparingInt(Guess::cost))
			.toList();
		if (likeliest.isEmpty()) {
			return new Correction(null, List.of());
		}
		Guess first = likeliest.getFirst();
		Optional<Guess> next = likeliest.stream().filter((guess) -> !guess.likely().equals(first.likely())).findFirst();
		boolean clear = first.isLikely(telling)
				&& next.filter((guess) -> guess.score(hint) - first.score(hint) < CLEAR).isEmpty();
		List<String> labels = likeliest.stream()
			.flatMap((guess) -> hint.order(guess.namesakes).stream().limit(2))
			.map((candidate) -> candidate.place().label())
			.distinct()
			.limit(Gazetteer.MAX_SUGGESTIONS)
			.toList();
		return new Correction(clear ? first.namesakes : null, labels);
	}

	Stream<City> citiesStartingWith(String key) {
		if (key.isEmpty()) {
			return Stream.empty();
		}
		int[] range = this.cities.rangeOf(key);
		return IntStream.range(range[0], range[1])
			.mapToObj(this.cities::citiesAt)
			.flatMap(List::stream)
			.sorted(Comparator.comparingInt(City::rank))
			.distinct();
	}

	/**
	 * What a misspelt text means.
	 *
	 * @param clear the places of the name that is meant, null if that is not clear
	 * @param didYouMean labels, the likeliest first
	 */
	record Correction(@Nullable List<Candidate> clear, List<String> didYouMean) {

		Correction or(Correction other) {
			return (this.clear != null || !this.didYouMean.isEmpty()) ? this : other;
		}

	}

	private record Split(String name, State state) {
	}

	/** Places of one name, and how far the typed one is from it. */
	private record Guess(List<Candidate> namesakes, int cost) {

		/** The less the likelier. */
		int score(PlaceHint hint) {
			int hinted = this.namesakes.stream().anyMatch(hint::agrees) ? Slips.ONE : 0;
			return this.cost - WEIGHT * likely().weight() - hinted;
		}

		Candidate likely() {
			return this.namesakes.getFirst();
		}

		/** A slip or two make a village of any word. */
		boolean isLikely(int typedLength) {
			return likely().weight() >= Candidate.CITY || (this.cost <= Slips.ONE && typedLength >= TELLING);
		}

	}

}
