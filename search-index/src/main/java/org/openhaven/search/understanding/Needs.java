package org.openhaven.search.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openhaven.search.gazetteer.Place;
import org.openhaven.search.understanding.Segment.Care;
import org.openhaven.search.understanding.Segment.Idle;
import org.openhaven.search.understanding.Segment.Steering;
import org.openhaven.search.understanding.Segment.Unknown;
import org.openhaven.search.understanding.Segment.Where;

/**
 * Which needs are wanted, which are not, and which are alternatives. "No" reaches the
 * next need, unless a comma or more than a few words stand between, and from there on
 * through "or".
 */
final class Needs {

	private static final int NEGATION_REACHES = 4;

	private static final int MOST_BETWEEN_ALTERNATIVES = 2;

	/** "Does not want to stop drinking" is no refusal of alcohol. */
	private static final Set<String> STOPS = Set.of("stop", "quit", "dejar", "deje", "get", "stopping", "quitting",
			"getting");

	/** Words with which a need begins, unless they are refused themselves. */
	private static final Set<String> BEGINNINGS = Set.of("need", "needs", "want", "wants", "just", "but", "looking",
			"seeking", "necesito", "necesita", "quiero", "quiere", "busco", "busca", "solo", "pero");

	/** Words for what a person is or does, rather than for the substance. */
	static final Set<String> STATES = Set.of("drunk", "drinking", "drink", "drinks", "drinker", "drank", "alcoholic",
			"smoker", "smokes", "gambler", "tweaker", "tweaking", "borracho", "borracha", "tomando", "bebiendo",
			"alcoholico", "alcoholica");

	private static final Set<String> IS_NOT = Set.of("not", "isnt", "arent", "aint", "never", "a", "an", "es");

	private static final Set<String> PROBLEMS = Set.of("problem", "problems", "issue", "issues", "addiction", "habit");

	private static final Set<String> TIMES = Set.of("day", "days", "week", "weeks", "month", "months", "hour", "hours",
			"hrs", "dia", "dias", "semana", "semanas", "mes", "meses", "hora", "horas");

	private static final Set<String> BEFORE_TIME = Set.of("in", "for", "since", "the", "por", "en", "desde", "hace");

	/** What is done with tobacco, unless something else is named behind it. */
	private static final Set<String> SMOKING = Set.of("smoking", "smoke", "smokes", "smoked", "vaping", "vape", "vapes",
			"fumar", "fuma", "fuman", "fumo", "fumando", "vapear", "vapea", "vapeando");

	/** Words that say no more than that there is an insurance. */
	private static final Set<String> INSURANCE = Set.of("insurance", "insurence", "insurrance", "insured", "health",
			"medical", "takes", "accepts", "accepted", "seguro", "medico", "de", "salud", "aseguranza", "medica", "mi",
			"my", "our", "his", "her", "have", "has", "with", "is", "through", "acepta", "acepten", "aceptan", "toman");

	private static final Set<String> PAYERS = Set.of("medicaid", "medicare", "military-insurance", "veterans-affairs",
			"state-insurance");

	private static final Need INSURED = Need.of("payment", "private-insurance");

	private static final Need COURT_ORDERED = Need.of("admission", "court-ordered");

	private static final Set<String> FOR = Set.of("for", "para", "no", "only", "solo");

	private final Sentence sentence;

	private final List<Segment> segments;

	private final BitSet danger;

	private final List<Told> told = new ArrayList<>();

	private final List<Where> excludedPlaces = new ArrayList<>();

	private final List<Care> denied = new ArrayList<>();

	private int negation = -1;

	private int lastDenied = -1;

	private int distance;

	private Needs(Sentence sentence, List<Segment> segments, BitSet danger) {
		this.sentence = sentence;
		this.segments = segments;
		this.danger = danger;
	}

	/** The needs of a sentence, where the tokens that speak of danger refuse nothing. */
	static Needs of(Sentence sentence, List<Segment> segments, BitSet danger) {
		Needs needs = new Needs(sentence, segments, danger);
		for (int i = 0; i < segments.size(); i++) {
			needs.read(i);
		}
		needs.dropWaysOfTaking();
		needs.widenAlternatives();
		needs.findAlternatives();
		needs.dropBareInsurance();
		return needs;
	}

	List<Told> told() {
		return this.told;
	}

	/** Places that the person does not want. */
	List<Where> excludedPlaces() {
		return this.excludedPlaces;
	}

	/** What is said not to hold for the person. */
	List<Care> denied() {
		return this.denied;
	}

	private void read(int index) {
		Segment segment = this.segments.get(index);
		if (this.sentence.brokenBefore(segment.from())) {
			this.negation = -1;
		}
		switch (segment) {
			case Care care -> readCare(index, care);
			case Steering steering when isRefusal(steering) -> {
				this.negation = index;
				this.distance = 0;
			}
			case Where where when this.negation >= 0 && this.distance <= 1 -> {
				this.excludedPlaces.add(where);
				this.negation = -1;
			}
			case Where where when isOutside(where) -> this.excludedPlaces.add(where);
			case Unknown unknown -> this.negation = -1;
			case Idle idle -> pass(idle);
			case Steering steering -> this.distance += steering.to() - steering.from();
			default -> this.negation = -1;
		}
	}

	/** "Outside of Florida" is not near it, though "outside of Chicago" is. */
	private boolean isOutside(Where where) {
		return where.place().kind() == Place.Kind.STATE
				&& this.sentence.words().subList(where.from(), where.placeFrom()).contains("outside");
	}

	/** "Not suicidal, just need detox": the need begins something new. */
	private void pass(Idle idle) {
		boolean begins = this.distance > 0
				&& this.sentence.words().subList(idle.from(), idle.to()).stream().anyMatch(BEGINNINGS::contains);
		this.negation = begins ? -1 : this.negation;
		this.distance += idle.to() - idle.from();
	}

	/** "Not breathing" is no refusal. */
	private boolean isRefusal(Steering steering) {
		return switch (steering.cue()) {
			case NOT, DENY, FORBID -> !this.danger.get(steering.from());
			default -> false;
		};
	}

	private void readCare(int index, Care care) {
		boolean reached = this.negation >= 0 && this.distance <= NEGATION_REACHES && !isGivenUp(index, care)
				&& !isDaysWithout(care);
		if ((reached && isDenied(care)) || continuesDenial(index, care)) {
			this.denied.add(care);
			this.lastDenied = index;
			this.negation = -1;
			return;
		}
		boolean negated = reached || continuesNegation(index, care);
		Told told = new Told(index, care, negated);
		if (!told.needs().isEmpty()) {
			this.told.add(told);
		}
		this.negation = -1;
	}

	/**
	 * "Never used heroin" and "not pregnant" say who the person is, and refuse no
	 * facility.
	 */
	private boolean isDenied(Care care) {
		Steering steering = (Steering) this.segments.get(this.negation);
		boolean denies = steering.cue() == Cue.DENY;
		if (care.meaning().has("substance")) {
			return denies || isProblem(care) || STATES.contains(this.sentence.word(care.to() - 1));
		}
		boolean person = care.meaning().has("population") || care.meaning().needs().contains(COURT_ORDERED)
				|| care.fromNumber();
		return person && (denies || IS_NOT.contains(this.sentence.word(steering.to() - 1))) && !isFor(steering, care);
	}

	/** "No alcohol problem". */
	private boolean isProblem(Care care) {
		return care.to() < this.sentence.size() && PROBLEMS.contains(this.sentence.word(care.to()));
	}

	private boolean isFor(Steering steering, Care care) {
		return this.sentence.words().subList(steering.from(), care.from() + 1).stream().anyMatch(FOR::contains);
	}

	private boolean continuesDenial(int index, Care care) {
		return this.lastDenied >= 0 && isJoinedByOr(this.lastDenied, index) && !this.denied.isEmpty()
				&& care.meaning().has("substance") == this.denied.getLast().meaning().has("substance");
	}

	/** "Day 3 no alcohol" and "no heroin in 2 weeks" tell of somebody who took it. */
	private boolean isDaysWithout(Care care) {
		return care.meaning().has("substance")
				&& (isTimeBefore(this.segments.get(this.negation).from()) || isTimeBehind(care.to()));
	}

	private boolean isTimeBefore(int at) {
		return at > 1 && !this.sentence.brokenBefore(at)
				&& ((isTime(at - 1) && isNumber(at - 2)) || (isTime(at - 2) && isNumber(at - 1)));
	}

	private boolean isTimeBehind(int at) {
		boolean linked = at < this.sentence.size() && BEFORE_TIME.contains(this.sentence.word(at));
		int first = linked ? at + 1 : at;
		return first + 1 < this.sentence.size() && isNumber(first) && isTime(first + 1)
				&& !this.sentence.brokenBefore(first) && (linked || this.sentence.word(first + 1).endsWith("s"));
	}

	private boolean isTime(int at) {
		return TIMES.contains(this.sentence.word(at));
	}

	private boolean isNumber(int at) {
		return WrittenNumber.at(this.sentence.words(), at) != null;
	}

	private boolean isGivenUp(int index, Care care) {
		if (!care.meaning().has("substance")) {
			return false;
		}
		int from = this.segments.get(this.negation).from();
		int to = Math.min(care.from() + 1, this.segments.get(index).to());
		return this.sentence.words().subList(from, to).stream().anyMatch(STOPS::contains);
	}

	/** "No methadone or suboxone": the second one as well. */
	private boolean continuesNegation(int index, Care care) {
		Told last = this.told.isEmpty() ? null : this.told.getLast();
		return last != null && last.isNegated() && isJoinedByOr(last.index, index)
				&& care.meaning().negated().isEmpty();
	}

	/**
	 * Of "detox or residential" the two are different filters, which have to hold
	 * together: what both are kinds of is asked for.
	 */
	private void widenAlternatives() {
		for (int i = 1; i < this.told.size(); i++) {
			Told last = this.told.get(i - 1);
			Told next = this.told.get(i);
			if (!last.isNegated() && !next.isNegated() && filterOf(last) != null && filterOf(next) != null
					&& !Objects.equals(filterOf(last), filterOf(next)) && isJoinedByOr(last.index, next.index)) {
				Need one = last.needs().getFirst().wider();
				Need other = next.needs().getFirst().wider();
				if (one.filter().equals(other.filter())) {
					last.mean(one);
					next.mean(other);
				}
			}
		}
	}

	private void findAlternatives() {
		List<Told> chain = new ArrayList<>();
		for (Told next : this.told) {
			if (!chain.isEmpty() && !belongs(chain.getLast(), next)) {
				join(chain);
				chain.clear();
			}
			chain.add(next);
		}
		join(chain);
	}

	/** "Stop smoking weed": nothing is said of tobacco. */
	private void dropWaysOfTaking() {
		for (int i = this.told.size() - 2; i >= 0; i--) {
			Told last = this.told.get(i);
			Told next = this.told.get(i + 1);
			boolean taking = last.wants("substance", "tobacco") && next.has("substance")
					&& SMOKING.contains(this.sentence.word(last.care.to() - 1)) && last.care.to() == next.care.from()
					&& !this.sentence.brokenBefore(next.care.from());
			if (taking) {
				this.told.remove(i);
			}
		}
	}

	/** "Geha insurance" and "my insurance is aetna": which one is said beside it. */
	private void dropBareInsurance() {
		List<Told> bare = this.told.stream().filter((one) -> !one.isNegated() && isBareInsurance(one.care)).toList();
		boolean named = this.told.stream()
			.anyMatch((one) -> !one.isNegated() && !bare.contains(one) && namesPayer(one)
					&& bare.stream().noneMatch((other) -> other.group() == one.group()));
		if (named) {
			this.told.removeAll(bare);
		}
	}

	private boolean isBareInsurance(Care care) {
		return care.meaning().needs().contains(INSURED)
				&& INSURANCE.containsAll(this.sentence.words().subList(care.from(), care.to()));
	}

	private static boolean namesPayer(Told told) {
		return told.has("insurer")
				|| told.needs().stream().anyMatch((need) -> PAYERS.stream().anyMatch(need.values()::contains));
	}

	private boolean belongs(Told last, Told next) {
		return !last.isNegated() && !next.isNegated() && filterOf(last) != null
				&& Objects.equals(filterOf(last), filterOf(next)) && isListed(last.index, next.index);
	}

	/**
	 * Of "medicaid, medicare or tricare" any will do; of "heroin and meth" both are
	 * meant.
	 */
	private void join(List<Told> chain) {
		boolean alternatives = false;
		for (int i = 1; i < chain.size(); i++) {
			alternatives |= isJoinedByOr(chain.get(i - 1).index, chain.get(i).index);
		}
		if (alternatives) {
			chain.forEach((told) -> told.joinGroupOf(chain.getFirst()));
		}
	}

	private static @Nullable String filterOf(Told told) {
		return (told.needs().size() == 1) ? told.needs().getFirst().filter() : null;
	}

	private boolean isListed(int from, int to) {
		int words = 0;
		for (int i = from + 1; i < to; i++) {
			Segment between = this.segments.get(i);
			boolean joins = between instanceof Idle || (between instanceof Steering steering
					&& steering.cue() != Cue.NOT && steering.cue() != Cue.DENY);
			if (!joins) {
				return false;
			}
			words += between.to() - between.from();
		}
		return words <= MOST_BETWEEN_ALTERNATIVES;
	}

	private boolean isJoinedByOr(int from, int to) {
		boolean or = to == from + 1 && this.sentence.gapBefore(this.segments.get(to).from()).strip().equals("/");
		for (int i = from + 1; i < to; i++) {
			or |= this.segments.get(i) instanceof Steering steering && steering.cue() == Cue.OR;
		}
		return or && isListed(from, to);
	}

}
