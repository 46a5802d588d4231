package org.openhaven.search.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.GeoPoint;

/** The ZIPs, in columns sorted by their digits, and the areas for ZIPs no file knows. */
final class Zips {

	private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");

	private final int[] numbers;

	/** Ten-thousandths of a degree, latitude and longitude of each in turn. */
	private final int[] coordinates;

	private final State[] states;

	private final @Nullable County[] counties;

	private final @Nullable String[] cities;

	private final List<Area> areas;

	Zips(List<Row> rows, List<Area> areas) {
		int count = rows.size();
		this.numbers = new int[count];
		this.coordinates = new int[2 * count];
		this.states = new State[count];
		this.counties = new County[count];
		this.cities = new String[count];
		for (int i = 0; i < count; i++) {
			Row row = rows.get(i);
			this.numbers[i] = row.number;
			this.coordinates[2 * i] = row.latitude;
			this.coordinates[2 * i + 1] = row.longitude;
			this.states[i] = row.state;
			this.counties[i] = row.county;
			this.cities[i] = row.city;
		}
		this.areas = List.copyOf(areas);
	}

	Optional<ZipArea> find(String zip) {
		if (!FIVE_DIGITS.matcher(zip).matches()) {
			return Optional.empty();
		}
		int index = Arrays.binarySearch(this.numbers, Integer.parseInt(zip));
		return (index < 0) ? Optional.empty() : Optional.of(zipArea(index));
	}

	/** The area round a ZIP: those with the same three digits. */
	Optional<Area> findArea(String zip) {
		if (!FIVE_DIGITS.matcher(zip).matches()) {
			return Optional.empty();
		}
		int number = Integer.parseInt(zip);
		return this.areas.stream().filter((area) -> area.first <= number && number <= area.last).findFirst();
	}

	/** The area of all ZIPs that begin so. */
	Optional<Place> findAreaOfThreeDigits(String digits) {
		int first = Integer.parseInt(digits) * 100;
		return this.areas.stream()
			.filter((area) -> area.first <= first + 99 && first <= area.last)
			.findFirst()
			.map((area) -> area.place(digits));
	}

	List<String> zipsOf(County county) {
		List<String> zips = new ArrayList<>();
		for (int i = 0; i < this.numbers.length; i++) {
			if (county.equals(this.counties[i])) {
				zips.add(digits(this.numbers[i]));
			}
		}
		return zips;
	}

	/** All of them, ascending. */
	Stream<ZipArea> all() {
		return IntStream.range(0, this.numbers.length).mapToObj(this::zipArea);
	}

	/** Whether a ZIP's middle lies within that distance of a point. Looks at each ZIP. */
	boolean anyWithin(GeoPoint point, double meters) {
		for (int i = 0; i < this.numbers.length; i++) {
			if (point(i).metersTo(point) <= meters) {
				return true;
			}
		}
		return false;
	}

	private ZipArea zipArea(int index) {
		County county = this.counties[index];
		return new ZipArea(digits(this.numbers[index]), point(index), this.cities[index], this.states[index].code(),
				(county != null) ? county.name() : null, (county != null) ? county.fips() : null);
	}

	private GeoPoint point(int index) {
		return new GeoPoint(this.coordinates[2 * index] / 10_000.0, this.coordinates[2 * index + 1] / 10_000.0);
	}

	private static String digits(int number) {
		return Integer.toString(100_000 + number).substring(1);
	}

	/**
	 * One ZIP of the file.
	 *
	 * @param number the five digits
	 * @param latitude ten-thousandths of a degree
	 * @param longitude ten-thousandths of a degree
	 */
	record Row(int number, int latitude, int longitude, State state, @Nullable County county, @Nullable String city) {
	}

	/** A run of ZIPs with the mean of those of them that are known. */
	record Area(int first, int last, State state, GeoPoint point) {

		Place place(String zip) {
			String label = "ZIP area " + zip.substring(0, 3) + ", " + this.state.code();
			return new Place(label, Place.Kind.ZIP3, this.point, true, zip, null, this.state.code(), null);
		}

	}

}
