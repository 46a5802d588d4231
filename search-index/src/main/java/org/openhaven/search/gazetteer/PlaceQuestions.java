package org.openhaven.search.gazetteer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.document.PlainText;
import org.openhaven.search.gazetteer.PlaceAnswer.Found;
import org.openhaven.search.gazetteer.PlaceAnswer.NotFound;
import org.openhaven.search.gazetteer.Spelling.Correction;

/**
 * Understands a person's words for a place. Tries in turn: coordinates, a ZIP at either
 * end, a name with or without its state, the town of a street address, a misspelt name.
 */
final class PlaceQuestions {

	private static final Pattern POINT = Pattern
		.compile("([+-]?[0-9]{1,3}(?:\\.[0-9]{0,15})?)\\s*[,;]\\s*([+-]?[0-9]{1,3}(?:\\.[0-9]{0,15})?)");

	/** What a client sends that knows no position. */
	private static final Pattern NO_POINT = Pattern.compile("(?i)(nan|null|undefined|-?infinity)\\s*,\\s*\\1");

	private static final Pattern ZIP_LAST = Pattern.compile("(.*?)(?:^|[\\s,]+)([0-9]{5})(?:[\\s-]?[0-9]{4})?");

	private static final Pattern ZIP_FIRST = Pattern.compile("([0-9]{5})(?:[\\s-][0-9]{4})?[\\s,]+([^0-9]+)");

	private static final Pattern ZIP3 = Pattern
		.compile("(?i)(?:zip(?: ?codes?)?(?: area)? )?([0-9]{3})(?:xx|\\*\\*?|--)?(?: area)?" + "(?:,? [A-Z]{2})?");

	private static final Pattern ZIP_WORD = Pattern.compile("(?i)(?:zip(?: ?codes?)?|c[oó]digo postal|code) ?");

	private static final Pattern COUNTRY = Pattern
		.compile("(?i)[\\s,]+(?:usa|us|u\\.s\\.a?\\.?|united states(?: of america)?|estados unidos|ee\\.? ?uu\\.?)$");

	private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]+");

	/** "West Virginia" has two words, "Federated States of Micronesia" four. */
	private static final int MAX_STATE_WORDS = 6;

	/** "New York City" has three words. */
	private static final int MAX_CITY_WORDS = 3;

	private final States states;

	private final Counties counties;

	private final Cities cities;

	private final Zips zips;

	private final NamedPlaces places;

	private final Spelling spelling;

	private final Abroad abroad;

	PlaceQuestions(States states, Counties counties, Cities cities, Zips zips, NamedPlaces places, Spelling spelling,
			Abroad abroad) {
		this.states = states;
		this.counties = counties;
		this.cities = cities;
		this.zips = zips;
		this.places = places;
		this.spelling = spelling;
		this.abroad = abroad;
	}

	PlaceAnswer answer(String asked, PlaceHint hint) {
		String cut = asked.substring(0, Math.min(asked.length(), 4 * Gazetteer.MAX_TEXT_LENGTH));
		String shortened = PlainText.of(cut).text();
		String text = BLANKS.matcher(UNPRINTABLE.matcher(shortened).replaceAll(" ")).replaceAll(" ").strip();
		if (text.length() > Gazetteer.MAX_TEXT_LENGTH || asked.length() > cut.length()) {
			return new NotFound(text.substring(0, Math.min(text.length(), Gazetteer.MAX_TEXT_LENGTH)), List.of());
		}
		if (POINT.matcher(text).matches()) {
			return point(text);
		}
		if (NO_POINT.matcher(text).matches()) {
			return new NotFound(text, List.of());
		}
		String named = withoutCountry(text);
		if (this.abroad.isAbroad(named) && this.places.find(named).isEmpty()) {
			return new NotFound(text, List.of());
		}
		return zip(named, hint).or(() -> found(named(named), hint)).orElseGet(() -> corrected(text, named, hint));
	}

	/** "Islas Vírgenes de los Estados Unidos" and "Beer City USA" are whole names. */
	private String withoutCountry(String text) {
		return !this.places.find(text).isEmpty() ? text : COUNTRY.matcher(text).replaceFirst("");
	}

	/** Four digits are often a ZIP of the Northeast without its leading zero. */
	private PlaceAnswer corrected(String text, String named, PlaceHint hint) {
		Optional<ZipArea> zip = this.zips.find("0" + named);
		if (zip.isPresent()) {
			return new NotFound(text, List.of(place(zip.get()).label()));
		}
		if (PlaceWording.isNearby(named) || (!named.isEmpty() && Character.isDigit(named.charAt(0)))) {
			return new NotFound(text, List.of());
		}
		Correction whole = this.spelling.correct(named, hint);
		String bare = PlaceWording.bare(named);
		Correction correction = (whole.clear() != null || bare.equals(named)) ? whole
				: this.spelling.correct(bare, hint).or(whole);
		return Optional.ofNullable(correction.clear())
			.flatMap((clear) -> found(clear, hint))
			.orElseGet(() -> new NotFound(text, correction.didYouMean()));
	}

	/** A point by its degrees, which the text has to be. */
	static PlaceAnswer point(String text) {
		Matcher degrees = POINT.matcher(text);
		return degrees.matches()
				? point(text, Double.parseDouble(degrees.group(1)), Double.parseDouble(degrees.group(2)))
				: new NotFound(text, List.of());
	}

	private static PlaceAnswer point(String text, double latitude, double longitude) {
		if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
			return new NotFound(text, List.of());
		}
		String label = degrees(latitude) + ", " + degrees(longitude);
		return new Found(
				new Place(label, Place.Kind.POINT, new GeoPoint(latitude, longitude), false, null, null, null, null),
				List.of());
	}

	private static String degrees(double value) {
		return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
	}

	private Optional<PlaceAnswer> zip(String text, PlaceHint hint) {
		Matcher three = ZIP3.matcher(text);
		if (three.matches()) {
			return this.zips.findAreaOfThreeDigits(three.group(1)).map((place) -> new Found(place, List.of()));
		}
		Matcher last = ZIP_LAST.matcher(text);
		if (last.matches()) {
			return zip(last.group(2), last.group(1), hint);
		}
		Matcher first = ZIP_FIRST.matcher(text);
		return (first.matches() && !StreetAddress.isLikely(first.group(2)) && !contradicts(first))
				? zip(first.group(1), first.group(2), hint) : Optional.empty();
	}

	/** "12345 Main Tucson AZ" begins with a house number. */
	private boolean contradicts(Matcher zipFirst) {
		List<Candidate> beside = named(zipFirst.group(2));
		return this.zips.find(zipFirst.group(1))
			.filter((zip) -> !beside.isEmpty() && beside.stream().noneMatch((place) -> place.isIn(zip.state())))
			.isPresent();
	}

	/** A ZIP known, else the town beside it, else the area of its first three digits. */
	private Optional<PlaceAnswer> zip(String zip, String beside, PlaceHint hint) {
		Optional<PlaceAnswer> known = this.zips.find(zip).map((area) -> new Found(place(area), List.of()));
		String name = ZIP_WORD.matcher(beside).replaceAll(" ").strip();
		return known.or(() -> name.isBlank() ? Optional.empty() : found(named(name), hint))
			.or(() -> this.zips.findArea(zip).map((area) -> new Found(area.place(zip), List.of())));
	}

	static Place place(ZipArea zip) {
		String label = (zip.city() != null) ? zip.city() + ", " + zip.state() + " " + zip.zip()
				: zip.state() + " " + zip.zip();
		return new Place(label, Place.Kind.ZIP, zip.point(), true, zip.zip(), zip.city(), zip.state(),
				zip.countyFips());
	}

	/** A street address means its town, which is less than was asked for. */
	private List<Candidate> named(String text) {
		List<Candidate> named = PlaceNames.letters(text).isEmpty() ? List.of() : exactly(text);
		if (!named.isEmpty() || !StreetAddress.isLikely(text)) {
			return named;
		}
		return firstFound(StreetAddress.towns(text), this::exactly).stream().map(Candidate::asFallback).toList();
	}

	private static List<Candidate> firstFound(List<String> texts, Function<String, List<Candidate>> finder) {
		for (String text : texts) {
			List<Candidate> found = finder.apply(text);
			if (!found.isEmpty()) {
				return found;
			}
		}
		return List.of();
	}

	private List<Candidate> exactly(String text) {
		int comma = text.lastIndexOf(',');
		Optional<State> state = (comma < 0) ? Optional.empty() : this.states.findState(text.substring(comma + 1));
		if (state.isPresent()) {
			return inState(text.substring(0, comma), state.get());
		}
		String plain = BLANKS.matcher(text.replace(',', ' ')).replaceAll(" ").strip();
		if (PlaceNames.letters(plain).isEmpty() || PlaceWording.isNearby(plain)) {
			return List.of();
		}
		return firstAnswer(List.of(this::stateItself, this::ofColorado, this::anywhere, this::beforeState,
				this::behindState, this::besideCity), plain);
	}

	private static List<Candidate> firstAnswer(List<Function<String, List<Candidate>>> finders, String text) {
		for (Function<String, List<Candidate>> finder : finders) {
			List<Candidate> found = finder.apply(text);
			if (!found.isEmpty()) {
				return found;
			}
		}
		return List.of();
	}

	/** "State of New York" is not the city. */
	private List<Candidate> stateItself(String text) {
		return PlaceWording.stateOf(text).flatMap(this.states::findState).map(Candidate::of).stream().toList();
	}

	private List<Candidate> anywhere(String text) {
		return firstFound(PlaceWording.readings(text), this.places::find);
	}

	/** "co" behind a town is Colorado, else it means a county. */
	private List<Candidate> ofColorado(String text) {
		if (!text.toLowerCase(Locale.ROOT).endsWith(" co")) {
			return List.of();
		}
		String name = text.substring(0, text.length() - 3);
		List<Candidate> there = this.states.findState("CO").map((state) -> this.places.find(name, state)).orElseThrow();
		return (!there.isEmpty() && there.getFirst().place().kind() == Place.Kind.CITY
				&& there.getFirst().weight() >= Candidate.TOWN) ? there : List.of();
	}

	/** Without a comma the state is the last words, as many as name one. */
	private List<Candidate> beforeState(String text) {
		String[] words = text.split(" ");
		for (int count = Math.min(MAX_STATE_WORDS, words.length - 1); count > 0; count--) {
			int from = words.length - count;
			Optional<State> state = this.states.findState(joined(words, from, words.length));
			List<Candidate> found = state.map((there) -> inState(joined(words, 0, from), there)).orElse(List.of());
			if (!found.isEmpty()) {
				return found;
			}
		}
		return List.of();
	}

	/**
	 * "Michigan Upper Peninsula"; "AZ Tucson", but no small "in" and "me": they are
	 * words.
	 */
	private List<Candidate> behindState(String text) {
		String[] words = text.split(" ");
		for (int count = Math.min(MAX_STATE_WORDS, words.length - 1); count > 0; count--) {
			String first = joined(words, 0, count);
			String name = first.toLowerCase(Locale.ROOT).replaceFirst("['\u2019]s$", "");
			boolean nameOrCode = name.length() > 2 || !first.equals(name);
			Optional<State> state = nameOrCode ? this.states.findState(name) : Optional.empty();
			String rest = joined(words, count, words.length);
			List<Candidate> found = state.map((there) -> inState(rest, there)).orElse(List.of());
			if (!found.isEmpty()) {
				return found;
			}
		}
		return List.of();
	}

	/** "Brooklyn NYC", "Hollywood Los Angeles": a place at a large city. */
	private List<Candidate> besideCity(String text) {
		String[] words = text.split(" ");
		for (int count = Math.min(MAX_CITY_WORDS, words.length - 1); count > 0; count--) {
			int from = words.length - count;
			String name = joined(words, 0, from);
			List<Candidate> found = this.places.findBeside(name, joined(words, from, words.length));
			if (!found.isEmpty()) {
				return found;
			}
		}
		return List.of();
	}

	private static String joined(String[] words, int from, int to) {
		return String.join(" ", List.of(words).subList(from, to));
	}

	private List<Candidate> inState(String name, State state) {
		if (PlaceNames.letters(name).isEmpty()) {
			return List.of(Candidate.of(state));
		}
		List<Candidate> found = firstFound(PlaceWording.readings(name.strip()),
				(reading) -> this.places.find(reading, state));
		if (found.isEmpty()) {
			found = former(name, state);
		}
		return found.isEmpty() ? lastPart(name, state) : found;
	}

	private List<Candidate> former(String name, State state) {
		return this.counties.findSuccessors(name, state.code())
			.stream()
			.map((county) -> Candidate.of(county).asFallback())
			.toList();
	}

	/** "Springfield, Clark County" and "12 Main St, Tucson": the last part tells more. */
	private List<Candidate> lastPart(String name, State state) {
		int comma = name.lastIndexOf(',');
		if (comma < 0) {
			return List.of();
		}
		String last = name.substring(comma + 1);
		String before = name.substring(0, comma);
		Optional<County> county = this.counties.findByName(last, state.code())
			.filter((named) -> Counties.namesItsKind(last));
		List<Candidate> inCounty = county
			.map((within) -> this.cities.findByName(before, state)
				.stream()
				.filter((city) -> within.equals(city.county()))
				.map(this.cities::candidate)
				.toList())
			.orElse(List.of());
		return inCounty.isEmpty() ? inState(last, state).stream().map(Candidate::asFallback).toList() : inCounty;
	}

	private static Optional<PlaceAnswer> found(List<Candidate> candidates, PlaceHint hint) {
		List<Place> all = hint.order(candidates)
			.stream()
			.map(Candidate::place)
			.limit(Gazetteer.MAX_ALTERNATIVES + 1L)
			.toList();
		return all.isEmpty() ? Optional.empty() : Optional.of(new Found(all.getFirst(), all.subList(1, all.size())));
	}

	List<Place> citiesStartingWith(String beginning, int limit) {
		return this.spelling.citiesStartingWith(PlaceNames.key(beginning))
			.limit(limit)
			.map(this.cities::place)
			.toList();
	}

}
