package org.openhaven.search.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.openhaven.search.gazetteer.Place;
import org.openhaven.search.gazetteer.PlaceAnswer;
import org.openhaven.search.gazetteer.PlaceAnswer.Found;
import org.openhaven.search.gazetteer.PlaceAnswer.NotFound;
import org.openhaven.search.understanding.Segment.Abroad;
import org.openhaven.search.understanding.Segment.Care;
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

	/** In a text of more than so many words half as many are looked for. */
	private static final int LONG_TEXT = 32;

	private static final int MOST_WORDS_OF_GUESS = 3;

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

	private final List<Segment> segments;

	private final Places places;

	private final Dictionary dictionary;

	private final Context context;

	private final List<Where> excluded;

	private final BitSet danger;

	private final List<Where> states = new ArrayList<>();

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
			.filter((where) -> (where.sureness() != Sureness.DOUBTFUL && where.sureness() != Sureness.LIKELY)
					|| isJoined(abroad.get(), where) || isJoined(where, abroad.get()))
			.isEmpty()) {
			unknown(abroad.get(), List.of());
			return;
		}
		surest.ifPresent(this::findStates);
		if (!this.states.isEmpty()) {
			return;
		}
		surest.or(this::guess)
			.map(this::inStateMeant)
			.or(this::townOfPlan)
			.ifPresentOrElse(this::take, this::chooseHere);
	}

	/**
	 * "Oregon or Washington" and "Maine, Vermont": states named in a row are all meant.
	 */
	private void findStates(Where surest) {
		if (surest.place().kind() != Place.Kind.STATE) {
			return;
		}
		List<Where> row = new ArrayList<>();
		for (Where where : all(Where.class)) {
			boolean state = where.place().kind() == Place.Kind.STATE && where.place().region() != null
					&& !this.excluded.contains(where) && !isDanger(where);
			if (!state || (!row.isEmpty() && !isJoined(row.getLast(), where))) {
				if (row.contains(surest)) {
					break;
				}
				row.clear();
			}
			if (state) {
				row.add(where);
			}
		}
		if (row.contains(surest) && row.stream().map((where) -> where.place().region()).distinct().count() > 1) {
			this.states.addAll(row);
		}
	}

	/** Whether nothing but "or", "and", a comma or a slash stands between. */
	private boolean isJoined(Segment one, Segment other) {
		int from = this.segments.indexOf(one) + 1;
		int to = this.segments.indexOf(other);
		if (from > to) {
			return false;
		}
		boolean joins = from < to || !this.sentence.gapBefore(other.from()).isBlank();
		return joins && this.segments.subList(from, to)
			.stream()
			.allMatch((segment) -> segment instanceof Steering steering
					&& (steering.cue() == Cue.OR || steering.cue() == Cue.AND));
	}

	/** Whether a place is named as another one that would do as well. */
	boolean isAlternative(Where where) {
		int index = this.segments.indexOf(where);
		return this.told != null && index > 0 && this.segments.get(index - 1) instanceof Steering steering
				&& (steering.cue() == Cue.OR || steering.cue() == Cue.AND) && isJoined(this.told, where);
	}

	/** The states that were named in a row, in place of one place; mostly empty. */
	List<Where> states() {
		return List.copyOf(this.states);
	}

	/**
	 * "Oregon health plan medford" and "rehab oregon salem": what else is said of the
	 * state decides between namesakes, and makes towns of words.
	 */
	private Where inStateMeant(Where surest) {
		String region = surest.place().region();
		if (surest.place().kind() == Place.Kind.STATE && region != null) {
			return otherWhereIn(region).or(() -> unknownTownIn(region, surest)).orElse(surest);
		}
		boolean mayBeElsewhere = surest.place().kind() == Place.Kind.CITY && !namesState(surest);
		Optional<String> state = mayBeElsewhere ? stateMeant() : Optional.empty();
		return state.filter((code) -> !code.equals(region)).flatMap((code) -> in(code, surest)).orElse(surest);
	}

	private Optional<Where> otherWhereIn(String state) {
		return all(Where.class).stream()
			.filter((where) -> where.place().kind() == Place.Kind.CITY && !this.excluded.contains(where)
					&& !isDanger(where))
			.flatMap((where) -> this.places.townIn(state, where.placeFrom(), where.to(), false).stream())
			.findFirst();
	}

	private Optional<Where> in(String state, Where where) {
		return this.places.resolveIn(state, where.placeFrom(), where.to())
			.filter((found) -> found.place().kind() == Place.Kind.CITY)
			.map((found) -> new Where(where.from(), where.to(), where.placeFrom(), found.place(), found.alternatives(),
					Sureness.KNOWN, where.guessed()));
	}

	private static boolean namesState(Where where) {
		String city = where.place().city();
		return city != null && Sentence.words(city).size() < where.to() - where.placeFrom();
	}

	/** The one state that is named by itself or by its health plan. */
	private Optional<String> stateMeant() {
		Set<String> states = new TreeSet<>();
		for (Segment segment : this.segments) {
			if (segment instanceof Where where && where.place().kind() == Place.Kind.STATE
					&& !this.excluded.contains(where)) {
				states.add(String.valueOf(where.place().region()));
			}
			else if (segment instanceof Care care) {
				this.dictionary.stateOfPlan(this.sentence.words().subList(care.from(), care.to()))
					.ifPresent(states::add);
			}
		}
		return (states.size() == 1) ? Optional.of(states.iterator().next()) : Optional.empty();
	}

	/** "Bend iop oregon health plan". */
	private Optional<Where> townOfPlan() {
		return (this.words == null) ? stateMeant().flatMap((state) -> unknownTownIn(state, null)) : Optional.empty();
	}

	/** A word that nothing knows, alone between others: beside the state any town. */
	private Optional<Where> unknownTownIn(String state, @Nullable Where named) {
		for (int i = 0; i < this.segments.size(); i++) {
			boolean startsRun = this.segments.get(i) instanceof Unknown
					&& (i == 0 || !(this.segments.get(i - 1) instanceof Unknown));
			if (startsRun && runLength(i) <= MOST_WORDS_OF_GUESS) {
				int from = this.segments.get(i).from();
				int to = this.segments.get(i + runLength(i) - 1).to();
				boolean beside = named != null && (named.to() == from || named.from() == to);
				Optional<Where> town = this.places.townIn(state, from, to, !beside);
				if (town.isPresent()) {
					return town;
				}
			}
		}
		return Optional.empty();
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

	private int mostGuesses() {
		return (this.sentence.size() > LONG_TEXT) ? MOST_GUESSES / 2 : MOST_GUESSES;
	}

	private Optional<Where> guess() {
		for (int i = 0; i < this.segments.size() && this.guesses < mostGuesses(); i++) {
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
				if (guess.isPresent() || this.guesses >= mostGuesses()) {
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
		int strange = 0;
		for (int i = first; i < first + length; i++) {
			String word = this.sentence.word(this.segments.get(i).from());
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
