package org.openhaven.search.understanding;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads years of age and distances. The bounds of the ages are those of the vocabulary:
 * under 18, 18 to 25, 26 to 64, 65 and over.
 */
final class Numbers {

	private static final Set<String> YEARS = Set.of("year", "years", "yr", "yrs", "yo", "y");

	static final Set<String> OLD = Set.of("old", "olds", "o", "of", "yo", "young");

	private static final Set<String> ANOS = Set.of("ano", "anos");

	private static final Set<String> AGE = Set.of("age", "aged", "ages", "edad", "edades");

	private static final Set<String> IS = Set.of("is", "es", "turning", "turned", "tiene", "cumplio", "im", "am", "hes",
			"shes", "soy", "tengo");

	private static final Set<String> UNITS = Set.of("mi", "mile", "miles", "km", "kms", "mg", "day", "days", "week",
			"weeks", "month", "months", "minutes", "mins", "min", "hour", "hours", "hr", "hrs", "step", "steps", "dias",
			"meses", "mes", "semanas", "millas", "kilometros", "pasos", "bed", "beds", "times", "percent", "people",
			"pills", "beers", "horas", "minutos", "dollars", "bucks", "dolares");

	private static final Set<String> DURATION_BEFORE = Set.of("hace", "por", "llevo", "lleva", "for", "since", "desde");

	private static final Set<String> DURATION_BEHIND = Set.of("tomando", "usando", "bebiendo", "consumiendo", "sobrio",
			"sobria", "limpio", "limpia", "fumando", "drinking", "using", "sober", "clean");

	private static final Set<String> ABOVE = Set.of("over", "above", "older", "mayor", "mayores", "past");

	private static final Set<String> BELOW = Set.of("under", "below", "younger", "menor", "menores");

	private static final Set<String> MILES = Set.of("mi", "mile", "miles", "milla", "millas");

	private static final Set<String> KILOMETERS = Set.of("km", "kms", "kilometer", "kilometers", "kilometro",
			"kilometros", "kilometre", "kilometres");

	private static final Set<String> BEFORE_REACH = Set.of("within", "a", "about", "less", "than", "under", "up", "to",
			"max", "maximum", "no", "more", "dentro", "de", "menos", "hasta", "not", "over", "como", "unas");

	private static final Set<String> BEHIND_REACH = Set.of("radius", "or", "less", "max", "tops", "away", "of", "from",
			"around", "radio", "redonda", "de", "la", "a", "del", "o", "menos", "distance");

	private static final int OLDEST_YOUNG_ADULT = 25;

	private static final String YOUNGEST_OF_RANGE = "12";

	private static final int LATEST_HOUR = 12;

	private static final int MOST_BEFORE_REACH = 4;

	private static final int YOUNGEST_AT_END = 12;

	private static final int OLDEST_AT_END = 85;

	private static final Set<String> DAYS_OF_PROGRAMS = Set.of("14", "28", "30", "60");

	private final Sentence sentence;

	private final List<String> words;

	Numbers(Sentence sentence) {
		this.sentence = sentence;
		this.words = sentence.words();
	}

	/** Whether a number before the word counts years, miles, days or the like. */
	static boolean isUnit(String word) {
		return UNITS.contains(word) || YEARS.contains(word) || ANOS.contains(word) || KILOMETERS.contains(word);
	}

	/** A number of years that begins at the token, as a need for that age. */
	Segment.@Nullable Care ageAt(int from, boolean besidePerson) {
		Segment.Care attached = attachedAge(from);
		if (attached != null) {
			return attached;
		}
		if (AGE.contains(word(from)) && number(from + 1).isPresent()) {
			return range(from, from + 1);
		}
		if ((ABOVE.contains(word(from)) || BELOW.contains(word(from)))) {
			return bounded(from);
		}
		WrittenNumber years = WrittenNumber.at(this.words, from);
		return (years != null) ? plainAge(years, besidePerson) : null;
	}

	/** "17yo", "26m", "M 26" and "18-24" as case workers write it. */
	private Segment.@Nullable Care attachedAge(int from) {
		String word = word(from);
		if (word.matches("[0-9]{1,2}(?:yo|yr|yrs|y|yrold|yearold)")) {
			int to = OLD.contains(word(from + 1)) ? from + 2 : from + 1;
			return care(from, to, years(word), "");
		}
		if (word.matches("[1-9][0-9][mf]")) {
			return care(from, from + 1, years(word), word.endsWith("m") ? "male" : "female");
		}
		if (isSex(from) && isTwoDigits(from + 1) && !UNITS.contains(word(from + 2))) {
			return care(from, from + 2, years(word(from + 1)), word.equals("m") ? "male" : "female");
		}
		if (isTwoDigits(from) && isSex(from + 1)) {
			return care(from, from + 2, years(word), word(from + 1).equals("m") ? "male" : "female");
		}
		return isBareRange(from) ? range(from, from) : null;
	}

	/** "M 29" and "29 F", but no "I m 29". */
	private boolean isSex(int at) {
		return Set.of("m", "f").contains(word(at)) && this.sentence.isUpperCase(at);
	}

	private boolean isTwoDigits(int at) {
		return word(at).matches("[1-9][0-9]");
	}

	/** "18-24", but no "20-30 miles". */
	private boolean isBareRange(int from) {
		int next = from + 1;
		return isTwoDigits(from) && isTwoDigits(next) && this.sentence.gapBefore(next).equals("-")
				&& word(from).compareTo(word(next)) < 0 && word(from).compareTo(YOUNGEST_OF_RANGE) >= 0
				&& (next + 1 == this.words.size() || (!isUnit(word(next + 1))
						&& !this.sentence.gapBefore(next + 1).startsWith("-") && number(next + 1).isEmpty()));
	}

	private static int years(String word) {
		return Integer.parseInt(word.replaceAll("[^0-9]", ""));
	}

	private Segment.@Nullable Care bounded(int from) {
		int at = from + 1;
		while (at < this.words.size() && (word(at).equals("de") || word(at).equals("than") || AGE.contains(word(at))
				|| word(at).equals("the") || word(at).equals("los"))) {
			at++;
		}
		OptionalInt number = number(at);
		if (number.isEmpty() || UNITS.contains(word(at + 1)) || this.sentence.gapBefore(at).endsWith("$")) {
			return null;
		}
		int years = BELOW.contains(word(from)) ? number.getAsInt() - 1 : orOlder(number.getAsInt());
		return care(from, withUnit(at + 1), years, "");
	}

	/** "ages 18 to 25", "aged 17". */
	private Segment.@Nullable Care range(int from, int at) {
		int first = number(at).orElseThrow();
		int next = at + 1;
		if (Set.of("to", "a", "through", "and", "y").contains(word(next)) && number(next + 1).isPresent()) {
			next++;
		}
		if (number(next).isPresent() && !this.sentence.gapBefore(next).contains(",")) {
			return care(from, withUnit(next + 1), (first + number(next).getAsInt()) / 2, "");
		}
		return care(from, withUnit(at + 1), first, "");
	}

	private Segment.@Nullable Care plainAge(WrittenNumber number, boolean besidePerson) {
		int from = number.from();
		int to = number.to();
		int years = number.value();
		String next = word(to);
		boolean old = OLD.contains(word(to + 1)) && (!word(to + 1).equals("of") || AGE.contains(word(to + 2)));
		if (YEARS.contains(next) && (old || next.startsWith("yo"))) {
			return care(from, withUnit(to), years, "");
		}
		if (ANOS.contains(next)) {
			boolean duration = DURATION_BEFORE.contains(word(from - 1)) || DURATION_BEHIND.contains(word(to + 1))
					|| DURATION_BEHIND.contains(word(to + 2));
			return duration && !word(from - 1).equals("de") ? null : care(from, to + 1, years, "");
		}
		return number(from).isPresent() ? ageInDigits(from, years, besidePerson) : null;
	}

	private Segment.@Nullable Care ageInDigits(int from, int years, boolean besidePerson) {
		String next = word(from + 1);
		if (besidePerson && number(from + 1).isPresent() && this.sentence.gapBefore(from + 1).equals("-")) {
			return range(from, from);
		}
		if (next.equals("plus") || sentencePlus(from)) {
			return care(from, from + (next.equals("plus") ? 2 : 1), orOlder(years), "");
		}
		if (Set.of("and", "or", "y").contains(next)
				&& Set.of("over", "older", "up", "above", "under", "younger").contains(word(from + 2))) {
			boolean below = Set.of("under", "younger").contains(word(from + 2));
			return care(from, from + 3, below ? years - 1 : orOlder(years), "");
		}
		boolean said = IS.contains(word(from - 1)) || (besidePerson && !isPartOfFraction(from))
				|| isEndBehindAt(from, years);
		return (said && years >= 8 && !UNITS.contains(next) && !YEARS.contains(next)) ? care(from, from + 1, years, "")
				: null;
	}

	/** "Vaping 15", but no "alcohol 30 day". */
	Segment.@Nullable Care ageAtEnd(int from) {
		boolean ends = from + 1 == this.words.size() || this.sentence.brokenBefore(from + 1);
		OptionalInt years = number(from);
		boolean likely = years.isPresent() && years.getAsInt() >= YOUNGEST_AT_END && years.getAsInt() <= OLDEST_AT_END
				&& !DAYS_OF_PROGRAMS.contains(word(from));
		return (ends && likely && !isPartOfFraction(from)) ? care(from, from + 1, years.getAsInt(), "") : null;
	}

	/** "24/7" and "3/4". */
	private boolean isPartOfFraction(int from) {
		int behind = from + 1;
		return this.sentence.gapBefore(from).endsWith("/")
				|| (behind < this.words.size() && this.sentence.gapBefore(behind).startsWith("/"));
	}

	/** "Addicted to weed at 17", but neither "open at 9" nor "at 12 Main Street". */
	private boolean isEndBehindAt(int from, int years) {
		return word(from - 1).equals("at") && from + 1 == this.words.size() && years > LATEST_HOUR;
	}

	private boolean sentencePlus(int from) {
		int behind = from + 1;
		return behind < this.words.size() ? this.sentence.gapBefore(behind).startsWith("+") : false;
	}

	private int withUnit(int at) {
		int to = at;
		while (to < this.words.size() && to < at + 3 && (YEARS.contains(word(to)) || OLD.contains(word(to))
				|| ANOS.contains(word(to)) || (AGE.contains(word(to)) && word(to - 1).equals("of")))) {
			to++;
		}
		return to;
	}

	private Segment.@Nullable Care care(int from, int to, int years, String sex) {
		if (years < 5 || years > 110) {
			return null;
		}
		Need age = Need.of("age", bracket(years));
		Meaning meaning = sex.isEmpty() ? Meaning.of(age) : Meaning.of(age, Need.of("gender", sex));
		return new Segment.Care(from, to, meaning, true);
	}

	/** "18 and over" are grown people, not those about to be. */
	private static int orOlder(int years) {
		return Math.max(years, OLDEST_YOUNG_ADULT + 1);
	}

	private static String bracket(int years) {
		if (years < 18) {
			return "adolescents";
		}
		if (years <= OLDEST_YOUNG_ADULT) {
			return "young-adults";
		}
		return (years < 65) ? "adults" : "seniors";
	}

	/** "within 10 miles of", "25mi", "a 20 millas de". */
	Segment.@Nullable Reach reachAt(int from) {
		int at = from;
		while (at < from + MOST_BEFORE_REACH && BEFORE_REACH.contains(word(at))) {
			at++;
		}
		String joined = word(at);
		if (joined.matches("[0-9]{1,3}(?:mi|miles|mile|km)")) {
			return reach(from, at + 1, years(joined), joined.endsWith("km"));
		}
		WrittenNumber number = WrittenNumber.at(this.words, at);
		String unit = (number != null) ? word(number.to()) : "";
		boolean kilometers = KILOMETERS.contains(unit);
		return (number != null && (kilometers || MILES.contains(unit)))
				? reach(from, number.to() + 1, number.value(), kilometers) : null;
	}

	private Segment.@Nullable Reach reach(int from, int unitEnd, int length, boolean kilometers) {
		if (length < 1 || length > 500) {
			return null;
		}
		int to = unitEnd;
		while (to < this.words.size() && !this.sentence.brokenBefore(to) && BEHIND_REACH.contains(word(to))) {
			to++;
		}
		return new Segment.Reach(from, to, length + (kilometers ? "km" : "mi"));
	}

	private OptionalInt number(int at) {
		String word = word(at);
		boolean digits = !word.isEmpty() && word.length() < 4
				&& word.chars().allMatch((character) -> character >= '0' && character <= '9');
		return digits ? OptionalInt.of(Integer.parseInt(word)) : OptionalInt.empty();
	}

	private String word(int at) {
		return (at >= 0 && at < this.words.size()) ? this.words.get(at) : "";
	}

}
