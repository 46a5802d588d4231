package org.openhaven.finder.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What pages say can be read by people under stress: a reading grade of at most 8 and
 * sentences of fewer than 20 words (../shared/design/DESIGN.md, words). Spanish needs
 * about a quarter more words for the same.
 */
class PlainLanguageTests {

	private static final double HIGHEST_GRADE = 8;

	/** A page of fewer words says too little to be graded. */
	private static final int FEW_WORDS = 60;

	/** Labels are no sentences. */
	private static final int SHORTEST_SENTENCE = 4;

	private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+|\\n");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}’'-]+");

	private static final Pattern SOUND = Pattern.compile("[aeiouy]+");

	@ParameterizedTest
	@CsvSource({ "en, 20", "es, 26" })
	void sentencesAreShort(String language, int tooLong) {
		assertThat(sentences(language).values().stream().flatMap(List::stream))
			.allSatisfy((sentence) -> assertThat(words(sentence).size()).as(sentence).isLessThan(tooLong));
	}

	/** Flesch-Kincaid grade level (Kincaid et al. 1975), which is made for English. */
	@ParameterizedTest
	@CsvSource("en")
	void everyPageIsReadInTheEighthGrade(String language) {
		Map<String, List<String>> pages = sentences(language);
		pages.values()
			.removeIf((sentences) -> sentences.stream().mapToInt((each) -> words(each).size()).sum() < FEW_WORDS);

		assertThat(pages).hasSizeGreaterThan(10)
			.allSatisfy((page, sentences) -> assertThat(grade(sentences)).as(page).isLessThanOrEqualTo(HIGHEST_GRADE));
	}

	/** By page: the first part of a key, for long reading the first two. */
	private static Map<String, List<String>> sentences(String language) {
		ResourceBundle messages = ResourceBundle.getBundle("messages/finder",
				language.equals("en") ? Locale.ROOT : Locale.of(language));
		return messages.keySet()
			.stream()
			.collect(Collectors.groupingBy(PlainLanguageTests::page, TreeMap::new,
					Collectors.flatMapping((key) -> sentencesOf(messages.getString(key)), Collectors.toList())));
	}

	private static String page(String key) {
		String[] parts = key.split("\\.");
		return parts[0].equals("reading") ? parts[0] + "." + parts[1] : parts[0];
	}

	private static Stream<String> sentencesOf(String message) {
		return SENTENCE_END.splitAsStream(message.replaceAll("\\{[^}]*}", "X"))
			.filter((sentence) -> words(sentence).size() >= SHORTEST_SENTENCE);
	}

	private static List<String> words(String sentence) {
		return WORD.matcher(sentence).results().map((found) -> found.group()).toList();
	}

	private static double grade(List<String> sentences) {
		List<String> words = sentences.stream().flatMap((sentence) -> words(sentence).stream()).toList();
		long syllables = words.stream().mapToLong(PlainLanguageTests::syllables).sum();
		return 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
	}

	/** Groups of vowels; an e at the end is not heard. */
	private static long syllables(String word) {
		String letters = word.toLowerCase(Locale.ROOT);
		long sounds = SOUND.matcher(letters).results().count();
		boolean silent = letters.endsWith("e") && !letters.endsWith("le") && sounds > 1;
		return Math.max(1, silent ? sounds - 1 : sounds);
	}

}
