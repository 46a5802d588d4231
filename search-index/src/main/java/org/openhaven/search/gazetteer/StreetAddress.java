package org.openhaven.search.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells where in a street address the town begins. Source of the words: USPS Publication
 * 28, appendices C1 (street suffixes) and C2 (secondary units), the frequent ones.
 */
final class StreetAddress {

	private static final Pattern HOUSE_NUMBER = Pattern.compile("[0-9]{1,6}[A-Za-z]?(?:-[0-9]{1,5})? .*\\p{L}.*");

	private static final Set<String> STREET = Set.of("st", "street", "ave", "av", "avenue", "avenida", "calle", "rd",
			"road", "blvd", "boulevard", "dr", "drive", "ln", "lane", "hwy", "highway", "way", "ct", "court", "pl",
			"place", "pkwy", "parkway", "cir", "circle", "ter", "terrace", "trl", "trail", "loop", "sq", "square",
			"pike", "plz", "plaza", "expy", "route", "rte", "broadway", "row", "aly", "alley", "fwy", "freeway");

	/** Those that are no part of the name of a town: there is an "East St. Louis". */
	private static final Set<String> SURELY_STREET = Set.of("street", "ave", "avenue", "avenida", "calle", "rd", "road",
			"blvd", "boulevard", "drive", "lane", "hwy", "highway", "pkwy", "parkway", "fwy", "freeway");

	private static final Set<String> DIRECTION = Set.of("n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south",
			"east", "west");

	private static final Set<String> UNIT = Set.of("apt", "apartment", "suite", "ste", "unit", "rm", "room", "fl",
			"floor", "bldg", "building", "lot", "po", "box");

	private static final int MOST_WORDS = 16;

	private StreetAddress() {
	}

	/** Whether it begins with a house number, or has a word for a street inside. */
	static boolean isLikely(String text) {
		return HOUSE_NUMBER.matcher(text).matches() || streetWord(text.split("[ ,]+"), SURELY_STREET) > 0;
	}

	/**
	 * Ends of the address that may be the town, the likeliest first: behind the last
	 * comma, behind the street and its unit, then from the longest to the shortest.
	 */
	static List<String> towns(String text) {
		List<String> towns = new ArrayList<>();
		for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
			towns.add(text.substring(comma + 1).strip());
		}
		String[] words = text.split("[ ,]+");
		if (words.length <= MOST_WORDS) {
			int street = streetWord(words, STREET);
			if (street > 0) {
				towns.add(from(words, behindUnit(words, street + 1)));
			}
			for (int start = 2; start < words.length; start++) {
				towns.add(from(words, start));
			}
		}
		return towns.stream().filter((town) -> !town.isBlank()).distinct().toList();
	}

	/** Index of the last word for a street that is neither first nor last; else -1. */
	private static int streetWord(String[] words, Set<String> streets) {
		for (int i = words.length - 2; i > 0; i--) {
			if (streets.contains(plain(words[i]))) {
				return i;
			}
		}
		return -1;
	}

	private static int behindUnit(String[] words, int index) {
		int behind = index;
		while (behind < words.length && isBeforeTown(words[behind])) {
			behind += UNIT.contains(plain(words[behind])) ? 2 : 1;
		}
		return Math.min(behind, words.length);
	}

	private static boolean isBeforeTown(String word) {
		String plain = plain(word);
		return UNIT.contains(plain) || DIRECTION.contains(plain) || plain.startsWith("#")
				|| (!plain.isEmpty() && Character.isDigit(plain.charAt(0)));
	}

	private static String plain(String word) {
		return word.toLowerCase(Locale.ROOT).replace(".", "");
	}

	private static String from(String[] words, int index) {
		return String.join(" ", List.of(words).subList(Math.min(index, words.length), words.length));
	}

}
