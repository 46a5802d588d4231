package org.openhaven.search.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.gazetteer.Cities.City;
import org.openhaven.search.gazetteer.PlaceAnswer.Found;
import org.openhaven.search.gazetteer.PlaceAnswer.NotFound;

/**
 * Understands a person's words for a place. Tries in turn: coordinates, a ZIP at either
 * end, a name with its state, a name alone.
 */
final class PlaceQuestions {

	private static final Pattern POINT = Pattern
		.compile("([+-]?[0-9]{1,3}(?:\\.[0-9]{0,15})?)\\s*[,;]\\s*([+-]?[0-9]{1,3}(?:\\.[0-9]{0,15})?)");

	private static final Pattern ZIP_LAST = Pattern.compile("(.*?)(?:^|[\\s,]+)([0-9]{5})(?:[\\s-]?[0-9]{4})?");

	private static final Pattern ZIP_FIRST = Pattern.compile("([0-9]{5})(?:-[0-9]{4})?[\\s,]+([^0-9]+)");

	private static final Pattern COUNTRY = Pattern
		.compile("(?i)[\\s,]+(?:usa|us|u\\.s\\.a?\\.?|united states(?: of america)?)$");

	private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]+");

	private static final Pattern CITY_WORD = Pattern.compile("(?i)^(?:the )?city of | city$");

	/** "West Virginia" has two words, "Federated States of Micronesia" four. */
	private static final int MAX_STATE_WORDS = 6;

	private final States states;

	private final Counties counties;

	private final Cities cities;

	private final Zips zips;

	private final Spelling spelling;

	PlaceQuestions(States states, Counties counties, Cities cities, Zips zips) {
		this.states = states;
		this.counties = counties;
		this.cities = cities;
		this.zips = zips;
		this.spelling = new Spelling(states, counties, cities);
	}

	PlaceAnswer answer(String asked) {
		String shortened = asked.substring(0, Math.min(asked.length(), 4 * Gazetteer.MAX_TEXT_LENGTH));
		String text = BLANKS.matcher(UNPRINTABLE.matcher(shortened).replaceAll(" ")).replaceAll(" ").strip();
		if (text.length() > Gazetteer.MAX_TEXT_LENGTH || asked.length() > shortened.length()) {
			return new NotFound(text.substring(0, Math.min(text.length(), Gazetteer.MAX_TEXT_LENGTH)), List.of());
		}
		Matcher point = POINT.matcher(text);
		if (point.matches()) {
			return point(text, Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)));
		}
		String named = COUNTRY.matcher(text).replaceFirst("");
		return zip(named).or(() -> named(named)).orElseGet(() -> new NotFound(text, suggest(named)));
	}

	/** Four digits are often a ZIP of the Northeast without its leading zero. */
	private List<String> suggest(String named) {
		return this.zips.find("0" + named)
			.map((zip) -> List.of(place(zip).label()))
			.orElseGet(() -> this.spelling.suggest(named));
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
		String fixed = String.format(Locale.ROOT, "%.4f", value);
		return fixed.replaceFirst("\\.?0+$", "");
	}

	private Optional<PlaceAnswer> zip(String text) {
		Matcher last = ZIP_LAST.matcher(text);
		if (last.matches()) {
			return zip(last.group(2), last.group(1));
		}
		Matcher first = ZIP_FIRST.matcher(text);
		return first.matches() ? zip(first.group(1), first.group(2)) : Optional.empty();
	}

	/** A ZIP known, else the town beside it, else the area of its first three digits. */
	private Optional<PlaceAnswer> zip(String zip, String beside) {
		Optional<PlaceAnswer> known = this.zips.find(zip).map((area) -> new Found(place(area), List.of()));
		return known.or(() -> beside.isBlank() ? Optional.empty() : named(beside))
			.or(() -> this.zips.findArea(zip).map((area) -> new Found(area.place(zip), List.of())));
	}

	static Place place(ZipArea zip) {
		String label = (zip.city() != null) ? zip.city() + ", " + zip.state() + " " + zip.zip()
				: zip.state() + " " + zip.zip();
		return new Place(label, Place.Kind.ZIP, zip.point(), true, zip.zip(), zip.city(), zip.state(),
				zip.countyFips());
	}

	private Optional<PlaceAnswer> named(String text) {
		int comma = text.lastIndexOf(',');
		if (comma >= 0) {
			Optional<State> state = this.states.findState(text.substring(comma + 1));
			if (state.isPresent()) {
				return inState(text.substring(0, comma), state.get());
			}
		}
		String plain = text.replace(',', ' ').strip();
		return PlaceNames.letters(plain).isEmpty() ? Optional.empty()
				: anywhere(plain).or(() -> beforeStateName(plain));
	}

	/** Without a comma the state is the last words, as many as name one. */
	private Optional<PlaceAnswer> beforeStateName(String text) {
		String[] words = text.split(" ");
		for (int count = Math.min(MAX_STATE_WORDS, words.length - 1); count > 0; count--) {
			int from = words.length - count;
			String head = String.join(" ", List.of(words).subList(0, from));
			Optional<PlaceAnswer> found = this.states
				.findState(String.join(" ", List.of(words).subList(from, words.length)))
				.flatMap((state) -> inState(head, state));
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private Optional<PlaceAnswer> inState(String name, State state) {
		if (PlaceNames.letters(name).isEmpty()) {
			return Optional.of(new Found(state.place(), List.of()));
		}
		List<Place> cities = places(cities(name, state));
		List<Place> counties = this.counties.findByName(name, state.code()).map(County::place).stream().toList();
		Optional<PlaceAnswer> found = Counties.namesItsKind(name) ? found(counties, cities) : found(cities, counties);
		return found.or(() -> former(name, state)).or(() -> lastPart(name, state));
	}

	/** "Springfield, Clark County" and "12 Main St, Tucson": the last part tells more. */
	private Optional<PlaceAnswer> lastPart(String name, State state) {
		int comma = name.lastIndexOf(',');
		if (comma < 0) {
			return Optional.empty();
		}
		String last = name.substring(comma + 1);
		String before = name.substring(0, comma);
		return this.counties.findByName(last, state.code())
			.filter((county) -> Counties.namesItsKind(last))
			.flatMap((county) -> inCounty(before, state, county))
			.or(() -> inState(last, state));
	}

	private Optional<PlaceAnswer> inCounty(String name, State state, County county) {
		List<City> there = this.cities.findByName(name, state)
			.stream()
			.filter((city) -> county.equals(city.county()))
			.toList();
		return found(places(there), List.of());
	}

	private Optional<PlaceAnswer> former(String name, State state) {
		List<Place> successors = this.counties.findSuccessors(name, state.code())
			.stream()
			.map((county) -> county.place().asFallback())
			.toList();
		return found(successors, List.of());
	}

	/** "Kansas City" is a name; "Saint Louis City" and "City of Tucson" say too much. */
	private List<City> cities(String name, @Nullable State state) {
		List<City> cities = (state != null) ? this.cities.findByName(name, state) : this.cities.findByName(name);
		String plain = CITY_WORD.matcher(name.strip()).replaceFirst("");
		return (cities.isEmpty() && !plain.equals(name.strip())) ? cities(plain, state) : cities;
	}

	private Optional<PlaceAnswer> anywhere(String name) {
		List<City> cities = cities(name, null);
		List<Place> counties = this.counties.findByName(name).stream().map(County::place).toList();
		Optional<State> state = this.states.findState(name);
		if (state.isPresent()) {
			return Optional.of(stateOrItsCity(state.get(), cities));
		}
		return Counties.namesItsKind(name) ? found(counties, places(cities)) : found(places(cities), counties);
	}

	private PlaceAnswer stateOrItsCity(State state, List<City> namesakes) {
		List<City> own = namesakes.stream().filter((city) -> city.state().equals(state)).limit(1).toList();
		List<City> others = namesakes.stream().filter((city) -> !own.contains(city)).toList();
		List<Place> all = new ArrayList<>(places(own));
		all.add(state.place());
		all.addAll(places(others));
		return found(all, List.of()).orElseThrow();
	}

	private List<Place> places(List<City> cities) {
		return cities.stream().limit(Gazetteer.MAX_ALTERNATIVES + 1L).map(this.cities::place).toList();
	}

	private static Optional<PlaceAnswer> found(List<Place> likelier, List<Place> lesser) {
		List<Place> all = Stream.concat(likelier.stream(), lesser.stream())
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
