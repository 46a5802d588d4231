package org.openhaven.search.gazetteer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.site.StartArea;
import org.openhaven.search.query.Area;

/**
 * The places of the United States and its territories: 41,000 ZIPs, 35,000 towns, 3,200
 * counties, 59 states and territories, 350 regions. Immutable and thread-safe.
 */
public final class Gazetteer {

	/** Longest text that is looked at; a longer one names no place. Characters. */
	public static final int MAX_TEXT_LENGTH = 100;

	/** Most alternatives of an answer. */
	public static final int MAX_ALTERNATIVES = 10;

	/** Most suggestions where nothing was found. */
	public static final int MAX_SUGGESTIONS = 5;

	private static final String FILE = "places-us.tsv.gz";

	private final States states;

	private final Counties counties;

	private final Cities cities;

	private final Zips zips;

	private final PlaceQuestions questions;

	private final MentionScanner mentions;

	private final NamedPlaces places;

	private final PlaceBeginnings beginnings;

	private final Abroad abroad = new Abroad();

	Gazetteer(States states, Counties counties, Cities cities, Zips zips) {
		this.states = states;
		this.counties = counties;
		this.cities = cities;
		this.zips = zips;
		this.places = new NamedPlaces(states, counties, cities);
		String[] keys = this.places.keys().toArray(String[]::new);
		Spelling spelling = new Spelling(states, counties, cities, this.places, keys);
		this.beginnings = new PlaceBeginnings(this.places, keys);
		this.questions = new PlaceQuestions(states, counties, cities, zips, this.places, spelling, this.abroad);
		this.mentions = new MentionScanner(states, zips, this.places, spelling, new LongNames(cities.listLarge()));
	}

	/**
	 * The gazetteer shipped with Haven, read on first use (a few tenths of a second) and
	 * kept.
	 * @return always the same one
	 */
	public static Gazetteer standard() {
		return Holder.STANDARD;
	}

	/**
	 * Understands {@code lat,lon}, a ZIP, ZIP+4 or the first three digits of ZIPs,
	 * {@code City, ST}, a city or a part of one, a county, a state by code or name, a
	 * region people have a name for, nicknames and Spanish names, a street address (which
	 * means its ZIP, else its town); in any case, with or without accents and commas, and
	 * misspelt where it is clear what is meant. A city that has its state's name is the
	 * city; else a state goes before its namesakes.
	 * @param text a person's words, of any length and content
	 * @return the place, or what it might have been
	 */
	public PlaceAnswer resolve(String text) {
		return resolve(text, PlaceHint.NONE);
	}

	/**
	 * Like {@link #resolve(String)}, with what else is known to choose between namesakes.
	 * @param text a person's words, of any length and content
	 * @param hint what the rest of the query or the person tells
	 * @return the place, or what it might have been
	 */
	public PlaceAnswer resolve(String text, PlaceHint hint) {
		return this.questions.answer(text, hint);
	}

	/**
	 * The words of a longer text that may name places, in the time of reading it once.
	 * Spans overlap: "Tucson, AZ" holds "Tucson". Whether a word such as "near" goes
	 * before them is not looked at.
	 * @param text a person's words; what is beyond
	 * {@value MentionScanner#MAX_TEXT_LENGTH} characters is not looked at
	 * @return the longest first; of equally long ones the first in the text first
	 */
	public List<PlaceMention> mentions(String text) {
		return this.mentions.scan(text);
	}

	/**
	 * How many words name a place of another country: a country, a well-known town, or
	 * both.
	 * @param words in lower case without accents
	 * @param from index of the first word
	 * @return 0 for none
	 */
	public int wordsAbroad(List<String> words, int from) {
		return this.abroad.lengthAt(words, from);
	}

	/**
	 * How many words name a town with another country behind it, as in "Paris, France".
	 * @param words in lower case without accents
	 * @param from index of the first word
	 * @param most how many words the name of the town may have
	 * @return 0 for none
	 */
	public int wordsWithCountry(List<String> words, int from, int most) {
		return this.abroad.lengthWithCountry(words, from, most);
	}

	/**
	 * The regions people have a name for, such as Cape Cod.
	 * @return in the order of the list
	 */
	public List<Place> listRegions() {
		return this.places.regions().all().stream().map(Candidate::place).toList();
	}

	/**
	 * Towns whose names begin so, in any spelling.
	 * @param beginning at least one letter, else nothing is found
	 * @param limit most places wanted
	 * @return those with the most ZIPs first
	 */
	public List<Place> findCitiesStartingWith(String beginning, int limit) {
		return this.questions.citiesStartingWith(beginning, limit);
	}

	/**
	 * Cities, states, regions and nicknames whose names begin so, in any spelling. Of
	 * places of one name only the likeliest; {@link #resolve} tells the others.
	 * @param beginning at least one letter or digit, else nothing is found
	 * @param limit most places wanted
	 * @return large cities, states and regions first
	 */
	public List<Place> findPlacesStartingWith(String beginning, int limit) {
		return findPlacesStartingWith(beginning, limit, StartArea.NONE);
	}

	/**
	 * Whether something of a place may lie in what a site shows.
	 * @param place any
	 * @param site its area
	 * @return false only if it surely lies outside
	 */
	public boolean mayBeShown(Place place, StartArea site) {
		return new ShownPlaces(this.counties, site).mayBeShown(place);
	}

	/**
	 * As {@link #mayBeShown(Place, StartArea)}.
	 * @param label of a place
	 * @param site its area
	 * @return false if nothing has that label, or it surely lies outside
	 */
	public boolean mayBeShown(String label, StartArea site) {
		return resolve(label) instanceof PlaceAnswer.Found found && mayBeShown(found.place(), site);
	}

	/**
	 * As {@link #findPlacesStartingWith(String, int)}, for a site.
	 * @param beginning at least one letter or digit, else nothing is found
	 * @param limit most places wanted
	 * @param site what surely lies outside its area is left out, if it shows nothing else
	 * @return large cities, states and regions first
	 */
	public List<Place> findPlacesStartingWith(String beginning, int limit, StartArea site) {
		return this.beginnings.find(beginning, limit, new ShownPlaces(this.counties, site)::mayBeShown);
	}

	/**
	 * A ZIP by its digits.
	 * @param zip five digits; anything else is not found
	 * @return the ZIP, empty if no file knows it
	 */
	public Optional<ZipArea> findZip(String zip) {
		return this.zips.find(zip);
	}

	/**
	 * The ZIPs that lie mainly in a county.
	 * @param countyFips five-digit FIPS code
	 * @return five digits each, ascending; empty if there is no such county
	 */
	public List<String> findZipsOfCounty(String countyFips) {
		return this.counties.findByFips(countyFips).map(this.zips::zipsOf).orElse(List.of());
	}

	/**
	 * A county by its code.
	 * @param fips five digits
	 * @return the county, if there is one
	 */
	public Optional<County> findCountyByFips(String fips) {
		return this.counties.findByFips(fips);
	}

	/**
	 * A county by name. One that was replaced by a single other is that other.
	 * @param state code or name of the state
	 * @param name with or without County, Parish or the like, any spelling of Saint
	 * @return the county, if there is one
	 */
	public Optional<County> findCounty(String state, String name) {
		return this.states.findState(state).flatMap((found) -> {
			List<County> successors = this.counties.findSuccessors(name, found.code());
			return this.counties.findByName(name, found.code())
				.or(() -> (successors.size() == 1) ? Optional.of(successors.getFirst()) : Optional.empty());
		});
	}

	/**
	 * The two-letter code of a state or territory.
	 * @param codeOrName for example {@code AZ}, {@code az}, {@code Arizona}
	 * @return the USPS code, if there is such a state
	 */
	public Optional<String> findStateCode(String codeOrName) {
		return this.states.findState(codeOrName).map(State::code);
	}

	/**
	 * A town.
	 * @param state code or name of the state
	 * @param name in any spelling
	 * @return the town; of namesakes in the state the one with the most ZIPs
	 */
	public Optional<Place> findCity(String state, String name) {
		return this.states.findState(state)
			.flatMap((found) -> this.cities.findByName(name, found).stream().findFirst())
			.map(this.cities::place);
	}

	/**
	 * A town that is more than a village.
	 * @param state code or name of the state
	 * @param name in any spelling
	 * @return the town, if it has three ZIPs or more
	 */
	public Optional<Place> findLargerTown(String state, String name) {
		return this.states.findState(state)
			.flatMap((found) -> this.cities.findByName(name, found).stream().findFirst())
			.filter((town) -> town.weight() >= Candidate.CITY)
			.map(this.cities::place);
	}

	/**
	 * The towns that a map names first.
	 * @param box what is seen
	 * @param most how many at most
	 * @return largest first
	 */
	public List<Place> listTowns(Area.Box box, int most) {
		return this.cities.listLargest(box, most);
	}

	/**
	 * A state or territory as a place.
	 * @param codeOrName for example {@code AZ}
	 * @return the place, if there is such a state
	 */
	public Optional<Place> findState(String codeOrName) {
		return this.states.findState(codeOrName).map(State::place);
	}

	Stream<ZipArea> allZips() {
		return this.zips.all();
	}

	Optional<Place> findZip3(String zip) {
		return this.zips.findArea(zip).map((area) -> area.place(zip));
	}

	/** True too where the state is not known: nothing speaks against it. */
	boolean mayLieIn(GeoPoint point, String state) {
		return this.states.findState(state).map((found) -> found.mayContain(point)).orElse(true);
	}

	boolean anyZipWithin(GeoPoint point, double meters) {
		return this.zips.anyWithin(point, meters);
	}

	private static final class Holder {

		private static final Gazetteer STANDARD = read();

		private static Gazetteer read() {
			try (InputStream packed = Gazetteer.class.getResourceAsStream(FILE)) {
				if (packed == null) {
					throw new FileNotFoundException(FILE);
				}
				return GazetteerFile.read(packed);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The gazetteer shipped with Haven cannot be read", ex);
			}
		}

	}

}
