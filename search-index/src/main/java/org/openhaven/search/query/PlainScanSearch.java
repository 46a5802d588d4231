package org.openhaven.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.document.EarthPoint;
import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.document.FacilityRow;
import org.openhaven.search.document.Lane;
import org.openhaven.search.document.MedicineValues;

/**
 * Answers by asking every facility with {@link FacilityQuery#matches}: the oracle of the
 * tests. A facet is counted as it is defined, by searching again for each value, and so
 * is a relaxation.
 */
public final class PlainScanSearch implements FacilitySearch {

	private static final Comparator<FacilityDocument> ALONG_THE_CURVE = Comparator
		.comparingLong(PlainScanSearch::placeOnCurve)
		.thenComparing(FacilityDocument::id);

	private final List<FacilityDocument> documents;

	/**
	 * A search over these.
	 * @param documents the whole directory; samples are not shown beside real ones
	 */
	public PlainScanSearch(List<FacilityDocument> documents) {
		boolean real = documents.stream().anyMatch((document) -> !document.sample());
		this.documents = documents.stream().filter((document) -> !(real && document.sample())).toList();
	}

	@Override
	public SearchResult search(FacilityQuery query) {
		List<Found> found = this.documents.stream()
			.filter(query::matches)
			.map((document) -> Found.of(query, document))
			.sorted(Comparator.comparing(Found::key))
			.toList();
		List<Found> left = found.stream().filter((each) -> isAfter(query.after(), each)).toList();
		List<Found> page = left.stream().limit(query.size()).toList();
		Cursor next = (left.size() > page.size()) ? new Cursor(query.at(), page.getLast().key(), query.fingerprint())
				: null;
		return new SearchResult(found.size(), page.stream().map((each) -> each.hit(query)).toList(), facets(query),
				Relaxations.of(query, found.size(), new CountAll(query)), next, Defaults.applied(query));
	}

	@Override
	public MapResult map(MapQuery query) {
		List<FacilityDocument> shown = this.documents.stream()
			.filter(query.query()::matches)
			.filter(query.query().toBuilder().after(null).area(query.box()).build()::matches)
			.sorted(ALONG_THE_CURVE)
			.toList();
		if (shown.size() <= MapQuery.MAX_POINTS) {
			return new MapResult(shown.size(), shown.stream().flatMap(PlainScanSearch::pin).toList(), List.of());
		}
		MapGrid grid = MapGrid.of(query);
		shown.stream().map(FacilityDocument::location).forEach(grid::add);
		return new MapResult(shown.size(), List.of(), grid.clusters());
	}

	@Override
	public Optional<FacilityRow> find(FacilityId id) {
		return this.documents.stream()
			.filter((document) -> document.id().equals(id) && document.findable())
			.map(FacilityDocument::row)
			.findFirst();
	}

	@Override
	public Optional<FacilityRow> findAny() {
		return this.documents.stream().filter(FacilityDocument::findable).map(FacilityDocument::row).findFirst();
	}

	@Override
	public Lexicon lexicon() {
		return new PlainLexicon(this.documents);
	}

	private static boolean isAfter(@Nullable Cursor cursor, Found found) {
		return cursor == null || found.key().compareTo(cursor.last()) > 0;
	}

	private static long placeOnCurve(FacilityDocument document) {
		EarthPoint point = document.location();
		return (point != null) ? point.morton() + Long.MIN_VALUE : Long.MAX_VALUE;
	}

	private static Stream<MapResult.Pin> pin(FacilityDocument document) {
		return Stream.ofNullable(document.location())
			.map((point) -> new MapResult.Pin(document.id(), point.toGeoPoint(), document.approximate()));
	}

	private Map<String, List<FacetCount>> facets(FacilityQuery query) {
		Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
		query.facets().fields().forEach((field) -> facets.put(field, counts(query, field)));
		return facets;
	}

	private List<FacetCount> counts(FacilityQuery query, String field) {
		SortedMap<String, Long> counts = new TreeMap<>();
		Map<String, FacilityQuery> alone = new TreeMap<>();
		for (FacilityDocument document : this.documents) {
			for (String value : values(document, field)) {
				if (alone.computeIfAbsent(value, (each) -> query.withOnly(field, each)).matches(document)) {
					counts.merge(value, 1L, Long::sum);
				}
			}
		}
		List<FacetCount> counted = counts.entrySet()
			.stream()
			.map((count) -> new FacetCount(count.getKey(), count.getValue()))
			.toList();
		return FacetCount.list(counted, query, field);
	}

	/** Values that the facility could be counted for. */
	private static Set<String> values(FacilityDocument document, String field) {
		Set<String> values = new TreeSet<>();
		switch (field) {
			case "open" -> values.add("now");
			case "available" -> values.add("true");
			case "focus" -> values.add("any");
			case "access" -> {
				values.add("any");
				Stream.of(Access.values()).forEach((access) -> values.add(access.value()));
			}
			default -> {
				// has no values besides those it states
			}
		}
		Stream<FilterValue> own = document.lanes()
			.stream()
			.flatMap((lane) -> Stream.concat(kind(lane), all(lane.own().stated(), lane.own().weak())));
		Stream.concat(own, all(document.facility().stated(), document.facility().weak()))
			.filter((value) -> isOf(value, field))
			.forEach((value) -> values.add(value.value()));
		return values;
	}

	private static Stream<FilterValue> kind(Lane lane) {
		return Stream.ofNullable(lane.kind()).map((kind) -> kind.filterValue());
	}

	private static Stream<FilterValue> all(Set<FilterValue> stated, Set<FilterValue> weak) {
		return Stream.concat(stated.stream(), weak.stream());
	}

	private static boolean isOf(FilterValue value, String field) {
		return value.filter().equals(field) || (field.equals("medication") && MedicineValues.isPolicy(value));
	}

	/** Counts by searching again. */
	private final class CountAll implements Relaxations.Counter {

		private final FacilityQuery query;

		private CountAll(FacilityQuery query) {
			this.query = query;
		}

		@Override
		public long count(FacilityQuery relaxed) {
			return PlainScanSearch.this.documents.stream().filter(relaxed::matches).count();
		}

		@Override
		public boolean isThin(String field) {
			FacilityQuery relaxed = this.query.without(field);
			long stating = PlainScanSearch.this.documents.stream()
				.filter(relaxed::matches)
				.filter((document) -> states(document, field))
				.count();
			return stating * 100 < 5 * count(relaxed);
		}

		private static boolean states(FacilityDocument document, String field) {
			return Stream.concat(Stream.of(document.facility()), document.lanes().stream().map(Lane::own))
				.anyMatch((values) -> values.stated().stream().anyMatch((value) -> value.filter().equals(field)));
		}

	}

	/** A facility that matches, with its place in the order. */
	private record Found(FacilityDocument document, Standing standing, MatchScope scope, SortKey key) {

		static Found of(FacilityQuery query, FacilityDocument document) {
			Matching matching = new Matching(query, document);
			Standing standing = Standing.of(query, document, matching);
			String text = (query.sort() == Sort.NAME) ? document.sortName() : "";
			return new Found(document, standing, matching.scope(),
					new SortKey(standing.notSeen(), standing.sortNumber(query), text, document.id()));
		}

		FacilityHit hit(FacilityQuery query) {
			return new FacilityHit(this.document.id(), this.document.version(), this.standing.meters(),
					this.document.approximate(), this.scope, this.document.row(), this.standing.confirmedAt(),
					this.standing.placesFree(), this.standing.fit(), this.standing.reasons(query));
		}

	}

}
