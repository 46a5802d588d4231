package org.openhaven.search.gazetteer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openhaven.search.gazetteer.PlaceMention.Confidence;

/**
 * Finds words that may name a place in a longer text. Reads each word once and looks a
 * few words ahead, so that its time grows with the length of the text and no faster.
 */
final class MentionScanner {

	/** Longest part of a text that is looked at, in characters. */
	static final int MAX_TEXT_LENGTH = 2_000;

	/** "Commonwealth of the Northern Mariana Islands" has six. */
	private static final int MOST_WORDS = 6;

	private static final int MOST_STATE_WORDS = 6;

	/** "New York City" has three. */
	private static final int MOST_WORDS_OF_CITY = 3;

	private static final int MOST_WORDS_MISSPELT = 3;

	/** Looking for them takes longest; a third of them in long texts. */
	private static final int MOST_MISSPELT = 6;

	/** So many words tell a story or are a list. */
	private static final int LONG_TEXT = 40;

	/** A misspelt name has to have some letters to be told by. */
	private static final int SHORTEST_MISSPELT = 5;

	/** Codes of states that are words, but none that ends a phrase. */
	private static final Set<String> LAST_CODES = Set.of("al", "co", "de", "la", "ma", "md", "mi", "mo", "oh", "pa",
			"va");

	/**
	 * West of Greenwich, or with two digits and more: "ASAM 3.1, 3.5" is no point.
	 */
	private static final Pattern POINT = Pattern
		.compile("(?<![\\w.,])[+-]?([0-9]{1,2}\\.[0-9]{1,15}\\s*[,;]\\s*-[0-9]{1,3}\\.[0-9]{1,15}"
				+ "|[0-9]{1,2}\\.[0-9]{2,15}\\s*[,;]\\s*[0-9]{2,3}\\.[0-9]{2,15})(?![\\w.])");

	private static final Pattern THREE_DIGITS = Pattern.compile("[0-9]{3}(?:xx)?");

	private static final Set<String> OF = Set.of("de", "del");

	private final States states;

	private final Zips zips;

	private final NamedPlaces places;

	private final Spelling spelling;

	private final OrdinaryWords ordinary = new OrdinaryWords();

	private final LongNames longNames;

	MentionScanner(States states, Zips zips, NamedPlaces places, Spelling spelling, LongNames longNames) {
		this.states = states;
		this.zips = zips;
		this.places = places;
		this.spelling = spelling;
		this.longNames = longNames;
	}

	List<PlaceMention> scan(String text) {
		TextWords words = TextWords.of(text.substring(0, Math.min(text.length(), MAX_TEXT_LENGTH)));
		Mentions mentions = new Mentions();
		int misspelt = 0;
		int most = (words.count() > LONG_TEXT) ? MOST_MISSPELT / 3 : MOST_MISSPELT;
		addPoints(text, mentions);
		for (int from = 0; from < words.count(); from++) {
			addZip(words, from, mentions);
			addZipArea(words, from, mentions);
			addSpanishCounty(words, from, mentions);
			boolean withState = false;
			for (int to = Math.min(words.endOfPhrase(from), from + MOST_WORDS); to > from; to--) {
				withState |= addName(words, from, to, mentions);
			}
			addLongName(words, from, mentions);
			if (!withState && misspelt < most) {
				misspelt += addMisspelt(words, from, mentions);
			}
		}
		return mentions.longestFirst();
	}

	/** Five digits that are a ZIP, or lie in an area of ZIPs and are no round number. */
	private void addZip(TextWords words, int index, Mentions mentions) {
		int end = words.endOfZip(index);
		if (end < 0) {
			return;
		}
		String zip = words.word(index).substring(0, 5);
		Confidence byChance = zip.endsWith("000") ? Confidence.LOW : Confidence.MEDIUM;
		this.zips.find(zip)
			.map((area) -> new PlaceMention(words.start(index), end, PlaceQuestions.place(area), Confidence.HIGH))
			.or(() -> this.zips.findArea(zip)
				.map((area) -> new PlaceMention(words.start(index), end, area.place(zip), byChance)))
			.ifPresent(mentions::add);
	}

	/** "41.88, -87.63"; the sign is not part of the first word. */
	private static void addPoints(String text, Mentions mentions) {
		Matcher point = POINT.matcher(text);
		while (point.find()) {
			if (PlaceQuestions.point(point.group()) instanceof PlaceAnswer.Found found) {
				mentions.add(new PlaceMention(point.start(1), point.end(1), found.place(), Confidence.HIGH));
			}
		}
	}

	/** "606xx" means ZIPs, "606" may mean anything. */
	private void addZipArea(TextWords words, int index, Mentions mentions) {
		String word = words.word(index);
		if (THREE_DIGITS.matcher(word).matches()) {
			this.zips.findAreaOfThreeDigits(word.substring(0, 3))
				.ifPresent((area) -> mentions.add(new PlaceMention(words.start(index), words.end(index), area,
						(word.length() > 3) ? Confidence.HIGH : Confidence.LOW)));
		}
	}

	/** "Condado de Kern" and "condado de Orange, Florida". */
	private void addSpanishCounty(TextWords words, int from, Mentions mentions) {
		int name = from + 2;
		if (!words.word(from).equals("condado") || name >= words.count() || !OF.contains(words.word(from + 1))) {
			return;
		}
		int last = Math.min(words.endOfPhrase(name), name + MOST_WORDS_OF_CITY);
		for (int to = last; to > name; to--) {
			String county = words.text(name, to) + " county";
			int end = to;
			this.places.find(county)
				.stream()
				.findFirst()
				.ifPresent((likely) -> mentions
					.add(new PlaceMention(words.start(from), words.end(end - 1), likely.place(), Confidence.HIGH)));
			stateBehind(words, to).ifPresent((behind) -> this.places.find(county, behind.state)
				.stream()
				.findFirst()
				.ifPresent((there) -> mentions.add(new PlaceMention(words.start(from), words.end(behind.end - 1),
						there.place(), Confidence.HIGH))));
		}
	}

	/** Adds the name alone, and with the state and the ZIP behind it. */
	private boolean addName(TextWords words, int from, int to, Mentions mentions) {
		List<String> name = words.sublist(from, to);
		boolean county = isCounty(words, from, to);
		if (!county && !isName(name)) {
			return false;
		}
		this.places.findWritten(words.text(from, to), name)
			.stream()
			.findFirst()
			.ifPresent((likely) -> mentions.add(new PlaceMention(words.start(from), words.end(to - 1), likely.place(),
					this.ordinary.confidence(words.text(from, to), name, likely, county))));
		boolean mayBePart = (name.size() > 1) ? !name.stream().allMatch(this.ordinary::isSmallOrPlainWord)
				: name.stream().noneMatch(this.ordinary::isSmallOrPlainWord);
		if (mayBePart) {
			addWithCity(words, from, to, mentions);
		}
		return addWithState(words, from, to, mentions);
	}

	/** "Williamsburg Brooklyn": a part of the city behind it. */
	private void addWithCity(TextWords words, int from, int to, Mentions mentions) {
		int last = (to < words.count()) ? Math.min(words.endOfStateName(to), to + MOST_WORDS_OF_CITY) : to;
		for (int end = last; end > to; end--) {
			if (isName(words.sublist(to, end))) {
				int behind = words.end(end - 1);
				this.places.findBeside(words.text(from, to), words.text(to, end))
					.stream()
					.findFirst()
					.ifPresent((place) -> mentions
						.add(new PlaceMention(words.start(from), behind, place.place(), Confidence.HIGH)));
			}
		}
	}

	private boolean isName(List<String> name) {
		String key = PlaceNames.key(name);
		boolean code = name.size() == 1 && key.length() == 2;
		return code || this.spelling.isKey(key) || this.places.isRegion(name) || this.places.isCounty(key);
	}

	/** "Denver co" is a town of Colorado rather than a county. */
	private boolean isCounty(TextWords words, int from, int to) {
		if (to - from < 2 || !Counties.namesItsKind(words.text(to - 2, to))) {
			return false;
		}
		return !words.word(to - 1).equals("co") || this.states.findState("CO")
			.map((state) -> this.places.find(words.text(from, to - 1), state))
			.filter(List::isEmpty)
			.isPresent();
	}

	private boolean addWithState(TextWords words, int from, int to, Mentions mentions) {
		boolean added = addWithZip(words, from, to, to, mentions);
		Optional<StateWords> state = stateBehind(words, to);
		return state.map((behind) -> addInState(words, from, to, behind, mentions)).orElse(false) || added;
	}

	private boolean addInState(TextWords words, int from, int to, StateWords behind, Mentions mentions) {
		List<String> name = words.sublist(from, to);
		List<Candidate> there = this.places.findWritten(words.text(from, to), name, behind.state);
		if (there.isEmpty()) {
			return false;
		}
		Confidence confidence = this.ordinary.confidenceWithState(name, words.text(to, behind.end), there.getFirst());
		mentions
			.add(new PlaceMention(words.start(from), words.end(behind.end - 1), there.getFirst().place(), confidence));
		addWithZip(words, from, to, behind.end, mentions);
		return true;
	}

	/** "Tucson 85741": the ZIP has to lie in a state that has such a town. */
	private boolean addWithZip(TextWords words, int from, int to, int zipIndex, Mentions mentions) {
		int end = words.endOfZip(zipIndex);
		if (end < 0) {
			return false;
		}
		Optional<ZipArea> zip = this.zips.find(words.word(zipIndex).substring(0, 5));
		zip.flatMap((area) -> this.states.findState(area.state()))
			.filter((state) -> !this.places.findWritten(words.text(from, to), words.sublist(from, to), state).isEmpty())
			.ifPresent((state) -> mentions.add(new PlaceMention(words.start(from), end,
					PlaceQuestions.place(zip.orElseThrow()), Confidence.HIGH)));
		return zip.isPresent();
	}

	private void addLongName(TextWords words, int from, Mentions mentions) {
		this.longNames.findMisspelt(words.sublist(from, words.endOfPhrase(from)))
			.ifPresent((name) -> mentions.add(new PlaceMention(words.start(from),
					words.end(from + name.words().size() - 1), name.city().place(), Confidence.HIGH, true)));
	}

	/**
	 * A misspelt name is told only by a state behind it that is no other word.
	 * @return how often was looked for one
	 */
	private int addMisspelt(TextWords words, int from, Mentions mentions) {
		int looked = 0;
		for (int to = Math.min(words.endOfPhrase(from), from + MOST_WORDS_MISSPELT); to > from; to--) {
			Optional<StateWords> state = mayBeMisspelt(words.sublist(from, to)) ? stateBehind(words, to)
				.filter((behind) -> !isSmallWord(words, behind) || endsPhrase(words, behind)) : Optional.empty();
			if (state.isPresent()) {
				looked++;
				int start = words.start(from);
				int end = words.end(state.get().end - 1);
				Optional<Candidate> meant = this.spelling.correctInState(words.text(from, to), state.get().state);
				meant
					.ifPresent((place) -> mentions.add(new PlaceMention(start, end, place.place(), Confidence.MEDIUM)));
				if (meant.isPresent()) {
					break;
				}
			}
		}
		return looked;
	}

	private boolean mayBeMisspelt(List<String> name) {
		return PlaceNames.key(name).length() >= SHORTEST_MISSPELT
				&& name.stream().noneMatch(this.ordinary::isSmallOrPlainWord);
	}

	/** "Sprngfield mo" at the end, where few small words stand. */
	private boolean endsPhrase(TextWords words, StateWords state) {
		return words.endOfPhrase(state.end - 1) == state.end
				&& LAST_CODES.contains(words.text(state.end - 1, state.end).toLowerCase(Locale.ROOT));
	}

	private boolean isSmallWord(TextWords words, StateWords state) {
		return this.ordinary.isSmallWord(words.text(state.end - 1, state.end));
	}

	private Optional<StateWords> stateBehind(TextWords words, int to) {
		int most = words.endOfStateName(to);
		if (most <= to || !this.states.mayBegin(words.word(to))) {
			return Optional.empty();
		}
		for (int end = Math.min(most, to + MOST_STATE_WORDS); end > to; end--) {
			Optional<State> state = this.states.findState(words.text(to, end));
			if (state.isPresent()) {
				return Optional.of(new StateWords(state.get(), end));
			}
		}
		return Optional.empty();
	}

	/** What was found: of one span the surest. */
	private static final class Mentions {

		private final Map<Long, PlaceMention> bySpan = new LinkedHashMap<>();

		void add(PlaceMention mention) {
			long span = ((long) mention.start() << 32) | mention.end();
			this.bySpan.merge(span, mention,
					(one, other) -> (other.confidence().compareTo(one.confidence()) > 0) ? other : one);
		}

		List<PlaceMention> longestFirst() {
			return this.bySpan.values()
				.stream()
				.sorted(Comparator.comparingInt(PlaceMention::length).reversed().thenComparingInt(PlaceMention::start))
				.toList();
		}

	}

	/** A state and the index behind its last word. */
	private record StateWords(State state, int end) {
	}

}
