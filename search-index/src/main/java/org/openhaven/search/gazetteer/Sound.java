package org.openhaven.search.gazetteer;

/**
 * How a name sounds, roughly, to English and Spanish ears: letters of one sound become
 * one, doubled and silent letters and the vowels inside go. "fenix" and "phoenix",
 * "sinsinati" and "cincinnati" are alike.
 */
final class Sound {

	private static final String[][] ALIKE = { { "tsch", "x" }, { "sch", "sk" }, { "tch", "x" }, { "ph", "f" },
			{ "gh", "g" }, { "ck", "k" }, { "qu", "k" }, { "wh", "w" }, { "kn", "n" }, { "wr", "r" }, { "ch", "x" },
			{ "sh", "x" }, { "ce", "se" }, { "ci", "si" }, { "cy", "sy" }, { "ge", "je" }, { "gi", "ji" },
			{ "tion", "xn" }, { "ll", "l" }, { "th", "t" } };

	private Sound() {
	}

	/** The sound of a key; short names have too little of it to go by. */
	static String of(String key) {
		String plain = key;
		for (String[] alike : ALIKE) {
			plain = plain.replace(alike[0], alike[1]);
		}
		StringBuilder sound = new StringBuilder();
		for (int i = 0; i < plain.length(); i++) {
			char letter = consonant(plain.charAt(i), i == 0);
			if (letter != 0 && (sound.isEmpty() || sound.charAt(sound.length() - 1) != letter)) {
				sound.append(letter);
			}
		}
		return sound.toString();
	}

	/** 0 for what is not heard. */
	private static char consonant(char letter, boolean first) {
		return switch (letter) {
			case 'a', 'e', 'i', 'o', 'u', 'y' -> first ? 'a' : 0;
			case 'h', 'w' -> first ? letter : 0;
			case 'c', 'q' -> 'k';
			case 'z' -> 's';
			case 'v' -> 'f';
			case 'd' -> 't';
			case 'x' -> 's';
			default -> letter;
		};
	}

}
