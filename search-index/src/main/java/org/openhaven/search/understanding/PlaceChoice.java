package org.openhaven.search.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openhaven.search.gazetteer.Place;
import org.openhaven.search.gazetteer.PlaceAnswer;
import org.openhaven.search.gazetteer.PlaceAnswer.Found;
import org.openhaven.search.gazetteer.PlaceAnswer.NotFound;
import org.openhaven.search.understanding.Segment.Abroad;
import org.openhaven.search.understanding.Segment.Here;
import org.openhaven.search.understanding.Segment.Reach;
import org.openhaven.search.understanding.Segment.Steering;
import org.openhaven.search.understanding.Segment.Sureness;
import org.openhaven.search.understanding.Segment.Unknown;
import org.openhaven.search.understanding.Segment.Where;

/**
 * Where: the surest of the places named, else a misspelt one, else the person's own. A
 * named place beats "near me".
 */
final class PlaceChoice {

	/** Looking for names alike takes milliseconds. */
	private static final int MOST_GUESSES = 4;

	private static final int MOST_WORDS_OF_GUESS = 3;

	/** Shorter words are alike too many names. */
	private static final int SHORTEST_BARE_GUESS = 6;

	private static final int SHORTEST_STRANGE = 4;

	private final Sentence sentence;

	private final List<Segment> segments;

	private final Places places;

	private final Dictionary dictionary;

	private final Context context;

	private final List<Where> excluded;

	private final BitSet danger;

	private int guesses;

	private @Nullable PlaceWords words;

	private @Nullable Segment told;

	/**
	 * Chooses.
	 * @param excluded places that are not wanted
	 * @param danger tokens that speak of danger, which name no places
	 */
	PlaceChoice(Sentence sentence, List<Segment> segments, Places places, Dictionary dictionary, Context context,
			List<Where> excluded, BitSet danger) {
		this.sentence = sentence;
		this.segments = segments;
		this.places = places;
		this.dictionary = dictionary;
		this.context = context;
		this.excluded = excluded;
		this.danger = danger;
		choose();
	}

	/** What the words say about where; empty when they say nothing. */
	Optional<PlaceWords> words() {
		return Optional.ofNullable(this.words);
	}

	/** The segment that told it. */
	Optional<Segment> told() {
		return Optional.ofNullable(this.told);
	}

	/** The radius, if one was told. */
	Optional<Reach> reach() {
		return all(Reach.class).stream().findFirst();
	}

	private void choose() {
		Optional<Where> surest = all(Where.class).stream()
			.filter((where) -> !this.excluded.contains(where) && !isDanger(where))
			.max(Comparator.comparing(PlaceChoice::sureness)
				.thenComparingInt((where) -> exactness(where.place()))
				.thenComparing(Where::from, Comparator.reverseOrder()));
		Optional<Abroad> abroad = all(Abroad.class).stream().findFirst();
		if (abroad.isPresent() && surest
			.filter((where) -> where.sureness() != Sureness.DOUBTFUL && where.sureness() != Sureness.LIKELY)
			.isEmpty()) {
			unknown(abroad.get(), List.of());
			return;
		}
		surest.or(this::guess).ifPresentOrElse(this::take, this::chooseHere);
	}

	/** A ZIP says more than any name beside it. */
	private static Sureness sureness(Where where) {
		boolean zip = where.place().kind() == Place.Kind.ZIP && where.sureness() == Sureness.KNOWN;
		return zip ? Sureness.AFTER_NEAR : where.sureness();
	}

	private void unknown(Segment segment, List<String> didYouMean) {
		this.told = segment;
		this.words = new PlaceWords.Unknown(this.sentence.typed(segment.from(), segment.to()), didYouMean);
	}

	private boolean isDanger(Where where) {
		int next = this.danger.nextSetBit(where.placeFrom());
		return next >= 0 && next < where.to();
	}

	private void take(Where where) {
		this.told = where;
		List<Place> alternatives = where.alternatives().isEmpty()
				? this.places.alternatives(where.placeFrom(), where.to()) : where.alternatives();
		this.words = new PlaceWords.Named(where.place(), alternatives, where.guessed(),
				where.sureness().compareTo(Sureness.KNOWN) >= 0);
	}

	private void chooseHere() {
		Optional<Here> here = all(Here.class).stream().findFirst();
		if (this.words == null && here.isEmpty()) {
			all(Unknown.class).stream().filter(this::isZip).findFirst().ifPresent((zip) -> unknown(zip, List.of()));
		}
		if (here.isPresent() && this.words == null) {
			this.told = here.get();
			this.words = this.context.hasPoint() ? new PlaceWords.Here()
					: new PlaceWords.Unknown(this.sentence.typed(here.get().from(), here.get().to()), List.of());
		}
	}

	/** Five digits that no file knows; an amount is none. */
	private boolean isZip(Unknown unknown) {
		boolean amount = unknown.from() > 0 && this.sentence.gapBefore(unknown.from()).endsWith("$");
		return !amount && this.sentence.word(unknown.from()).matches("[0-9]{5}");
	}

	private static int exactness(Place place) {
		return switch (place.kind()) {
			case POINT -> 6;
			case ZIP -> 5;
			case ZIP3 -> 4;
			case CITY -> 3;
			case REGION -> 2;
			case COUNTY -> 1;
			case STATE -> 0;
		};
	}

	private Optional<Where> guess() {
		for (int i = 0; i < this.segments.size() && this.guesses < MOST_GUESSES; i++) {
			boolean startsRun = this.segments.get(i) instanceof Unknown
					&& (i == 0 || !(this.segments.get(i - 1) instanceof Unknown));
			Optional<Where> guess = startsRun ? guessAt(i) : Optional.empty();
			if (guess.isPresent()) {
				return guess;
			}
		}
		return Optional.empty();
	}

	private Optional<Where> guessAt(int index) {
		int run = runLength(index);
		boolean surely = isBehindNear(index) || (isBehindIn(index) && isStrange(index, run));
		for (int length = Math.min(run, MOST_WORDS_OF_GUESS); length > 0; length--) {
			for (int first = index; first + length <= index + (surely ? length : run); first++) {
				Optional<Where> guess = mayBeMisspelt(first, length, surely) ? guess(first, length, surely)
						: Optional.empty();
				if (guess.isPresent() || this.guesses >= MOST_GUESSES) {
					return guess;
				}
			}
		}
		return Optional.empty();
	}

	private boolean isBehindNear(int index) {
		int before = index - 1;
		return before >= 0 && (this.segments.get(before) instanceof Reach
				|| (this.segments.get(before) instanceof Steering steering && steering.cue() == Cue.NEAR));
	}

	private boolean isBehindIn(int index) {
		int from = this.segments.get(index).from();
		return from > 0 && !this.sentence.brokenBefore(from)
				&& Set.of("in", "en").contains(this.sentence.word(from - 1));
	}

	/** Words that nobody knows end what is said. */
	private boolean isStrange(int index, int run) {
		int behind = index + run;
		boolean ends = behind == this.segments.size() || this.sentence.brokenBefore(this.segments.get(behind).from());
		return ends && run <= 2
				&& this.segments.subList(index, behind)
					.stream()
					.map((segment) -> this.sentence.word(segment.from()))
					.noneMatch((word) -> word.length() < SHORTEST_STRANGE || this.dictionary.isOrdinary(word));
	}

	private int runLength(int index) {
		int to = index;
		while (to < this.segments.size() && this.segments.get(to) instanceof Unknown
				&& (to == index || !this.sentence.brokenBefore(this.segments.get(to).from()))) {
			to++;
		}
		return to - index;
	}

	private boolean mayBeMisspelt(int first, int length, boolean surely) {
		if (surely) {
			return true;
		}
		if (!this.danger.isEmpty()) {
			return false;
		}
		int letters = 0;
		for (int i = first; i < first + length; i++) {
			String word = this.sentence.word(this.segments.get(i).from());
			letters += word.length();
			if (this.context.lexicon().knows(word) || this.dictionary.isOrdinary(word)
					|| this.dictionary.is(Cue.STORY, word)) {
				return false;
			}
		}
		return letters >= SHORTEST_BARE_GUESS;
	}

	private Optional<Where> guess(int first, int length, boolean surely) {
		this.guesses++;
		int from = this.segments.get(first).from();
		int to = this.segments.get(first + length - 1).to();
		PlaceAnswer answer = this.places.resolve(this.sentence.typed(from, to));
		if (answer instanceof NotFound notFound) {
			if (surely && this.words == null && (isBehindNear(first) || !isKnown(first, length))) {
				this.told = this.segments.get(first);
				this.words = new PlaceWords.Unknown(notFound.text(), notFound.didYouMean());
			}
			return Optional.empty();
		}
		Found found = (Found) answer;
		return Optional.of(new Where(from, to, from, found.place(), found.alternatives(), Sureness.DOUBTFUL, true));
	}

	private boolean isKnown(int first, int length) {
		return this.segments.subList(first, first + length)
			.stream()
			.anyMatch((segment) -> this.context.lexicon().knows(this.sentence.word(segment.from())));
	}

	private <T extends Segment> List<T> all(Class<T> type) {
		List<T> all = new ArrayList<>();
		this.segments.stream().filter(type::isInstance).map(type::cast).forEach(all::add);
		return all;
	}

}
