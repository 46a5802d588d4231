package org.openhaven.search.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.gazetteer.Cities.City;

/**
 * Reads the data file; its layout is told in {@code tools/build-gazetteer}. A damaged
 * file is a fault of the build, so it fails at once and names the line.
 */
final class GazetteerFile {

	private static final String LAYOUT_VERSION = "1";

	private final List<State> states = new ArrayList<>();

	private final Map<String, State> statesByCode = new HashMap<>();

	private final List<String[]> countyFields = new ArrayList<>();

	private final List<String[]> formerCountyFields = new ArrayList<>();

	private final List<String[]> cityFields = new ArrayList<>();

	private final List<String[]> zipFields = new ArrayList<>();

	private final List<Zips.Area> areas = new ArrayList<>();

	private final Map<String, County> counties = new HashMap<>();

	/** One string for each name, however many ZIPs and cities carry it. */
	private final Map<String, String> names = new HashMap<>();

	private GazetteerFile() {
	}

	/**
	 * Reads a gazetteer.
	 * @param packed the gzip'd file; is not closed
	 * @throws IOException if it cannot be read
	 * @throws IllegalStateException if it is not of this layout
	 */
	static Gazetteer read(InputStream packed) throws IOException {
		GazetteerFile file = new GazetteerFile();
		BufferedReader lines = new BufferedReader(
				new InputStreamReader(new GZIPInputStream(packed, 1 << 16), StandardCharsets.UTF_8), 1 << 16);
		int number = 0;
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			number++;
			try {
				file.add(fields(line));
			}
			catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
				throw new IllegalStateException("Line " + number + " of the gazetteer is damaged: " + line, ex);
			}
		}
		return file.gazetteer();
	}

	private void add(String[] fields) {
		switch (fields[0]) {
			case "V" -> checkVersion(fields[1]);
			case "S" -> addState(fields);
			case "K" -> this.countyFields.add(fields);
			case "F" -> this.formerCountyFields.add(fields);
			case "C" -> this.cityFields.add(fields);
			case "Z" -> this.zipFields.add(fields);
			case "A" -> this.areas.add(new Zips.Area(Integer.parseInt(fields[1]), Integer.parseInt(fields[2]),
					state(fields[3]), point(fields[4], fields[5])));
			default -> throw new IllegalArgumentException("A line begins with V, S, K, F, C, Z or A");
		}
	}

	private static void checkVersion(String version) {
		if (!version.equals(LAYOUT_VERSION)) {
			throw new IllegalArgumentException("The layout is " + LAYOUT_VERSION + ", was '" + version + "'");
		}
	}

	private Gazetteer gazetteer() {
		Map<String, Integer> zipCounts = new HashMap<>();
		this.zipFields.forEach((fields) -> zipCounts.merge(fields[5], 1, Integer::sum));
		for (String[] fields : this.countyFields) {
			County county = new County(fields[1], fields[3], state(fields[2]).code(), point(fields[4], fields[5]),
					zipCounts.getOrDefault(fields[1], 0));
			this.counties.put(county.fips(), county);
		}
		Counties byName = new Counties(List.copyOf(this.counties.values()));
		this.formerCountyFields
			.forEach((fields) -> byName.addFormer(fields[1], fields[2], List.of(fields[3].split("\\|"))));
		Cities cities = new Cities(cities());
		Zips zips = new Zips(this.zipFields.stream().map(this::zip).toList(), this.areas);
		return new Gazetteer(new States(this.states), byName, cities, zips);
	}

	private void addState(String[] fields) {
		State.Box box = new State.Box(degrees(fields[6]), degrees(fields[7]), degrees(fields[8]), degrees(fields[9]));
		State state = new State(fields[1], fields[2], fields[3], point(fields[4], fields[5]), box,
				alternatives(fields[10]));
		this.states.add(state);
		this.statesByCode.put(state.code(), state);
	}

	private List<City> cities() {
		List<City> cities = new ArrayList<>(this.cityFields.size());
		Map<Integer, String[]> largest = largestCities();
		largest.forEach((position, fields) -> cities.add(city(fields, position, cities.size())));
		Set<String[]> placed = Collections.newSetFromMap(new IdentityHashMap<>());
		placed.addAll(largest.values());
		this.cityFields.stream()
			.filter((fields) -> !placed.contains(fields))
			.forEach((fields) -> cities.add(city(fields, Integer.MAX_VALUE, cities.size())));
		return cities;
	}

	/** By their place in the list; of namesakes in a state the first of the file. */
	private Map<Integer, String[]> largestCities() {
		LargestCities list = new LargestCities();
		Map<Integer, String[]> largest = new TreeMap<>();
		for (String[] fields : this.cityFields) {
			int position = list.position(fields[1], fields[2]);
			if (position < list.count()) {
				largest.putIfAbsent(position, fields);
			}
		}
		return largest;
	}

	private City city(String[] fields, int sizePosition, int rank) {
		return new City(shared(fields[1]), state(fields[2]), point(fields[3], fields[4]), findCounty(fields[5]),
				sizePosition, Integer.parseInt(fields[6]), rank, alternatives(fields[7]));
	}

	private Zips.Row zip(String[] fields) {
		return new Zips.Row(Integer.parseInt(fields[1]), Integer.parseInt(fields[3]), Integer.parseInt(fields[4]),
				state(fields[2]), findCounty(fields[5]), fields[6].isEmpty() ? null : shared(fields[6]));
	}

	private State state(String code) {
		State state = this.statesByCode.get(code);
		if (state == null) {
			throw new IllegalArgumentException("No state has the code '" + code + "'");
		}
		return state;
	}

	private @Nullable County findCounty(String fips) {
		return fips.isEmpty() ? null : this.counties.get(fips);
	}

	private String shared(String name) {
		return this.names.computeIfAbsent(name, (same) -> same);
	}

	private static List<String> alternatives(String divided) {
		return divided.isEmpty() ? List.of() : List.of(divided.split("\\|"));
	}

	private static GeoPoint point(String latitude, String longitude) {
		return new GeoPoint(degrees(latitude), degrees(longitude));
	}

	private static double degrees(String tenThousandths) {
		return Integer.parseInt(tenThousandths) / 10_000.0;
	}

	/** Faster than a regular expression, which counts with 80,000 lines. */
	private static String[] fields(String line) {
		List<String> fields = new ArrayList<>(12);
		int from = 0;
		for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
			fields.add(line.substring(from, tab));
			from = tab + 1;
		}
		fields.add(line.substring(from));
		return fields.toArray(String[]::new);
	}

}
