package org.openhaven.api.acceptance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.openhaven.directory.facility.Listing;
import org.openhaven.search.document.Words;

/**
 * Searches for listings that somebody knows but does not type right: names with one or
 * two slips, a word left out, words abbreviated or exchanged, with or without the town.
 * The same seed gives the same searches.
 */
final class KnownItems {

	private static final Map<String, String> SHORT = Map.ofEntries(Map.entry("center", "ctr"),
			Map.entry("services", "svcs"), Map.entry("treatment", "trtmt"), Map.entry("counseling", "couns"),
			Map.entry("health", "hlth"), Map.entry("community", "comm"), Map.entry("behavioral", "behav"),
			Map.entry("saint", "st"), Map.entry("mount", "mt"), Map.entry("county", "co"),
			Map.entry("department", "dept"), Map.entry("recovery", "rcvry"), Map.entry("medical", "med"));

	private final Random random;

	private KnownItems(long seed) {
		this.random = new Random(seed);
	}

	/**
	 * A search for one listing.
	 *
	 * @param words what is typed
	 * @param name words of the name that was meant
	 * @param city the town that was typed, empty for none
	 */
	record Item(String words, String name, String city) {

		/**
		 * Whether a result is what was meant: that name, and in that town if it was told.
		 */
		boolean isMeant(String resultName, String resultCity) {
			return Words.folded(resultName).contains(this.name)
					&& (this.city.isEmpty() || Words.folded(resultCity).equals(this.city));
		}

	}

	static List<Item> of(List<Listing> listings, int count, long seed) {
		KnownItems items = new KnownItems(seed);
		List<Item> all = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			all.add(items.item(listings.get(items.random.nextInt(listings.size()))));
		}
		return all;
	}

	private Item item(Listing listing) {
		String name = Words.folded(listing.name());
		String city = Words.folded(String.valueOf(listing.address().city()));
		return this.random.nextBoolean() ? new Item(changed(name), name, "")
				: new Item(changed(name) + ' ' + city, name, city);
	}

	private String changed(String name) {
		List<String> words = new ArrayList<>(Arrays.asList(name.split(" ")));
		switch (this.random.nextInt(4)) {
			case 0 -> leaveOut(words);
			case 1 -> words.replaceAll((word) -> SHORT.getOrDefault(word, word));
			case 2 -> exchange(words);
			default -> misspell(words, 1 + this.random.nextInt(2));
		}
		if (String.join(" ", words).equals(name)) {
			misspell(words, 1);
		}
		return words.stream().collect(Collectors.joining(" "));
	}

	private void leaveOut(List<String> words) {
		if (words.size() > 2) {
			words.remove(this.random.nextInt(words.size()));
		}
	}

	private void exchange(List<String> words) {
		if (words.size() > 1) {
			int at = this.random.nextInt(words.size() - 1);
			words.add(at, words.remove(at + 1));
		}
	}

	private void misspell(List<String> words, int slips) {
		List<Integer> longOnes = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			if (words.get(i).length() > 3) {
				longOnes.add(i);
			}
		}
		for (int slip = 0; slip < slips && !longOnes.isEmpty(); slip++) {
			int at = longOnes.get(this.random.nextInt(longOnes.size()));
			words.set(at, misspelt(words.get(at)));
		}
	}

	private String misspelt(String word) {
		int at = this.random.nextInt(word.length() - 1);
		char letter = (char) ('a' + this.random.nextInt(26));
		return switch (this.random.nextInt(4)) {
			case 0 -> word.substring(0, at) + word.substring(at + 1);
			case 1 -> word.substring(0, at) + letter + word.substring(at);
			case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
			default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
		};
	}

}
