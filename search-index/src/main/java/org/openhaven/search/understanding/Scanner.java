package org.openhaven.search.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openhaven.search.understanding.Phrases.Match;
import org.openhaven.search.understanding.Segment.Care;
import org.openhaven.search.understanding.Segment.Here;
import org.openhaven.search.understanding.Segment.Idle;
import org.openhaven.search.understanding.Segment.Name;
import org.openhaven.search.understanding.Segment.Steering;
import org.openhaven.search.understanding.Segment.Unknown;

/**
 * Cuts a sentence into segments from left to right: the longest possible at each word; of
 * equally long ones a name before a need before a place before words that steer before
 * words that mean nothing.
 */
final class Scanner {

	private static final int MOST_WORDS_OF_NAME = 8;

	/** Cues that are looked for in this order when equally long. */
	private static final List<Cue> STEERING = List.of(Cue.FORBID, Cue.FORBIDDEN, Cue.QUIT, Cue.START, Cue.ABUSE,
			Cue.ACCEPT, Cue.ACCEPTED, Cue.DENY, Cue.NOT, Cue.OR, Cue.AND, Cue.WRITER_FEMALE, Cue.WRITER_MALE);

	private static final List<Cue> IDLE = List.of(Cue.FAMILY, Cue.GENERAL, Cue.FUNCTION, Cue.ASIDE);

	private static final Set<String> ARTICLES = Set.of("the", "el", "la", "los", "las");

	/** Words with which phrases begin that may be left out. */
	private static final Set<String> SMALL = Set.of("for", "with", "in", "a", "an", "the", "my", "that", "has", "have",
			"is", "he", "she", "accepts", "takes", "accept", "on", "at", "by", "con", "para", "en", "que", "de", "mi",
			"un", "una", "el", "la", "los", "las");

	private static final Set<String> BEFORE_YEARS = Set.of("de", "age", "aged", "is", "who");

	/** Words that make a name of a town a name of a house. */
	private static final Set<String> HOUSES = Set.of("house", "home", "place", "lodge", "manor", "ranch", "village");

	private final Sentence sentence;

	private final List<String> words;

	private final Dictionary dictionary;

	private final Places places;

	private final Numbers numbers;

	private final Stays stays;

	private final Names names;

	/** Whether the words before spoke of a person, whose years may follow. */
	private boolean afterPerson;

	private boolean afterSubstance;

	Scanner(Sentence sentence, Dictionary dictionary, Places places, Names names) {
		this.sentence = sentence;
		this.words = sentence.words();
		this.dictionary = dictionary;
		this.places = places;
		this.numbers = new Numbers(sentence);
		this.stays = new Stays(sentence);
		this.names = names;
	}

	/** The segments in their order, without gaps. */
	List<Segment> segments() {
		List<Segment> segments = new ArrayList<>();
		int at = 0;
		while (at < this.words.size()) {
			Segment next = longest(at);
			segments.add(next);
			at = next.to();
			this.afterSubstance = next instanceof Care care && care.meaning().has("substance");
			this.afterPerson = isPerson(next) || (this.afterPerson && isBeforeYears(next));
		}
		return segments;
	}

	private boolean isPerson(Segment segment) {
		return switch (segment) {
			case Care care when !care.fromNumber() -> care.meaning().has("gender") || care.meaning().has("age")
					|| care.meaning().has("population") || Needs.STATES.contains(this.words.get(care.to() - 1));
			case Idle idle -> this.dictionary.cue(Cue.FAMILY, this.words, idle.from())
				.filter((match) -> match.length() == idle.to() - idle.from())
				.isPresent();
			default -> false;
		};
	}

	/** "Jovenes de 16". */
	private boolean isBeforeYears(Segment segment) {
		return segment.to() == segment.from() + 1 && BEFORE_YEARS.contains(this.words.get(segment.from()));
	}

	/** "17 nonbinary", but no number of people further on. */
	private boolean isBeforePerson(int at) {
		return (at == 0 || this.sentence.brokenBefore(at)) && this.words.get(at).length() == 2
				&& at + 1 < this.words.size() && !this.sentence.brokenBefore(at + 1)
				&& careAt(at + 1) instanceof Care care && care.meaning().has("gender");
	}

	private Segment longest(int at) {
		Candidates candidates = new Candidates();
		candidates.offer(nameAt(at));
		candidates.offer(this.numbers.ageAt(at, this.afterPerson || isBeforePerson(at)));
		candidates.offer(this.afterSubstance ? this.numbers.ageAtEnd(at) : null);
		candidates.offer(this.stays.at(at));
		candidates.offer(this.numbers.reachAt(at));
		candidates.offer(careAt(at));
		candidates.offer(cueAt(Cue.NEAR_ME, at).map((length) -> new Here(at, at + length)).orElse(null));
		candidates.offer(whereAt(at));
		candidates.offer(this.places.abroadAt(at).orElse(null));
		STEERING.forEach((cue) -> candidates
			.offer(cueAt(cue, at).map((length) -> new Steering(at, at + length, cue)).orElse(null)));
		candidates.offer(cueAt(Cue.NEAR, at).map((length) -> new Steering(at, at + length, Cue.NEAR)).orElse(null));
		IDLE.forEach((cue) -> candidates.offer(idleAt(cue, at)));
		Segment longest = candidates.longest;
		if ((longest instanceof Care care && startsLater(care))
				|| (longest instanceof Steering steering && hides(steering))) {
			return new Idle(at, at + 1, false);
		}
		return (longest != null) ? longest : new Unknown(at, at + 1);
	}

	/**
	 * "For women with children": the phrase that begins behind the small word says more.
	 */
	private boolean startsLater(Care care) {
		int next = care.from() + 1;
		return care.to() > next && SMALL.contains(this.words.get(care.from())) && careAt(next) instanceof Care later
				&& later.to() > care.to();
	}

	/** "That allows smoking": the last word belongs to what is allowed. */
	private boolean hides(Steering steering) {
		int last = steering.to() - 1;
		return steering.cue() == Cue.ACCEPT && last > steering.from() && SMALL.contains(this.words.get(steering.from()))
				&& careAt(last) instanceof Care later && later.to() > steering.to();
	}

	private Optional<Integer> cueAt(Cue cue, int at) {
		return this.dictionary.cue(cue, this.words, at)
			.map(Match::length)
			.filter((length) -> isUnbroken(at, at + length));
	}

	/**
	 * An idle phrase must not hide what begins within it, unless its first word alone is
	 * not idle.
	 */
	private @Nullable Segment idleAt(Cue cue, int at) {
		Optional<Integer> length = cueAt(cue, at);
		if (length.isEmpty()) {
			return null;
		}
		String first = this.words.get(at);
		boolean hides = cue == Cue.FUNCTION && this.dictionary.is(Cue.FUNCTION, first)
				&& !this.dictionary.is(Cue.NOT, first);
		return new Idle(at, at + (hides ? 1 : length.get()), cue == Cue.ASIDE);
	}

	private @Nullable Segment careAt(int at) {
		Optional<Match<Meaning>> match = this.dictionary.meaning(this.words, at)
			.filter((found) -> isUnbroken(at, at + found.length()) && !isSpanishSon(at, found.length()));
		if (match.isPresent()) {
			int to = at + match.get().length();
			return match.get().value().text() ? new Name(at, to) : new Care(at, to, match.get().value(), false);
		}
		return joinedAt(at);
	}

	/** "sub oxone": two words that are one. */
	private @Nullable Segment joinedAt(int at) {
		if (at + 1 >= this.words.size() || (isKnown(at) && isKnown(at + 1))) {
			return null;
		}
		String joined = this.words.get(at) + this.words.get(at + 1);
		if (joined.length() < 6 || !isUnbroken(at, at + 2)) {
			return null;
		}
		return this.dictionary.meaning(List.of(joined), 0)
			.filter((match) -> !match.value().text())
			.map((match) -> new Care(at, at + 2, match.value(), false))
			.orElse(null);
	}

	private boolean isKnown(int at) {
		return this.dictionary.knows(this.words.get(at));
	}

	/** "que son gratis": the verb, not the child. */
	private boolean isSpanishSon(int at, int length) {
		return length == 1 && this.words.get(at).equals("son") && at > 0
				&& Set.of("que", "cuales", "ellos", "ellas", "donde", "cuantos", "quienes")
					.contains(this.words.get(at - 1));
	}

	/**
	 * A comma inside a phrase divides it, except between the words of a list of codes.
	 */
	private boolean isUnbroken(int from, int to) {
		for (int at = from + 1; at < to; at++) {
			String gap = this.sentence.gapBefore(at);
			boolean full = gap.chars().anyMatch((character) -> ",;:!?()|[]{}\n\r".indexOf(character) >= 0)
					|| gap.equals(". ");
			if (full) {
				return false;
			}
		}
		return true;
	}

	private @Nullable Segment whereAt(int at) {
		Segment behindCue = behindCue(Cue.NEAR, at, true);
		if (behindCue == null) {
			behindCue = behindCue(Cue.IN, at, false);
		}
		Segment bare = this.places.bareAt(at).orElse(null);
		boolean inside = behindCue != null && (bare == null || bare.to() < behindCue.to());
		return inside ? behindCue : bare;
	}

	private @Nullable Segment behindCue(Cue cue, int at, boolean surely) {
		Optional<Integer> length = cueAt(cue, at);
		if (length.isEmpty()) {
			return null;
		}
		int next = at + length.get();
		if (next >= this.words.size() || this.sentence.brokenBefore(next)) {
			return null;
		}
		Optional<Segment.Where> direct = this.places.behind(at, next, surely);
		if (this.places.abroadAt(next)
			.filter((abroad) -> abroad.to() >= direct.map(Segment.Where::to).orElse(0))
			.isPresent()) {
			return null;
		}
		boolean article = ARTICLES.contains(this.words.get(next));
		return direct.or(() -> article ? this.places.behind(at, next + 1, surely) : Optional.empty()).orElse(null);
	}

	private @Nullable Segment nameAt(int from) {
		int last = Math.min(this.words.size(), from + MOST_WORDS_OF_NAME);
		for (int to = last; to > from + 1; to--) {
			if (canBeName(from, to) && this.names.isName(String.join(" ", this.words.subList(from, to)))) {
				return new Name(from, to);
			}
		}
		return null;
	}

	/**
	 * A name has a word of its own. What is made of places and general words alone is a
	 * name only when nothing else was typed, or when it is called a house.
	 */
	private boolean canBeName(int from, int to) {
		boolean place = false;
		boolean house = false;
		boolean care = false;
		int next;
		for (int at = from; at < to; at = next) {
			next = at + 1;
			String word = this.words.get(at);
			house |= HOUSES.contains(word);
			Optional<Integer> need = needTo(at, to);
			Optional<Integer> named = need.isPresent() ? Optional.empty() : placeTo(at, to);
			if (need.isPresent() || named.isPresent()) {
				care |= need.isPresent();
				place |= named.isPresent();
				next = need.or(() -> named).orElseThrow();
			}
			else if (!this.dictionary.isIdle(word)) {
				return true;
			}
		}
		boolean whole = from == 0 && to == this.words.size() && to > 2;
		return place && !care && (house || whole);
	}

	/**
	 * Behind the need that begins at the word, or at the end of the name: "Women's
	 * Residential" is none before "treatment".
	 */
	private Optional<Integer> needTo(int at, int to) {
		return this.dictionary.meaning(this.words, at)
			.filter((match) -> !match.value().text())
			.map((match) -> Math.min(to, at + match.length()));
	}

	private Optional<Integer> placeTo(int at, int to) {
		return this.places.bareAt(at).map(Segment.Where::to).filter((end) -> end <= to);
	}

	/** Keeps the longest, the first of equally long ones. */
	private static final class Candidates {

		private @Nullable Segment longest;

		private void offer(@Nullable Segment segment) {
			if (segment != null && (this.longest == null || length(segment) > length(this.longest))) {
				this.longest = segment;
			}
		}

		private static int length(Segment segment) {
			return segment.to() - segment.from();
		}

	}

}
