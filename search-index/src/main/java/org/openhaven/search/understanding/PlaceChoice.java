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

	private final Sentence sentence;

	private final List<Segment> segments;

	private final Places places;

	private final Dictionary dictionary;

	private final Context context;

	private final List<Where> excluded;

	private final BitSet danger;

	private final List<Where> states = new ArrayList<>();

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
		for (StrangeWords run : StrangeWords.runs(this.sentence, this.segments)) {
			if (run.size() <= StrangeWords.MOST_OF_A_NAME) {
				int from = run.from(0);
				int to = run.to(run.size() - 1);
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

	/** A misspelt place; else what was said to be one and is none is told. */
	private Optional<Where> guess() {
		MisspeltPlace misspelt = new MisspeltPlace(this.sentence, this.places, this.dictionary, this.context,
				!this.danger.isEmpty());
		Optional<Where> found = misspelt.findAmong(StrangeWords.runs(this.sentence, this.segments));
		misspelt.unknown().ifPresent((unknown) -> {
			this.told = unknown.segment();
			this.words = new PlaceWords.Unknown(unknown.answer().text(), unknown.answer().didYouMean());
		});
		return found;
	}

	private <T extends Segment> List<T> all(Class<T> type) {
		List<T> all = new ArrayList<>();
		this.segments.stream().filter(type::isInstance).map(type::cast).forEach(all::add);
		return all;
	}

}
