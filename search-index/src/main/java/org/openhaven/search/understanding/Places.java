package org.openhaven.search.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.openhaven.search.gazetteer.Gazetteer;
import org.openhaven.search.gazetteer.Place;
import org.openhaven.search.gazetteer.PlaceAnswer;
import org.openhaven.search.gazetteer.PlaceAnswer.Found;
import org.openhaven.search.gazetteer.PlaceHint;
import org.openhaven.search.gazetteer.PlaceMention;
import org.openhaven.search.gazetteer.PlaceMention.Confidence;

/** The places of a sentence: all that its words might name, asked once. */
final class Places {

	private static final int ZIP_LENGTH = 5;

	/** State codes that are words as well, but none that ends a sentence. */
	private static final Set<String> LAST_CODES = Set.of("la", "pa", "ma", "co", "mo", "md", "va", "mi", "al", "de",
			"oh", "sf", "kc", "lv");

	/** State codes that end a sentence of English as well, but seldom behind a need. */
	private static final Set<String> LAST_BEHIND_NEED = Set.of("ok", "or", "hi", "id");

	/** Codes that are no word of either language before a need. */
	private static final Set<String> FIRST_CODES = Set.of("la", "pa", "ma", "md", "mo", "co", "sf", "kc", "lv");

	/** State codes that are words, but none behind "in". */
	private static final Set<String> CODES_BEHIND_IN = Set.of("sf", "kc", "lv", "ok", "or", "hi", "in", "me", "id",
			"al", "co", "de", "la", "ma", "md", "mi", "mo", "oh", "pa", "va");

	/** Words that go on behind a place, and not behind a small word. */
	private static final Set<String> BEHIND_PLACE = Set.of("that", "with", "for", "who", "which", "where", "near",
			"accepting", "taking", "under", "and", "please", "que", "con", "para");

	/** Numbers that are called, not places. */
	private static final Set<String> SERVICE_NUMBERS = Set.of("911", "988", "211", "311", "411", "511", "711", "811");

	private static final Set<String> ZIP_WORDS = Set.of("zip", "zipcode", "code", "area", "postal");

	private static final String LARGEST_DOSE = "200";

	private final Gazetteer gazetteer;

	private final Dictionary dictionary;

	private final Sentence sentence;

	private final Addresses addresses;

	/** The answers of {@link #bareAt}, which is asked again and again. */
	private final Map<Integer, Optional<Segment.Where>> bare = new HashMap<>();

	private final Map<Integer, List<PlaceMention>> mentionsByStart = new HashMap<>();

	Places(Gazetteer gazetteer, Dictionary dictionary, Sentence sentence, String text) {
		this.gazetteer = gazetteer;
		this.dictionary = dictionary;
		this.sentence = sentence;
		for (PlaceMention mention : gazetteer.mentions(text)) {
			this.mentionsByStart.computeIfAbsent(mention.start(), (start) -> new ArrayList<>()).add(mention);
		}
		this.addresses = new Addresses(gazetteer, dictionary, sentence,
				(token) -> sentence.word(token).length() == ZIP_LENGTH
						&& this.mentionsByStart.containsKey(sentence.start(token)));
	}

	/** A place without a word before it. */
	Optional<Segment.Where> bareAt(int token) {
		Optional<Segment.Where> known = this.bare.get(token);
		if (known == null) {
			known = this.addresses.bareAt(token).or(() -> mentionedAt(token));
			this.bare.put(token, known);
		}
		return known;
	}

	private Optional<Segment.Where> mentionedAt(int token) {
		return mentionAt(token).filter((mention) -> isMeant(mention, token))
			.filter((mention) -> !isCalledLikeCare(mention, token))
			.map((mention) -> where(token, token, mention, isThreeDigits(mention, token) ? Segment.Sureness.KNOWN
					: Segment.Sureness.of(mention.confidence())));
	}

	/** "Halfway house 19104": there is a town of that name, but few mean it. */
	private boolean isCalledLikeCare(PlaceMention mention, int token) {
		int length = tokenBehind(mention, token) - token;
		return this.dictionary.meaning(this.sentence.words(), token)
			.filter((match) -> match.length() > 1 && match.length() >= length - 1)
			.isPresent();
	}

	/** A place behind the words from {@code from} to the token. */
	Optional<Segment.Where> behind(int from, int token, boolean surely) {
		if (token >= this.sentence.size()) {
			return Optional.empty();
		}
		Optional<Segment.Where> address = this.addresses.behind(from, token);
		if (address.isPresent()) {
			return address;
		}
		return mentionAt(token).filter((mention) -> isTrusted(mention, token, surely))
			.map((mention) -> where(from, token, mention,
					surely ? Segment.Sureness.AFTER_NEAR : Segment.Sureness.AFTER_IN));
	}

	private boolean isTrusted(PlaceMention mention, int token, boolean surely) {
		if (isThreeDigits(mention, token)) {
			return isIn(token - 1) && isZipArea(token);
		}
		return isLastCode(token) || isCodeBehindIn(token)
				|| (surely ? isPossible(mention, token) : isLikely(mention, token) || isTownBehindIn(mention, token));
	}

	/** Whether a word alone is the name of a place that is known by its name alone. */
	boolean isPlaceWord(int token) {
		return this.mentionsByStart.getOrDefault(this.sentence.start(token), List.of())
			.stream()
			.anyMatch((mention) -> mention.end() == this.sentence.end(token + 1)
					&& mention.confidence() != Confidence.LOW);
	}

	/** What a misspelt name probably means. */
	PlaceAnswer resolve(String text) {
		return this.gazetteer.resolve(text);
	}

	/** The same name in a state, if it has one there. */
	Optional<Found> resolveIn(String state, int from, int to) {
		return (this.gazetteer.resolve(this.sentence.typed(from, to), PlaceHint.ofState(state)) instanceof Found found
				&& state.equals(found.place().region())) ? Optional.of(found) : Optional.empty();
	}

	/**
	 * A town of a state, by words that are no name of a place anywhere else or by
	 * ordinary words: "bend".
	 * @param larger whether it needs several ZIPs to be meant
	 */
	Optional<Segment.Where> townIn(String state, int from, int to, boolean larger) {
		String name = this.sentence.typed(from, to);
		return (larger ? this.gazetteer.findLargerTown(state, name) : this.gazetteer.findCity(state, name))
			.map((town) -> new Segment.Where(from, to, from, town, List.of(), Segment.Sureness.KNOWN, false));
	}

	List<Place> alternatives(int from, int to) {
		return (this.gazetteer.resolve(this.sentence.typed(from, to)) instanceof Found found) ? found.alternatives()
				: List.of();
	}

	/** Other towns of the name of one. */
	List<Place> namesakes(Place town) {
		return (this.gazetteer.resolve(String.valueOf(town.city())) instanceof Found found) ? found.alternatives()
			.stream()
			.filter((other) -> other.kind() == Place.Kind.CITY && Objects.equals(other.city(), town.city()))
			.toList() : List.of();
	}

	private Segment.Where where(int from, int token, PlaceMention mention, Segment.Sureness sureness) {
		return new Segment.Where(from, tokenBehind(mention, token), token, mention.place(), List.of(), sureness,
				mention.misspelt());
	}

	/** The longest one that can be trusted at all. */
	private Optional<PlaceMention> mentionAt(int token) {
		List<PlaceMention> mentions = this.mentionsByStart.getOrDefault(this.sentence.start(token), List.of())
			.stream()
			.filter((mention) -> !endsWithOr(mention, token))
			.toList();
		return mentions.stream()
			.filter((mention) -> mention.confidence() != Confidence.LOW)
			.findFirst()
			.or(() -> mentions.stream().findFirst());
	}

	/** "Dallas or Houston" is no town of Oregon, "Portland or detox" is one. */
	private boolean endsWithOr(PlaceMention mention, int token) {
		int to = tokenBehind(mention, token);
		return to > token + 1 && to < this.sentence.size() && this.sentence.word(to - 1).equals("or")
				&& !this.sentence.isUpperCase(to - 1) && !this.sentence.brokenBefore(to)
				&& !this.dictionary.isNeed(this.sentence.word(to))
				&& !this.dictionary.is(Cue.GENERAL, this.sentence.word(to)) && isPlaceName(to);
	}

	private boolean isPlaceName(int token) {
		return this.mentionsByStart.getOrDefault(this.sentence.start(token), List.of())
			.stream()
			.anyMatch((mention) -> mention.confidence() != Confidence.LOW);
	}

	private boolean isThreeDigits(PlaceMention mention, int token) {
		return mention.place().kind() == Place.Kind.ZIP3 && mention.confidence() == Confidence.LOW
				&& this.sentence.word(token).length() == LARGEST_DOSE.length();
	}

	/**
	 * "Detox 606": three digits alone at either end, beside words of care, that count
	 * nothing.
	 */
	private boolean isZipArea(int token) {
		String digits = this.sentence.word(token);
		int next = token + 1;
		boolean atEnd = token == 0 || next == this.sentence.size();
		if (SERVICE_NUMBERS.contains(digits) || !(atEnd || this.sentence.brokenBefore(token))) {
			return false;
		}
		boolean before = token == 0 || this.sentence.brokenBefore(token) || mayStandBefore(token - 1, digits);
		boolean behind = next == this.sentence.size() || this.sentence.brokenBefore(next) || isCare(next) || isIn(next);
		return before && behind;
	}

	/** "Methadone 120" is a dose. */
	private boolean mayStandBefore(int token, String digits) {
		String word = this.sentence.word(token);
		boolean dose = this.dictionary.isMedicine(word) && digits.compareTo(LARGEST_DOSE) <= 0;
		return (isCare(token) && !dose) || isIn(token) || ZIP_WORDS.contains(word);
	}

	private boolean isCare(int token) {
		String word = this.sentence.word(token);
		return this.dictionary.isNeed(word) || this.dictionary.is(Cue.GENERAL, word);
	}

	/**
	 * Behind a comma and at the end, a town of some size is meant, whatever it is called.
	 */
	private boolean isSetApart(PlaceMention mention, int token) {
		int to = tokenBehind(mention, token);
		String region = mention.place().region();
		String city = mention.place().city();
		return token > 0 && this.sentence.brokenBefore(token) && to == this.sentence.size() && region != null
				&& city != null && !this.dictionary.isNeed(this.sentence.typed(token, to).toLowerCase(Locale.ROOT))
				&& !this.dictionary.is(Cue.NO_TOWN, String.join(" ", this.sentence.words().subList(token, to)))
				&& !isAllIdle(mention, token) && this.gazetteer.findLargerTown(region, city).isPresent();
	}

	private boolean isMeant(PlaceMention mention, int token) {
		if (isThreeDigits(mention, token)) {
			return isZipArea(token);
		}
		if (mention.misspelt()) {
			return isTelling(token, tokenBehind(mention, token));
		}
		return switch (mention.confidence()) {
			case HIGH -> !isAllIdle(mention, token);
			case MEDIUM -> (!isCareWord(mention, token) && !isAllIdle(mention, token)) || isLikely(mention, token);
			case LOW -> isLikely(mention, token) || isLastCode(token) || isSetApart(mention, token);
		};
	}

	/** "Drug rehab la", "detox ok" and "la rehab". */
	private boolean isLastCode(int token) {
		String word = this.sentence.word(token);
		if (token == 0) {
			return this.sentence.size() > 1 && FIRST_CODES.contains(word) && isCareInEnglish(1);
		}
		return token == this.sentence.size() - 1 && (LAST_CODES.contains(word) || (LAST_BEHIND_NEED.contains(word)
				&& isCareInEnglish(token - 1) && !this.dictionary.isMedicine(this.sentence.word(token - 1))));
	}

	private boolean isCareInEnglish(int token) {
		String word = this.sentence.word(token);
		return this.dictionary.isEnglish(word)
				&& (this.dictionary.isNeed(word) || this.dictionary.is(Cue.GENERAL, word));
	}

	/** "Detox in ok", but no "in or near". */
	private boolean isCodeBehindIn(int token) {
		if (token == 0 || !CODES_BEHIND_IN.contains(this.sentence.word(token)) || !isIn(token - 1)) {
			return false;
		}
		int next = token + 1;
		return next == this.sentence.size() || this.sentence.brokenBefore(next)
				|| BEHIND_PLACE.contains(this.sentence.word(next));
	}

	private boolean isIn(int token) {
		return Set.of("in", "en", "near", "around", "from").contains(this.sentence.word(token));
	}

	/** "In mobile", "in reading", but no "in may" and "in recovery". */
	private boolean isTownBehindIn(PlaceMention mention, int token) {
		int to = tokenBehind(mention, token);
		boolean ends = to == this.sentence.size() || this.sentence.brokenBefore(to)
				|| BEHIND_PLACE.contains(this.sentence.word(to));
		String words = String.join(" ", this.sentence.words().subList(token, to));
		return ends && token > 0 && Set.of("in", "en").contains(this.sentence.word(token - 1)) && words.length() > 2
				&& mention.place().kind() == Place.Kind.CITY && !this.dictionary.is(Cue.NO_TOWN, words)
				&& !isAllIdle(mention, token);
	}

	/** A place of another country, or any town with another country behind it. */
	Optional<Segment.Abroad> abroadAt(int token) {
		List<String> words = this.sentence.words();
		int length = this.gazetteer.wordsAbroad(words, token);
		int most = wordsOfTown(token);
		length = Math.max(length, (most > 0) ? this.gazetteer.wordsWithCountry(words, token, most) : 0);
		return (length > 0) ? Optional.of(new Segment.Abroad(token, token + length)) : Optional.empty();
	}

	/** As many words from here on may be the name of a town. */
	private int wordsOfTown(int token) {
		int to = token;
		while (to < this.sentence.size() && !this.dictionary.isIdle(this.sentence.word(to))
				&& !this.dictionary.isNeed(this.sentence.word(to)) && !this.dictionary.isCue(this.sentence.word(to))) {
			to++;
		}
		return to - token;
	}

	/** "United" is sooner an insurer than a town. */
	private boolean isCareWord(PlaceMention mention, int token) {
		return mention.place().kind() != Place.Kind.STATE && this.sentence.word(token).length() > 2
				&& tokenBehind(mention, token) == token + 1 && this.dictionary.isCareWord(this.sentence.word(token));
	}

	/** Not a word of care, nor an ordinary one of the language. */
	private boolean isLikely(PlaceMention mention, int token) {
		int to = tokenBehind(mention, token);
		return isTelling(token, to) || (mention.confidence() == Confidence.HIGH && !isAllIdle(mention, token))
				|| endsWithState(token, to);
	}

	private boolean isTelling(int from, int to) {
		for (int at = from; at < to; at++) {
			String word = this.sentence.word(at);
			boolean telling = !this.dictionary.isIdle(word) && !this.dictionary.isNeed(word)
					&& !this.dictionary.isOrdinary(word) && !this.dictionary.isCareWord(word) && word.length() > 2;
			if (telling) {
				return true;
			}
		}
		return false;
	}

	/** "Reading pa": the code of a state that is no word by itself. */
	private boolean endsWithState(int token, int to) {
		String last = this.sentence.word(to - 1);
		return to > token + 1 && last.length() == 2 && !this.dictionary.isIdle(last) && !this.dictionary.isNeed(last)
				&& !this.dictionary.isNeed(this.sentence.word(token))
				&& !this.dictionary.isIdle(this.sentence.word(token));
	}

	private boolean isPossible(PlaceMention mention, int token) {
		return !isAllIdle(mention, token) || mention.confidence() == Confidence.HIGH;
	}

	private boolean isAllIdle(PlaceMention mention, int token) {
		int to = tokenBehind(mention, token);
		if (isCity(token, to)) {
			return false;
		}
		for (int at = token; at < to; at++) {
			if (!this.dictionary.isIdle(this.sentence.word(at)) && !this.dictionary.isNeed(this.sentence.word(at))) {
				return false;
			}
		}
		return !this.sentence.isUpperCase(token);
	}

	/** "Rapid City", but not "the city". */
	private boolean isCity(int token, int to) {
		return to > token + 1 && this.sentence.word(to - 1).equals("city")
				&& !this.dictionary.is(Cue.FUNCTION, this.sentence.word(token))
				&& !this.dictionary.is(Cue.FAMILY, this.sentence.word(token));
	}

	private int tokenBehind(PlaceMention mention, int token) {
		int to = token + 1;
		while (to < this.sentence.size() && this.sentence.start(to) < mention.end()) {
			to++;
		}
		return to;
	}

}
