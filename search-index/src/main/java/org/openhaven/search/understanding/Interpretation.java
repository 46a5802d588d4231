package org.openhaven.search.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.openhaven.search.gazetteer.Place;
import org.openhaven.search.understanding.Segment.Name;
import org.openhaven.search.understanding.Segment.Reach;
import org.openhaven.search.understanding.Segment.Unknown;
import org.openhaven.search.understanding.Segment.Where;

/** Puts together what the segments of a sentence mean. */
final class Interpretation {

	/** The needs of one phrase are no alternatives of each other. */
	private static final int GROUPS_PER_SEGMENT = 10;

	/** Two names so near each other mean one place. */
	private static final double BESIDE_METERS = 60_000;

	private static final Pattern LONE_NUMBER = Pattern
		.compile("[0-9]{1,4}(?:mg|mgs|ml|am|pm|st|nd|rd|th|k|x|ish)?|mgs?|ml");

	private static final String STATE = "state";

	private final Sentence sentence;

	private final List<Segment> segments;

	private final Context context;

	private final BitSet danger;

	private final List<Understood> understood = new ArrayList<>();

	/** Values by filter and group: alternatives of one occurrence. */
	private final Map<String, Map<Integer, Set<String>>> occurrences = new LinkedHashMap<>();

	private @Nullable PlaceChoice choice;

	/** A need that was told before is not told again. */
	private final Set<String> toldBefore = new LinkedHashSet<>();

	Interpretation(Sentence sentence, List<Segment> segments, Context context, BitSet danger) {
		this.sentence = sentence;
		this.segments = segments;
		this.context = context;
		this.danger = danger;
	}

	Understanding understanding(Places places, Dictionary dictionary, Optional<Urgent> urgent) {
		Needs needs = Needs.of(this.sentence, this.segments, this.danger);
		List<Told> told = needs.told();
		List<Medicines.Access> accesses = Medicines.apply(this.sentence, this.segments, told);
		DetoxSettings.apply(this.sentence, this.segments, told);
		People.apply(this.sentence, this.segments, told, urgent.map(Urgent::kind).orElse(null));
		told.forEach(this::tell);
		accesses.stream().limit(1).forEach(this::tell);
		PlaceChoice choice = new PlaceChoice(this.sentence, this.segments, places, dictionary, this.context,
				needs.excludedPlaces(), this.danger);
		needs.excludedPlaces().forEach((where) -> exclude(where, choice, places));
		choice.states().forEach((where) -> tellState(where, choice.states().getFirst().from()));
		this.choice = choice;
		tell(choice);
		this.understood.sort(Comparator.comparingInt(Understood::start));
		Rest rest = rest(needs, new Story(this.sentence, dictionary));
		return new Understanding(this.understood, parameters(), choice.words().orElse(null),
				choice.reach().map(Reach::radius).orElse(null), String.join(" ", rest.left), rest.asides, rest.ignored,
				urgent.orElse(null));
	}

	private void tell(Told told) {
		boolean several = told.needs().size() > 1;
		int group = GROUPS_PER_SEGMENT * told.group();
		for (Need need : told.needs()) {
			group += several ? 1 : 0;
			List<String> values = need.values()
				.stream()
				.map((value) -> told.isNegated() ? "-" + value : value)
				.toList();
			tell(told.care.from(), told.care.to(), need.filter(), values, group);
		}
	}

	private void tell(Medicines.Access access) {
		tell(access.cue().from(), access.cue().to(), Medicines.ACCESS, List.of(access.value()), -1);
	}

	/**
	 * A town is left out by its name alone: only where no other place of that name can
	 * lie, or where no state was said.
	 */
	private void exclude(Where where, PlaceChoice choice, Places places) {
		Place place = where.place();
		String region = place.region();
		String city = place.city();
		if (place.kind() == Place.Kind.STATE && region != null) {
			tell(where.from(), where.to(), STATE, List.of("-" + region), GROUPS_PER_SEGMENT * where.from());
		}
		else if (city != null && (!namesState(where) || isAlone(where, choice, places))) {
			tell(where.from(), where.to(), "city", List.of("-" + city), GROUPS_PER_SEGMENT * where.from());
		}
	}

	private boolean namesState(Where where) {
		String city = where.place().city();
		return city != null && Sentence.words(city).size() < where.to() - where.placeFrom();
	}

	/**
	 * Whether no other town of that name is known, or all is searched within its state.
	 */
	private static boolean isAlone(Where where, PlaceChoice choice, Places places) {
		boolean within = choice.words().orElse(null) instanceof PlaceWords.Named named
				&& Objects.equals(named.place().region(), where.place().region());
		return within || places.namesakes(where.place()).isEmpty();
	}

	private void tellState(Where where, int group) {
		tell(where.from(), where.to(), STATE, List.of(String.valueOf(where.place().region())),
				GROUPS_PER_SEGMENT * group);
	}

	private void tell(int from, int to, String filter, List<String> values, int group) {
		if (this.toldBefore.add(filter + "=" + values)) {
			this.understood.add(new Understood(this.sentence.typed(from, to), this.sentence.start(from),
					this.sentence.end(to), filter, String.join(",", values)));
			this.occurrences.computeIfAbsent(filter, (key) -> new TreeMap<>())
				.computeIfAbsent(group, (key) -> new LinkedHashSet<>())
				.addAll(values);
		}
	}

	private void tell(PlaceChoice choice) {
		choice.told().ifPresent((segment) -> {
			String label = switch (choice.words().orElseThrow()) {
				case PlaceWords.Named named -> named.place().label();
				case PlaceWords.Here here -> "me";
				case PlaceWords.Unknown unknown -> unknown.text();
			};
			this.understood.add(new Understood(this.sentence.typed(segment.from(), segment.to()),
					this.sentence.start(segment.from()), this.sentence.end(segment.to()), Understood.NEAR, label));
		});
		choice.reach()
			.ifPresent((reach) -> this.understood
				.add(new Understood(this.sentence.typed(reach.from(), reach.to()), this.sentence.start(reach.from()),
						this.sentence.end(reach.to()), Understood.RADIUS, reach.radius())));
	}

	private SortedMap<String, List<String>> parameters() {
		SortedMap<String, List<String>> parameters = new TreeMap<>();
		this.occurrences.forEach((filter, groups) -> parameters.put(filter,
				groups.values().stream().map((values) -> String.join(",", values)).distinct().toList()));
		return Collections.unmodifiableSortedMap(parameters);
	}

	private Rest rest(Needs needs, Story story) {
		BitSet used = new BitSet();
		this.understood.forEach((part) -> used.set(part.start(), part.end()));
		Rest rest = new Rest();
		for (Segment segment : this.segments) {
			for (int at = segment.from(); at < segment.to(); at++) {
				if (!used.get(this.sentence.start(at))) {
					rest.add(this.sentence.typed(at, at + 1), this.sentence.word(at), use(segment, at, needs, story));
				}
			}
		}
		return rest;
	}

	private Use use(Segment segment, int at, Needs needs, Story story) {
		if (this.danger.get(at)) {
			return Use.NONE;
		}
		return switch (segment) {
			case Unknown unknown -> isLoneNumber(unknown) || story.tells(at) ? Use.ASIDE : Use.TEXT;
			case Name name -> Use.TEXT;
			case Segment.Idle idle when idle.aside() -> Use.ASIDE;
			case Segment.Care care when needs.denied().contains(care) || care.meaning().needs().isEmpty() -> Use.ASIDE;
			case Where where when at < where.placeFrom() -> Use.NONE;
			case Where where when needs.excludedPlaces().contains(where) || !isName(where) -> Use.ASIDE;
			case Where where when isAlternative(where) -> Use.ASIDE;
			case Where where -> isBeside(where) ? Use.NONE : Use.TEXT;
			case Segment.Abroad abroad -> Use.ASIDE;
			default -> Use.NONE;
		};
	}

	private boolean isAlternative(Where where) {
		PlaceChoice choice = this.choice;
		return choice != null && choice.isAlternative(where);
	}

	private @Nullable Place chosen() {
		PlaceChoice choice = this.choice;
		return (choice != null && choice.words().orElse(null) instanceof PlaceWords.Named named) ? named.place() : null;
	}

	/** "Jamaica Queens", "Virginia" and "Roanoke": the one says more of the other. */
	private boolean isBeside(Where where) {
		Place chosen = chosen();
		boolean state = chosen != null && where.place().kind() == Place.Kind.STATE
				&& Objects.equals(where.place().region(), chosen.region());
		return state || (chosen != null && chosen.point().metersTo(where.place().point()) < BESIDE_METERS);
	}

	/** "80mg", "5am" and "2": a number names nothing but beside words that do. */
	private boolean isLoneNumber(Unknown unknown) {
		int index = this.segments.indexOf(unknown);
		return LONE_NUMBER.matcher(this.sentence.word(unknown.from())).matches() && !isText(index - 1)
				&& !isText(index + 1) && this.segments.size() > 1;
	}

	private boolean isText(int index) {
		if (index < 0 || index >= this.segments.size()) {
			return false;
		}
		Segment segment = this.segments.get(index);
		boolean number = segment instanceof Unknown
				&& LONE_NUMBER.matcher(this.sentence.word(segment.from())).matches();
		return !number && (segment instanceof Unknown || segment instanceof Name);
	}

	/** A place less sure than the one that was taken may be a part of a name. */
	private static boolean isName(Where where) {
		return where.sureness().compareTo(Segment.Sureness.KNOWN) < 0;
	}

	/** What becomes of a word that was not understood. */
	private enum Use {

		TEXT, ASIDE, NONE

	}

	/** The words that were not understood. */
	private static final class Rest {

		private final List<String> left = new ArrayList<>();

		private final List<String> asides = new ArrayList<>();

		private final List<String> ignored = new ArrayList<>();

		private void add(String typed, String word, Use use) {
			switch (use) {
				case TEXT -> this.left.add(typed);
				case ASIDE -> this.asides.add(word);
				case NONE -> this.ignored.add(typed);
			}
		}

	}

}
