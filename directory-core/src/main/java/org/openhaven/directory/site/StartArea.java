package org.openhaven.directory.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.Location;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people are who ask without a place: states, counties or a box, at most one of
 * them. {@code haven.site.start-area.*}
 *
 * @param states codes of states, for example {@code MA}
 * @param counties five digits each, state and county (FIPS)
 * @param box west, south, east, north in degrees
 * @param onlyInside whether no page ever shows what lies outside; with states or counties
 */
public record StartArea(@Nullable List<String> states, @Nullable List<String> counties, @Nullable List<Double> box,
		@DefaultValue("false") boolean onlyInside) {

	private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

	private static final Pattern COUNTY = Pattern.compile("[0-9]{5}");

	private static final int EDGES = 4;

	/** The whole country. */
	public static final StartArea NONE = new StartArea(null, null, null, false);

	/**
	 * Checks and copies.
	 * @throws IllegalArgumentException if a part cannot be used; the message says which
	 */
	public StartArea {
		states = copyOf(states);
		counties = copyOf(counties);
		box = copyOf(box);
		check("states takes codes such as MA", STATE, states);
		check("counties takes five digits each, such as 25017", COUNTY, counties);
		if (Stream.of(states, counties, box).filter((part) -> !part.isEmpty()).count() > 1) {
			throw unusable("takes states, counties or a box, and has more than one of them");
		}
		if (!box.isEmpty() && !isBox(box)) {
			throw unusable("box takes west,south,east,north in degrees, such as -71.9,41.2,-69.9,42.9, and was " + box);
		}
		if (onlyInside && states.isEmpty() && counties.isEmpty()) {
			throw unusable("only-inside takes true with states or counties: a circle around a place cannot be cut by a"
					+ " box");
		}
	}

	private static <T> List<T> copyOf(@Nullable List<T> given) {
		return (given != null) ? List.copyOf(given) : List.of();
	}

	private static void check(String takes, Pattern form, List<String> codes) {
		codes.stream().filter((code) -> !form.matcher(code).matches()).findFirst().ifPresent((code) -> {
			throw unusable(takes + ", and one was " + code);
		});
	}

	private static boolean isBox(List<Double> edges) {
		return edges.size() == EDGES && edges.get(0) < edges.get(2) && edges.get(1) < edges.get(3)
				&& Math.abs(edges.get(0)) <= 180 && Math.abs(edges.get(2)) <= 180 && Math.abs(edges.get(1)) <= 90
				&& Math.abs(edges.get(3)) <= 90;
	}

	private static SiteSettingUnusableException unusable(String what) {
		return new SiteSettingUnusableException("haven.site.start-area " + what);
	}

	/**
	 * Whether there is one.
	 * @return false for the whole country
	 */
	public boolean isSet() {
		return !states().isEmpty() || !counties().isEmpty() || !box().isEmpty();
	}

	/**
	 * What a search without a place asks, so that it stays in the area.
	 * @return parameters of a search by name; empty for the whole country
	 */
	public Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		if (!states().isEmpty()) {
			parameters.put("state", String.join(",", states()));
		}
		if (!counties().isEmpty()) {
			parameters.put("county", String.join(",", counties()));
		}
		if (!box().isEmpty()) {
			parameters.put("bbox", String.join(",", box().stream().map(String::valueOf).toList()));
		}
		return parameters;
	}

	/**
	 * What every search asks besides its own demands, so that nothing outside is found.
	 * The parameters are given once more: given again, they must hold as well.
	 * @return parameters of a search by name; empty if what lies outside is shown too
	 */
	public Map<String, String> demands() {
		return this.onlyInside ? parameters() : Map.of();
	}

	/**
	 * Whether a listing may be shown.
	 * @param listing any
	 * @return false if it lies outside and only what is inside is shown
	 */
	public boolean shows(Listing listing) {
		return !this.onlyInside || isInside(listing);
	}

	/**
	 * Whether a listing lies in the area.
	 * @param listing any
	 * @return true for all if there is no area; false if its state, county or point is
	 * not known and asked for
	 */
	public boolean isInside(Listing listing) {
		return !isSet() || states().contains(String.valueOf(listing.address().region()))
				|| counties().contains(String.valueOf(listing.address().countyFips())) || isInBox(listing.location());
	}

	private boolean isInBox(@Nullable Location location) {
		return location != null && isInBox(location.point());
	}

	private boolean isInBox(GeoPoint point) {
		return !box().isEmpty() && box().get(0) <= point.longitude() && point.longitude() <= box().get(2)
				&& box().get(1) <= point.latitude() && point.latitude() <= box().get(3);
	}

	@Override
	public List<String> states() {
		return Objects.requireNonNull(this.states);
	}

	@Override
	public List<String> counties() {
		return Objects.requireNonNull(this.counties);
	}

	@Override
	public List<Double> box() {
		return Objects.requireNonNull(this.box);
	}

}
