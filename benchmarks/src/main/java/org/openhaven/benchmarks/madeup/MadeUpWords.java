package org.openhaven.benchmarks.madeup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Words that belong to no language, frequent ones and rare ones. */
final class MadeUpWords {

	private static final int COUNT = 4000;

	private static final int DESCRIPTION_WORDS = 45;

	private static final List<String> SYLLABLES = List.of("ba", "ren", "tol", "mi", "sha", "ver", "lo", "kin", "du",
			"fel", "gar", "nu", "pes", "ril", "so", "tam", "wen", "yo", "zan", "cor", "lim", "hal", "je", "bro",
			"quin");

	private static final List<String> FIRST_NAMES = List.of("Harbor", "Cedar", "Bright", "Stone", "River", "North",
			"Willow", "Summit", "Valley", "Lantern", "Meadow", "Anchor", "Juniper", "Copper", "Silver", "Maple",
			"Coral", "Prairie", "Canyon", "Orchard");

	private static final List<String> SECOND_NAMES = List.of("House", "Center", "Clinic", "Recovery", "Haven",
			"Services", "Health", "Bridge", "Point", "Hills");

	private final Draw<String> words;

	MadeUpWords(long seed) {
		RandomGenerator random = new SplittableRandom(seed);
		Set<String> made = new LinkedHashSet<>();
		while (made.size() < COUNT) {
			made.add(word(random));
		}
		this.words = new Draw<>(new ArrayList<>(made));
	}

	private static String word(RandomGenerator random) {
		StringBuilder word = new StringBuilder();
		for (int i = 2 + random.nextInt(2); i > 0; i--) {
			word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
		}
		return word.toString();
	}

	String description(RandomGenerator random) {
		List<String> text = new ArrayList<>();
		for (int i = 0; i < DESCRIPTION_WORDS; i++) {
			text.add(this.words.one(random));
		}
		return String.join(" ", text);
	}

	/** A name of three words, the middle one invented. */
	String name(RandomGenerator random) {
		return FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size())) + " " + this.words.one(random) + " "
				+ SECOND_NAMES.get(random.nextInt(SECOND_NAMES.size()));
	}

	/** A word that neither most listings have nor hardly any. */
	String searched(RandomGenerator random) {
		return this.words.entry(random.nextInt(2, 100));
	}

}
