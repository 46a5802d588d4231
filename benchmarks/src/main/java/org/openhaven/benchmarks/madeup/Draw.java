package org.openhaven.benchmarks.madeup;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Draws from a list whose first entries are the most frequent ones, after the rule that
 * the n-th is n times as rare as the first (G. K. Zipf, The Psycho-Biology of Language,
 * 1935), somewhat flattened.
 *
 * @param <T> what is drawn
 */
final class Draw<T> {

	private static final double FLATTENED = 0.8;

	private final List<T> entries;

	private final double[] sums;

	Draw(List<T> entries) {
		this.entries = List.copyOf(entries);
		this.sums = new double[entries.size()];
		double sum = 0;
		for (int i = 0; i < this.sums.length; i++) {
			sum += Math.pow(i + 1.0, -FLATTENED);
			this.sums[i] = sum;
		}
	}

	T one(RandomGenerator random) {
		double point = random.nextDouble(this.sums[this.sums.length - 1]);
		int index = Arrays.binarySearch(this.sums, point);
		return this.entries.get((index < 0) ? -index - 1 : index + 1);
	}

	/** So many different ones, at most all. */
	Set<T> some(int count, RandomGenerator random) {
		Set<T> drawn = new LinkedHashSet<>();
		while (drawn.size() < Math.min(count, this.entries.size())) {
			drawn.add(one(random));
		}
		return drawn;
	}

	/** The same with the most frequent ones only. */
	Draw<T> mostFrequent(int count) {
		return new Draw<>(this.entries.subList(0, Math.min(count, this.entries.size())));
	}

	T entry(int rank) {
		return this.entries.get(rank);
	}

}
