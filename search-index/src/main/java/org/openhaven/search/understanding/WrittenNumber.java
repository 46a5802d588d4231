package org.openhaven.search.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A number from 1 to 100 in a sentence, as digits or in words of English or Spanish.
 *
 * @param value the number
 * @param from the token with which it begins
 * @param to behind its last token
 */
record WrittenNumber(int value, int from, int to) {

	private static final List<String> ONES = List.of("one", "two", "three", "four", "five", "six", "seven", "eight",
			"nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
			"nineteen");

	private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
			"ninety", "hundred");

	private static final List<String> UNOS = List.of("uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho",
			"nueve", "diez", "once", "doce", "trece", "catorce", "quince", "dieciseis", "diecisiete", "dieciocho",
			"diecinueve", "veinte", "veintiuno", "veintidos", "veintitres", "veinticuatro", "veinticinco", "veintiseis",
			"veintisiete", "veintiocho", "veintinueve");

	private static final List<String> DECENAS = List.of("veinte", "treinta", "cuarenta", "cincuenta", "sesenta",
			"setenta", "ochenta", "noventa", "cien");

	private static final int LARGEST_ONE = 9;

	private static final int MOST_DIGITS = 3;

	private static final Map<String, Integer> VALUES = values();

	private static Map<String, Integer> values() {
		Map<String, Integer> values = new HashMap<>();
		for (List<String> ones : List.of(ONES, UNOS)) {
			ones.forEach((word) -> values.put(word, ones.indexOf(word) + 1));
		}
		for (List<String> tens : List.of(TENS, DECENAS)) {
			tens.forEach((word) -> values.put(word, 10 * (tens.indexOf(word) + 2)));
		}
		return Map.copyOf(values);
	}

	/** Whether the word is a number, or a part of one. */
	static boolean isWord(String word) {
		return VALUES.containsKey(word);
	}

	/** The number that begins at the token: "35", "thirty five", "treinta y cinco". */
	static @Nullable WrittenNumber at(List<String> words, int from) {
		String word = word(words, from);
		if (isDigits(word)) {
			return new WrittenNumber(Integer.parseInt(word), from, from + 1);
		}
		Integer value = VALUES.get(word);
		if (value == null) {
			return null;
		}
		int next = word(words, from + 1).equals("y") ? from + 2 : from + 1;
		Integer one = VALUES.get(word(words, next));
		boolean tens = value % 10 == 0 && value > 10 && value < 100;
		return (tens && one != null && one <= LARGEST_ONE) ? new WrittenNumber(value + one, from, next + 1)
				: new WrittenNumber(value, from, from + 1);
	}

	private static boolean isDigits(String word) {
		return !word.isEmpty() && word.length() <= MOST_DIGITS
				&& word.chars().allMatch((character) -> character >= '0' && character <= '9');
	}

	private static String word(List<String> words, int at) {
		return (at >= 0 && at < words.size()) ? words.get(at) : "";
	}

}
