package org.openhaven.benchmarks.contender;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openhaven.benchmarks.madeup.TypedSearch;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.document.FacilityRow;
import org.openhaven.search.document.UnitVector;
import org.openhaven.search.query.Area;
import org.openhaven.search.query.FacetCount;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.MapQuery;
import org.openhaven.search.query.MapResult;
import org.openhaven.search.query.MatchingRules;

/**
 * The floor: what the searches of classes a and d cost with hand-written arrays, without
 * Lucene, updates, services, words or any order but that by distance.
 */
public final class PlainArrays implements Contender {

	private final PlainColumns columns;

	/**
	 * Reads the arrays into memory; rows stay in a mapped file.
	 * @param folder where {@link PlainColumnsWriter} wrote them
	 * @throws IOException if they cannot be read
	 */
	public PlainArrays(Path folder) throws IOException {
		this.columns = PlainColumns.read(folder);
	}

	@Override
	public Answer search(FacilityQuery query) {
		if (!(query.area() instanceof Area.Around circle) || !query.words().isEmpty()) {
			throw new UnsupportedOperationException("The floor knows circles only, and no words");
		}
		List<Demand> counted = new ArrayList<>();
		PlainSelection place = narrow(this.columns.blocks.within(circle), query, counted);
		PlainSelection all = place;
		for (Demand demand : counted) {
			all = all.and(sets(demand));
		}
		return new PlainAnswer(all.count(), nearest(all, circle.center(), query.size()),
				counts(query, place, all, counted));
	}

	@Override
	public Answer search(TypedSearch typed) {
		throw new UnsupportedOperationException("The floor knows no words");
	}

	/** Applies all demands but those whose fields are counted. */
	private PlainSelection narrow(PlainSelection place, FacilityQuery query, List<Demand> counted) {
		PlainSelection left = place;
		for (Demand demand : Demand.of(query)) {
			if (query.facets().fields().contains(demand.field())) {
				counted.add(demand);
			}
			else {
				left = left.and(sets(demand));
			}
		}
		List<String> hidden = MatchingRules.hiddenExclusives(query);
		return hidden.isEmpty() ? left : left.without(sets("exclusive", hidden));
	}

	private Map<String, List<FacetCount>> counts(FacilityQuery query, PlainSelection place, PlainSelection all,
			List<Demand> counted) {
		PlainCounts counts = new PlainCounts(this.columns);
		Map<String, List<FacetCount>> result = LinkedHashMap.newLinkedHashMap(query.facets().fields().size());
		int limit = query.facets().limit();
		Map<String, PlainColumns.Span> left = new HashMap<>();
		query.facets().fields().forEach((field) -> left.put(field, this.columns.span(field)));
		counted.forEach((demand) -> left.remove(demand.field()));
		counts.count(all, List.copyOf(left.values()));
		left.forEach((field, span) -> result.put(field, counts.highest(span, limit)));
		for (Demand demand : counted) {
			PlainColumns.Span span = this.columns.span(demand.field());
			counts.forget();
			counts.count(sideways(place, counted, demand), List.of(span));
			result.put(demand.field(), counts.highest(span, limit));
		}
		return result;
	}

	/** As if the demand were not made. */
	private PlainSelection sideways(PlainSelection place, List<Demand> counted, Demand without) {
		PlainSelection selection = place;
		for (Demand demand : counted) {
			if (!demand.equals(without)) {
				selection = selection.and(sets(demand));
			}
		}
		return selection;
	}

	private long[][] sets(Demand demand) {
		return sets(demand.field(), demand.values());
	}

	private long[][] sets(String field, Iterable<String> values) {
		List<long[]> sets = new ArrayList<>();
		for (String value : values) {
			int number = this.columns.number(field, value);
			if (number >= 0) {
				sets.add(this.columns.bits[number]);
			}
		}
		return sets.toArray(long[][]::new);
	}

	private List<PlainHit> nearest(PlainSelection selection, GeoPoint center, int limit) {
		UnitVector from = UnitVector.of(center);
		double[] chords = new double[limit];
		int[] facilities = new int[limit];
		int size = 0;
		for (int i = 0; i < selection.size; i++) {
			for (long left = selection.bits[i]; left != 0; left &= left - 1) {
				int facility = selection.words[i] * PlainColumns.BLOCK + Long.numberOfTrailingZeros(left);
				double chord = this.columns.chordSquared(facility, from);
				if (size < limit || chord < chords[size - 1]) {
					size = insert(facility, chord, facilities, chords, size);
				}
			}
		}
		List<PlainHit> hits = new ArrayList<>(size);
		for (int i = 0; i < size; i++) {
			hits.add(new PlainHit(this.columns.ids.get(facilities[i]), UnitVector.meters(chords[i]),
					this.columns.row(facilities[i])));
		}
		return hits;
	}

	private static int insert(int facility, double chord, int[] facilities, double[] chords, int size) {
		int at = Math.min(size, chords.length - 1);
		while (at > 0 && chords[at - 1] > chord) {
			chords[at] = chords[at - 1];
			facilities[at] = facilities[at - 1];
			at--;
		}
		chords[at] = chord;
		facilities[at] = facility;
		return Math.min(size + 1, chords.length);
	}

	@Override
	public MapAnswer map(MapQuery query) {
		PlainSelection shown = narrow(this.columns.blocks.within(query.box()), query.query(), new ArrayList<>());
		int total = shown.count();
		return (total <= MapQuery.MAX_POINTS) ? new PlainMap(total, pins(shown, total), List.of())
				: new PlainMap(total, List.of(), clusters(shown, query.box()));
	}

	private List<PlainPin> pins(PlainSelection shown, int total) {
		List<PlainPin> pins = new ArrayList<>(total);
		for (int i = 0; i < shown.size; i++) {
			for (long left = shown.bits[i]; left != 0; left &= left - 1) {
				int facility = shown.words[i] * PlainColumns.BLOCK + Long.numberOfTrailingZeros(left);
				pins.add(new PlainPin(this.columns.ids.get(facility), this.columns.latitudes[facility],
						this.columns.longitudes[facility]));
			}
		}
		return pins;
	}

	private List<MapResult.Cluster> clusters(PlainSelection shown, Area.Box box) {
		Cells cells = new Cells(box);
		for (int i = 0; i < shown.size; i++) {
			for (long left = shown.bits[i]; left != 0; left &= left - 1) {
				int facility = shown.words[i] * PlainColumns.BLOCK + Long.numberOfTrailingZeros(left);
				cells.add(this.columns.latitudes[facility], this.columns.longitudes[facility]);
			}
		}
		return cells.clusters();
	}

	@Override
	public void close() {
		// arrays end with their last reader
	}

	/** One result. */
	private record PlainHit(String id, double meters, FacilityRow row) {
	}

	/** One listing on the map. */
	private record PlainPin(String id, int latitudeE7, int longitudeE7) {
	}

	/** As the arrays give it. */
	private record PlainAnswer(long total, List<PlainHit> hits,
			Map<String, List<FacetCount>> fields) implements Answer {

		@Override
		public List<String> rows() {
			return this.hits.stream().map((hit) -> hit.row.toString()).toList();
		}

		@Override
		public Map<String, Map<String, Long>> counts() {
			return byField(this.fields);
		}

	}

	static Map<String, Map<String, Long>> byField(Map<String, List<FacetCount>> fields) {
		Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
		fields.forEach((field, list) -> {
			Map<String, Long> values = new LinkedHashMap<>();
			list.stream()
				.filter((count) -> count.count() > 0)
				.forEach((count) -> values.put(count.value(), count.count()));
			counts.put(field, values);
		});
		return counts;
	}

	/** What the map shows. */
	private record PlainMap(long total, List<PlainPin> allPins, List<MapResult.Cluster> clusters) implements MapAnswer {

		@Override
		public int pins() {
			return this.allPins.size();
		}

		@Override
		public long clustered() {
			return this.clusters.stream().mapToLong(MapResult.Cluster::count).sum();
		}

	}

}
