package org.openhaven.search.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.search.gazetteer.Cities.City;

/**
 * Suggests places for names that are no place's: misspelt, begun, or of another state.
 * Costs a look at each of some 20,000 keys, a few milliseconds.
 */
final class Spelling {

	private static final int SHORTEST = 4;

	private static final int LONGEST = 40;

	/** From this length on two slips are forgiven instead of one. */
	private static final int TWO_SLIPS_FROM = 7;

	private final States states;

	private final Counties counties;

	private final Cities cities;

	Spelling(States states, Counties counties, Cities cities) {
		this.states = states;
		this.counties = counties;
		this.cities = cities;
	}

	/** Labels of the likeliest places first. */
	List<String> suggest(String text) {
		String plain = text.replace(',', ' ').strip();
		String[] words = plain.split(" ");
		for (int count = Math.min(3, words.length - 1); count > 0; count--) {
			int from = words.length - count;
			Optional<State> state = this.states.findState(String.join(" ", List.of(words).subList(from, words.length)));
			if (state.isPresent()) {
				return suggest(String.join(" ", List.of(words).subList(0, from)), state.get());
			}
		}
		return suggest(plain, null);
	}

	private List<String> suggest(String name, @Nullable State state) {
		if (Counties.namesItsKind(name)) {
			return labels(counties(Counties.key(name), state));
		}
		String key = PlaceNames.key(name);
		return labels(Stream.of(cities(key, state), namesakesElsewhere(name, state), states(key, state))
			.flatMap((guesses) -> guesses));
	}

	private static List<String> labels(Stream<Guess> guesses) {
		return guesses.sorted(Guess.LIKELIEST_FIRST)
			.map(Guess::label)
			.distinct()
			.limit(Gazetteer.MAX_SUGGESTIONS)
			.toList();
	}

	private Stream<Guess> namesakesElsewhere(String name, @Nullable State state) {
		return (state != null) ? this.cities.findByName(name).stream().map((city) -> guess(city, 2)) : Stream.empty();
	}

	private Stream<Guess> states(String key, @Nullable State within) {
		return this.states.all().stream().filter((state) -> within == null).flatMap((state) -> {
			int slips = slips(key, PlaceNames.key(state.name()));
			return (slips <= allowed(key)) ? Stream.of(new Guess(state.name(), slips, 0)) : Stream.empty();
		});
	}

	private Stream<Guess> counties(String key, @Nullable State state) {
		return this.counties.all()
			.stream()
			.filter((county) -> state == null || county.state().equals(state.code()))
			.flatMap((county) -> {
				int slips = slips(key, Counties.key(county.name()));
				return (slips <= allowed(key)) ? Stream.of(new Guess(county.label(), slips, -county.zipCount()))
						: Stream.empty();
			});
	}

	/** Names a slip or two away, and names that begin so. */
	private Stream<Guess> cities(String key, @Nullable State state) {
		List<Guess> guesses = new ArrayList<>();
		int allowed = allowed(key);
		if (allowed < 0) {
			return Stream.empty();
		}
		for (int index = 0; index < this.cities.keyCount(); index++) {
			String candidate = this.cities.key(index);
			int slips = slips(key, candidate);
			if (slips <= allowed || candidate.startsWith(key)) {
				int atSlips = Math.min(slips, 2);
				this.cities.citiesAt(index)
					.stream()
					.filter((city) -> state == null || city.state().equals(state))
					.findFirst()
					.ifPresent((city) -> guesses.add(guess(city, atSlips)));
			}
		}
		return guesses.stream();
	}

	private Guess guess(City city, int slips) {
		return new Guess(this.cities.place(city).label(), slips, city.rank());
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

	private static int allowed(String key) {
		if (key.length() < SHORTEST || key.length() > LONGEST) {
			return -1;
		}
		return (key.length() < TWO_SLIPS_FROM) ? 1 : 2;
	}

	/**
	 * Letters left out, added, mistaken, or exchanged with their neighbour (optimal
	 * string alignment).
	 * @return the number of slips, or {@link Integer#MAX_VALUE} if more than allowed
	 */
	private static int slips(String typed, String name) {
		int allowed = allowed(typed);
		if (Math.abs(typed.length() - name.length()) > allowed) {
			return Integer.MAX_VALUE;
		}
		int[] beforeLast = new int[name.length() + 1];
		int[] last = IntStream.rangeClosed(0, name.length()).toArray();
		int[] row = new int[name.length() + 1];
		for (int i = 1; i <= typed.length(); i++) {
			row[0] = i;
			int fewest = i;
			for (int j = 1; j <= name.length(); j++) {
				row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + cost(typed, i, name, j));
				if (i > 1 && j > 1 && exchanged(typed, i, name, j)) {
					row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
				}
				fewest = Math.min(fewest, row[j]);
			}
			if (fewest > allowed) {
				return Integer.MAX_VALUE;
			}
			int[] reused = beforeLast;
			beforeLast = last;
			last = row;
			row = reused;
		}
		return (last[name.length()] <= allowed) ? last[name.length()] : Integer.MAX_VALUE;
	}

	private static int cost(String typed, int i, String name, int j) {
		return (typed.charAt(i - 1) == name.charAt(j - 1)) ? 0 : 1;
	}

	private static boolean exchanged(String typed, int i, String name, int j) {
		return typed.charAt(i - 1) == name.charAt(j - 2) && typed.charAt(i - 2) == name.charAt(j - 1);
	}

	private record Guess(String label, int slips, int rank) {

		private static final Comparator<Guess> LIKELIEST_FIRST = Comparator.comparingInt(Guess::slips)
			.thenComparingInt(Guess::rank)
			.thenComparing(Guess::label);

	}

}
