package org.openhaven.finder.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.site.SiteSettings;
import org.openhaven.directory.site.StartArea;
import org.openhaven.finder.card.ShownRow;
import org.openhaven.finder.page.PageAddress;
import org.openhaven.finder.words.Wording;
import org.openhaven.search.document.FacilityRow;
import org.openhaven.search.gazetteer.Gazetteer;
import org.openhaven.search.gazetteer.Place;
import org.openhaven.search.query.Area;
import org.openhaven.search.query.MapResult;
import org.openhaven.search.query.SearchUnavailableException;
import org.openhaven.search.request.InvalidRequestException;
import org.openhaven.search.request.MapAnswered;
import org.openhaven.search.request.RequestParameters;
import org.openhaven.search.request.SearchParameters;
import org.openhaven.search.request.Searches;

/**
 * What the map beside the list shows: places, or clusters with exact counts, and the
 * towns that a map names first. Asked by form, so that nothing stands in an address.
 */
@RestController
class MapOfResults {

	private static final int MOST_TOWNS = 14;

	private static final int COORDINATES = 4;

	private final ObjectProvider<Searches> searches;

	private final Wording wording;

	private final StartArea home;

	MapOfResults(ObjectProvider<Searches> searches, Wording wording, SiteSettings site) {
		this.searches = searches;
		this.wording = wording;
		this.home = site.startArea();
	}

	/**
	 * What is seen.
	 *
	 * @param features places and clusters
	 * @param several how a cluster is called, {@code {0}} for its number
	 */
	record Points(List<Point> features, String several) {
	}

	/**
	 * A place or a cluster.
	 *
	 * @param at latitude and longitude
	 * @param count 1 for a place
	 * @param name of the place, null for a cluster
	 * @param path of its page, null for a cluster
	 */
	record Point(List<Double> at, long count, @Nullable String name, @Nullable String path) {
	}

	/**
	 * Names on the map.
	 *
	 * @param towns largest first
	 */
	record Towns(List<Town> towns) {
	}

	/**
	 * A town.
	 *
	 * @param name without its state
	 * @param at latitude and longitude
	 */
	record Town(String name, List<Double> at) {
	}

	@PostMapping({ "/map/points", "/es/map/points" })
	ResponseEntity<Points> points(@RequestParam(defaultValue = "") String go,
			@RequestParam(defaultValue = "") String bbox, @RequestParam(defaultValue = "4") String zoom,
			Locale language) {
		String several = this.wording.in(language).say("results.legend.several") + ": {0}";
		return unkept(new Points(find(parameters(go, bbox, zoom), language), several));
	}

	/** A map that cannot be read or answered is empty; the list tells what is wrong. */
	private List<Point> find(List<Map.Entry<String, String>> pairs, Locale language) {
		try {
			return points(this.searches.getObject().map(RequestParameters.of(pairs), language), language);
		}
		catch (InvalidRequestException | SearchUnavailableException unanswered) {
			return List.of();
		}
	}

	private List<Map.Entry<String, String>> parameters(String go, String bbox, String zoom) {
		List<Map.Entry<String, String>> pairs = new ArrayList<>();
		PageRequest.of(Pairs.of(go)).parameters().forEach((name, values) -> {
			if (SearchParameters.MAP.contains(name) && !name.equals("bbox")) {
				values.forEach((value) -> pairs.add(Map.entry(name, value)));
			}
		});
		this.home.demands().forEach((name, value) -> pairs.add(Map.entry(name, value)));
		pairs.add(Map.entry("bbox", Pairs.clean(bbox)));
		pairs.add(Map.entry("zoom", Pairs.clean(zoom)));
		return pairs;
	}

	private static List<Point> points(MapAnswered answered, Locale language) {
		List<Point> points = new ArrayList<>();
		List<MapResult.Pin> pins = answered.result().points();
		for (int i = 0; i < pins.size(); i++) {
			Optional<FacilityRow> row = answered.rows().get(i);
			if (row.isPresent()) {
				ShownRow shown = ShownRow.of(row.get());
				points.add(new Point(at(pins.get(i).point()), 1, shown.name(), PageAddress.of(language, shown.path())));
			}
		}
		answered.result()
			.clusters()
			.forEach((cluster) -> points.add(new Point(at(cluster.middle()), cluster.count(), null, null)));
		return points;
	}

	@PostMapping({ "/map/towns", "/es/map/towns" })
	ResponseEntity<Towns> towns(@RequestParam(defaultValue = "") String bbox) {
		Map<String, Town> towns = new LinkedHashMap<>();
		box(bbox).map((box) -> Gazetteer.standard().listTowns(box, MOST_TOWNS))
			.orElse(List.of())
			.forEach((place) -> towns.putIfAbsent(place.label(), new Town(name(place), at(place.point()))));
		return unkept(new Towns(List.copyOf(towns.values())));
	}

	private static Optional<Area.Box> box(String edges) {
		String[] numbers = edges.split(",", -1);
		try {
			return (numbers.length == COORDINATES) ? Optional.of(new Area.Box(Double.parseDouble(numbers[0]),
					Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]), Double.parseDouble(numbers[3])))
					: Optional.empty();
		}
		catch (IllegalArgumentException noBox) {
			return Optional.empty();
		}
	}

	private static String name(Place place) {
		int comma = place.label().indexOf(',');
		return (comma > 0) ? place.label().substring(0, comma) : place.label();
	}

	private static List<Double> at(GeoPoint point) {
		return List.of(point.latitude(), point.longitude());
	}

	private static <T> ResponseEntity<T> unkept(T body) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
	}

}
