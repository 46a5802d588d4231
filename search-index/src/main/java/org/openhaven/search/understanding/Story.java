package org.openhaven.search.understanding;

import java.util.Set;

/**
 * Tells what somebody tells of a life from what somebody looks for: in "I found a needle
 * in his room" no word is the name of a facility.
 */
final class Story {

	private static final int FEWEST_WORDS = 5;

	private static final Set<String> PERSONS = Set.of("i", "im", "ive", "id", "my", "me", "he", "she", "hes", "shes",
			"his", "her", "him", "we", "our", "us", "they", "their", "myself", "mi", "mis", "yo", "su", "nos", "soy",
			"estoy", "tengo", "quiero", "necesito", "nuestro", "nuestra", "ella", "husband", "wife", "son", "daughter",
			"brother", "sister", "mom", "mother", "dad", "father", "boyfriend", "girlfriend", "friend", "hijo", "hija",
			"esposo", "esposa", "marido", "hermano", "hermana");

	private final Sentence sentence;

	private final Dictionary dictionary;

	private final boolean told;

	Story(Sentence sentence, Dictionary dictionary) {
		this.sentence = sentence;
		this.dictionary = dictionary;
		this.told = sentence.size() >= FEWEST_WORDS && sentence.words().stream().anyMatch(PERSONS::contains);
	}

	/** Whether the word only tells of a life. */
	boolean tells(int token) {
		return this.told && this.dictionary.is(Cue.STORY, this.sentence.word(token));
	}

}
