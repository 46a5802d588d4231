package org.openhaven.search.understanding;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.openhaven.search.gazetteer.PlaceAnswer;
import org.openhaven.search.gazetteer.PlaceAnswer.Found;
import org.openhaven.search.gazetteer.PlaceAnswer.NotFound;
import org.openhaven.search.understanding.Segment.Sureness;
import org.openhaven.search.understanding.Segment.Where;

/**
 * Looks for a misspelt place among the words that nothing knows. What stands behind
 * "near" is a place, also if none is found.
 */
final class MisspeltPlace {

	/** Looking for names alike takes milliseconds. */
	private static final int MOST_GUESSES = 4;

	/** In a text of more than so many words half as many are looked for. */
	private static final int LONG_TEXT = 32;

	/** Shorter words are alike too many names. */
	private static final int SHORTEST_BARE_GUESS = 6;

	private static final int SHORTEST_STRANGE = 4;

	/** Words that names of towns are made of: "colorodo springs". */
	private static final Set<String> PARTS_OF_TOWNS = Set.of("springs", "spring", "city", "beach", "rapids", "falls",
			"lake", "park", "heights", "hills", "valley", "rock", "point", "river", "bay", "island", "rouge", "wayne",
			"worth", "grand", "great", "green", "palm", "virginia", "salt", "santa", "san", "los", "las", "fort",
			"saint", "mount", "port", "new", "north", "south", "west", "east", "high", "little", "baton", "college",
			"station", "christi", "corpus", "ann", "cruz", "ana", "rosa", "fe", "el", "la", "long", "round", "cedar",
			"overland", "council", "bluffs", "grove", "garden", "boca", "delray", "sioux", "terre", "twin");

	private final Sentence sentence;

	private final Places places;

	private final Dictionary dictionary;

	private final Context context;

	private final boolean danger;

	private int guessesLeft;

	private @Nullable NotKnown unknown;

	/**
	 * Looks nowhere yet.
	 * @param danger whether words of danger were typed: then only what surely is a place
	 * is looked for
	 */
	MisspeltPlace(Sentence sentence, Places places, Dictionary dictionary, Context context, boolean danger) {
		this.sentence = sentence;
		this.places = places;
		this.dictionary = dictionary;
		this.context = context;
		this.danger = danger;
		this.guessesLeft = (sentence.size() > LONG_TEXT) ? MOST_GUESSES / 2 : MOST_GUESSES;
	}

	/**
	 * What was said to be a place and is none.
	 *
	 * @param segment its first word
	 * @param answer what it may be instead
	 */
	record NotKnown(Segment segment, NotFound answer) {
	}

	/** The first of those that {@link #findAmong} looked for and did not find. */
	Optional<NotKnown> unknown() {
		return Optional.ofNullable(this.unknown);
	}

	Optional<Where> findAmong(Iterable<StrangeWords> runs) {
		for (StrangeWords run : runs) {
			Optional<Where> found = findIn(run);
			if (found.isPresent() || this.guessesLeft == 0) {
				return found;
			}
		}
		return Optional.empty();
	}

	private Optional<Where> findIn(StrangeWords run) {
		boolean surely = run.isBehindNear() || (run.isBehindIn() && isStrange(run));
		for (int length = Math.min(run.size(), StrangeWords.MOST_OF_A_NAME); length > 0; length--) {
			int last = surely ? 0 : run.size() - length;
			for (int first = 0; first <= last; first++) {
				Optional<Where> guess = (surely || mayBeMisspelt(run, first, length))
						? guess(run, first, length, surely) : Optional.empty();
				if (guess.isPresent() || this.guessesLeft == 0) {
					return guess;
				}
			}
		}
		return Optional.empty();
	}

	/** Words that nobody knows end what is said. */
	private boolean isStrange(StrangeWords run) {
		return run.endWhatIsSaid() && run.size() <= 2
				&& IntStream.range(0, run.size())
					.mapToObj(run::word)
					.noneMatch((word) -> word.length() < SHORTEST_STRANGE || this.dictionary.isOrdinary(word));
	}

	private boolean mayBeMisspelt(StrangeWords run, int first, int length) {
		if (this.danger) {
			return false;
		}
		int letters = 0;
		int strange = 0;
		for (int i = first; i < first + length; i++) {
			String word = run.word(i);
			letters += word.length();
			boolean known = this.context.lexicon().knows(word) || this.dictionary.isOrdinary(word)
					|| this.dictionary.is(Cue.STORY, word);
			strange += (!known && word.length() >= SHORTEST_BARE_GUESS) ? 1 : 0;
			if (known && !(length > 1 && PARTS_OF_TOWNS.contains(word))) {
				return false;
			}
		}
		return letters >= SHORTEST_BARE_GUESS && strange > 0;
	}

	private Optional<Where> guess(StrangeWords run, int first, int length, boolean surely) {
		this.guessesLeft--;
		int from = run.from(first);
		int to = run.to(first + length - 1);
		PlaceAnswer answer = this.places.resolve(this.sentence.typed(from, to));
		if (answer instanceof NotFound notFound) {
			if (surely && this.unknown == null && (run.isBehindNear() || !isKnown(run, length))) {
				this.unknown = new NotKnown(run.segment(first), notFound);
			}
			return Optional.empty();
		}
		Found found = (Found) answer;
		return Optional.of(new Where(from, to, from, found.place(), found.alternatives(), Sureness.DOUBTFUL, true));
	}

	private boolean isKnown(StrangeWords run, int length) {
		return IntStream.range(0, length).mapToObj(run::word).anyMatch(this.context.lexicon()::knows);
	}

}
