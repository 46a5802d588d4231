package org.openhaven.directory.source;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Names, street and postal code of a place, written alike however a source spelled them:
 * without accents, case and punctuation, with the short forms of street words. Equal keys
 * are the key of a row whose source has none, and tell repeats of one place apart from
 * neighbours.
 *
 * @param name1 first name, normalised
 * @param name2 second name, normalised, empty if there is none
 * @param street both street lines, normalised, empty if there is none
 * @param area the five digits of a ZIP, another country's postal code, or without any of
 * them city and region
 */
public record PlaceKey(String name1, String name2, String street, String area) {

	/**
	 * From this length on a second name that begins another one is taken for its cut-off
	 * form. SAMHSA's lists hold at most 38 characters, the shortest cut seen has 35; one
	 * less for a sign that the key leaves out.
	 */
	public static final int SHORTEST_CUT_OFF_NAME = 34;

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02BC`\u00B4]");

	private static final Pattern DOTTED_LETTERS = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");

	private static final Pattern NUMBERED = Pattern.compile(" (?:[0-9]+|i{1,3}|iv|v)");

	private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	/**
	 * Street suffixes, directions and units: USPS Publication 28, Postal Addressing
	 * Standards, appendices B, C1 and C2 (the words that occur in facility lists).
	 */
	private static final Map<String, String> STREET_WORDS = streetWords("""
			alley aly
			annex anx
			avenue av aven ave
			boulevard boul blvd
			branch br
			building bldng bldg
			bypass byp
			causeway cswy
			center centre ctr
			circle circ cir
			court ct
			cove cv
			creek crk
			crescent cres
			crossing xing
			department dept
			drive drv dr
			east e
			expressway expy
			extension ext
			fifth 5th
			first 1st
			floor fl
			fort ft
			fourth 4th
			freeway fwy
			heights hts
			highway hiway hwy
			junction jct
			lane ln
			mount mt
			mountain mtn
			north n
			northeast ne
			northwest nw
			number no
			park pk
			parkway pkway pkwy
			place pl
			plaza plz
			point pt
			ridge rdg
			road rd
			room rm
			route rt rte
			saint st
			second 2nd
			seventh 7th
			sixth 6th
			eighth 8th
			ninth 9th
			tenth 10th
			south s
			southeast se
			southwest sw
			square sq
			station sta
			street str st
			suites suite ste unit
			terrace ter
			third 3rd
			trail trl
			turnpike tpke
			valley vly
			west w
			""");

	/**
	 * The key of the place a statement speaks of.
	 * @param statement what a source says
	 * @return its key
	 */
	public static PlaceKey of(SourceStatement statement) {
		String streets = Stream.of(statement.street1(), statement.street2())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		return new PlaceKey(normalisedName(statement.name1()), normalisedName(statement.name2()),
				normalisedStreet(streets), area(statement));
	}

	/**
	 * A name without accents, case and punctuation; {@code &} becomes {@code and}.
	 * @param name any text, or null
	 * @return words divided by single blanks, empty if there are none
	 */
	public static String normalisedName(@Nullable String name) {
		if (name == null) {
			return "";
		}
		String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
		String words = DOTTED_LETTERS.matcher(APOSTROPHES.matcher(plain).replaceAll("")).replaceAll("");
		return NOT_WORD.matcher(words.replace("&", " and ").toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
	}

	/**
	 * A street line as {@link #normalisedName}, with street suffixes, directions,
	 * ordinals and unit words in their short forms, so that
	 * {@code 100 North Main Street, Suite 5} equals {@code 100 N. Main St #5}.
	 * @param street any text, or null
	 * @return words divided by single blanks, empty if there are none
	 */
	public static String normalisedStreet(@Nullable String street) {
		if (street == null) {
			return "";
		}
		String words = normalisedName(street.replace("#", " unit "));
		return Arrays.stream(words.split(" "))
			.map((word) -> STREET_WORDS.getOrDefault(word, word))
			.collect(Collectors.joining(" "))
			.replace("p o box", "po box")
			.replace("unit unit", "unit");
	}

	/**
	 * Whether both keys mean one place without a doubt: same first name, street and area,
	 * the same second name, or one of them the cut-off form of the other.
	 * @param other the other key
	 * @return false also when neither has a street: a private address identifies nothing
	 */
	public boolean samePlace(PlaceKey other) {
		return !this.street.isEmpty() && block().equals(other.block()) && sameName(this.name2, other.name2);
	}

	/**
	 * What is equal for all keys of one place: all but the second name, which may be cut
	 * off. Candidates for {@link #samePlace} share it.
	 * @return first name, street and area
	 */
	public String block() {
		return this.name1 + "|" + this.street + "|" + this.area;
	}

	@Override
	public String toString() {
		return this.name1 + "|" + this.name2 + "|" + this.street + "|" + this.area;
	}

	private static boolean sameName(String one, String other) {
		return one.equals(other) || isCutOff(one, other) || isCutOff(other, one);
	}

	private static boolean isCutOff(String cut, String whole) {
		return cut.length() >= SHORTEST_CUT_OFF_NAME && continues(cut, whole);
	}

	/**
	 * Whether a text may be the cut-off beginning of another: not where only a number
	 * follows, which tells "Payson Outpatient Center 2" from its neighbour.
	 */
	static boolean continues(String cut, String whole) {
		return whole.startsWith(cut) && !NUMBERED.matcher(whole.substring(cut.length())).matches();
	}

	private static String area(SourceStatement statement) {
		String code = statement.postalCode();
		if (code == null) {
			return normalisedName(statement.city()) + " " + normalisedName(statement.region());
		}
		return "US".equals(statement.country()) ? code.substring(0, Math.min(5, code.length()))
				: normalisedName(code).replace(" ", "");
	}

	private static Map<String, String> streetWords(String lines) {
		return lines.lines()
			.map((line) -> line.split(" "))
			.flatMap((words) -> Arrays.stream(words).map((word) -> Map.entry(word, words[words.length - 1])))
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
	}

}
