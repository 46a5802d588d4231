package org.openhaven.search.request;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.gazetteer.Gazetteer;
import org.openhaven.search.gazetteer.Place;
import org.openhaven.search.gazetteer.PlaceAnswer;
import org.openhaven.search.query.Area;
import org.openhaven.search.understanding.PlaceWords;

/** Reads {@code near}, {@code radius} and {@code bbox}. Source: CONTRACT.md, "Places". */
final class WhereReader {

	/** A whole address in characters, and then some. */
	static final int LONGEST_PLACE = 200;

	private static final double LEAST_MILES = 0.1;

	private static final double MOST_MILES = 500;

	private static final double KILOMETERS_PER_MILE = GeoPoint.METERS_PER_MILE / 1000;

	private static final Pattern RADIUS = Pattern.compile("([0-9]{1,4}(?:\\.[0-9]{1,6})?)\\s?(mi|km)?");

	private static final Pattern DEGREES = Pattern.compile("[+-]?[0-9]{1,3}(?:\\.[0-9]{1,15})?");

	/** Two numbers as a program writes them, also those that are none. */
	private static final Pattern POINT = Pattern
		.compile("([+-]?(?:[0-9.]+(?:[eE][+-]?[0-9]{1,4})?|NaN|Infinity))\\s*,\\s*"
				+ "([+-]?(?:[0-9.]+(?:[eE][+-]?[0-9]{1,4})?|NaN|Infinity))");

	private static final List<String> ACCEPTED_RADIUS = List.of("25", "25mi", "40km", "0.1 to 500 miles");

	private static final List<String> ACCEPTED_NEAR = List.of("ZIP", "ZIP+4", "City, ST", "city", "county", "state",
			"lat,lon with -90 to 90 and -180 to 180");

	private static final List<String> ACCEPTED_BOX = List
		.of("west,south,east,north in degrees, -180 to 180 and -90 to 90, south not above north");

	private final Gazetteer gazetteer;

	WhereReader(Gazetteer gazetteer) {
		this.gazetteer = gazetteer;
	}

	Where read(PlainRequest plain) {
		RequestParameters parameters = plain.parameters();
		Optional<String> near = parameters.text("near");
		Optional<String> box = parameters.value("bbox");
		Double radius = parameters.text("radius").map(WhereReader::miles).orElse(null);
		if (near.isPresent() && box.isPresent()) {
			throw new InvalidRequestException(InvalidRequestException.Kind.CONFLICTING_PARAMETERS,
					"Ask near a place or inside a box, not both.", "bbox", box.get(), List.of("near", "bbox"),
					List.of());
		}
		return around(plain, radius).or(() -> box.map((edges) -> Where.inside(box(edges)))).orElse(Where.ANYWHERE);
	}

	/**
	 * The part of a map that is seen; the whole earth if nothing is said.
	 * @param parameters of a map, where a place may be asked for as well
	 */
	static Area.Box view(RequestParameters parameters) {
		return parameters.value("bbox").map(WhereReader::box).orElse(new Area.Box(-180, -90, 180, 90));
	}

	/** The place of a map, whose box is only what is seen of it. */
	Where readPlace(PlainRequest plain) {
		Double radius = plain.parameters().text("radius").map(WhereReader::miles).orElse(null);
		return around(plain, radius).orElse(Where.ANYWHERE);
	}

	private Optional<Where> around(PlainRequest plain, @Nullable Double radius) {
		if (plain.place() instanceof PlaceWords.Named named) {
			return Optional.of(around(named.place(), named.alternatives(), radius));
		}
		if (plain.place() instanceof PlaceWords.Unknown unknown) {
			return Optional.of(Where.unknown(new PlaceAnswer.NotFound(unknown.text(), unknown.didYouMean())));
		}
		return plain.parameters().text("near").map((words) -> around(words, radius));
	}

	private Where around(String words, @Nullable Double radius) {
		checkPoint(words);
		return switch (this.gazetteer.resolve(words)) {
			case PlaceAnswer.NotFound missing -> Where.unknown(missing);
			case PlaceAnswer.Found found -> around(found.place(), found.alternatives(), radius);
		};
	}

	private static Where around(Place place, List<Place> alternatives, @Nullable Double radius) {
		Area area = place.area((radius != null) ? radius * GeoPoint.METERS_PER_MILE : null);
		Double miles = (area instanceof Area.Around around) ? around.radiusMeters() / GeoPoint.METERS_PER_MILE : null;
		return new Where(area, place.point(), place, alternatives, null, miles);
	}

	private static double miles(String given) {
		Matcher matcher = RADIUS.matcher(given.toLowerCase(Locale.ROOT));
		if (matcher.matches()) {
			double number = Double.parseDouble(matcher.group(1));
			double miles = "km".equals(matcher.group(2)) ? number / KILOMETERS_PER_MILE : number;
			if (miles >= LEAST_MILES && miles <= MOST_MILES) {
				return miles;
			}
		}
		throw RequestParameters.invalid("radius", given, "This is no distance in the range.", ACCEPTED_RADIUS);
	}

	private static Area.Box box(String given) {
		String[] edges = given.split(",", -1);
		boolean numbers = edges.length == 4
				&& Arrays.stream(edges).allMatch((edge) -> DEGREES.matcher(edge.strip()).matches());
		try {
			if (numbers) {
				double[] degrees = Arrays.stream(edges)
					.mapToDouble((edge) -> Double.parseDouble(edge.strip()))
					.toArray();
				return new Area.Box(degrees[0], degrees[1], degrees[2], degrees[3]);
			}
		}
		catch (IllegalArgumentException outOfRange) {
			throw RequestParameters.invalid("bbox", given, "The edges are out of range.", ACCEPTED_BOX);
		}
		throw RequestParameters.invalid("bbox", given, "This is no box.", ACCEPTED_BOX);
	}

	/**
	 * What is written like a point has to be one; the gazetteer would call it unknown.
	 */
	private static void checkPoint(String words) {
		Matcher point = POINT.matcher(words);
		if (point.matches() && !(isWithin(point.group(1), 90) && isWithin(point.group(2), 180))) {
			throw RequestParameters.invalid("near", words, "This is no point on the earth.", ACCEPTED_NEAR);
		}
	}

	private static boolean isWithin(String number, double most) {
		try {
			return Math.abs(Double.parseDouble(number)) <= most;
		}
		catch (NumberFormatException twoPoints) {
			return false;
		}
	}

}
