package org.openhaven.benchmarks.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

import org.openhaven.benchmarks.madeup.TypedSearch;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.document.FacilityRow;
import org.openhaven.search.document.Words;
import org.openhaven.search.query.Area;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.MapQuery;
import org.openhaven.search.query.MatchingRules;

/**
 * What an ordinary good user of Lucene writes: {@link LatLonPoint} queries, facets by
 * {@link DrillSideways} over doc values, rows in stored fields, one segment. The query
 * cache is off: it would answer two hundred searches that are asked again and again, and
 * no two people stand at the same place.
 */
public final class StockLucene implements Contender {

	static final String POINT = "point";

	static final String ID = "id";

	static final String ROW = "row";

	static final String NAME = "name";

	static final String WORDS = "words";

	private static final float NAME_BOOST = 3;

	private final Directory directory;

	private final DirectoryReader reader;

	private final IndexSearcher searcher;

	private final FacetsConfig facets = StockLuceneWriter.facets();

	private final SortedSetDocValuesReaderState state;

	/**
	 * Opens an index.
	 * @param folder where {@link StockLuceneWriter} wrote it
	 * @throws IOException if it cannot be read
	 */
	public StockLucene(Path folder) throws IOException {
		this.directory = new MMapDirectory(folder);
		this.reader = DirectoryReader.open(this.directory);
		this.searcher = new IndexSearcher(this.reader);
		this.searcher.setQueryCache(null);
		this.state = new DefaultSortedSetDocValuesReaderState(this.reader, this.facets);
	}

	@Override
	public Answer search(FacilityQuery query) {
		try {
			DrillDownQuery drillDown = new DrillDownQuery(this.facets, base(query));
			Demand.of(query)
				.stream()
				.filter((demand) -> isCounted(query, demand))
				.forEach((demand) -> demand.values().forEach((value) -> drillDown.add(demand.field(), value)));
			DrillSideways sideways = new DrillSideways(this.searcher, this.facets, this.state);
			DrillSideways.DrillSidewaysResult result = sideways.search(drillDown, null, null, query.size(), sort(query),
					false);
			List<FacetResult> counts = new ArrayList<>();
			for (String field : query.facets().fields()) {
				FacetResult count = result.facets.getTopChildren(query.facets().limit(), field);
				if (count != null) {
					counts.add(count);
				}
			}
			return new StockAnswer(result.hits.totalHits.value(), rows(result.hits.scoreDocs), counts);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Each word with up to two slips; of an unfinished name the last is a beginning. */
	@Override
	public Answer search(TypedSearch typed) {
		try {
			BooleanQuery.Builder all = filters(typed.rest(), false);
			within(typed.rest(), all);
			List<String> words = Words.of(typed.text());
			for (int i = 0; i < words.size(); i++) {
				boolean beginning = typed.unfinished() && i == words.size() - 1;
				all.add(beginning ? new PrefixQuery(new Term(NAME, words.get(i))) : fuzzy(words.get(i)), Occur.MUST);
			}
			TopDocs hits = this.searcher.search(all.build(), typed.rest().size());
			return new StockAnswer(hits.totalHits.value(), rows(hits.scoreDocs), List.of());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Query fuzzy(String word) {
		return new BooleanQuery.Builder()
			.add(new BoostQuery(new FuzzyQuery(new Term(NAME, word), FuzzyQuery.defaultMaxEdits), NAME_BOOST),
					Occur.SHOULD)
			.add(new FuzzyQuery(new Term(WORDS, word), FuzzyQuery.defaultMaxEdits), Occur.SHOULD)
			.build();
	}

	@Override
	public MapAnswer map(MapQuery query) {
		try {
			Area.Box box = query.box();
			BooleanQuery.Builder all = filters(query.query(), false);
			all.add(LatLonPoint.newBoxQuery(POINT, box.south(), box.north(), box.west(), box.east()), Occur.FILTER);
			return this.searcher.search(all.build(), StockMapCollector.manager(query));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All but the demands whose fields are counted: those are drilled down into. */
	private static Query base(FacilityQuery query) {
		BooleanQuery.Builder all = filters(query, true);
		within(query, all);
		for (String word : query.words()) {
			all.add(new TermQuery(new Term(WORDS, word)), Occur.MUST);
			all.add(new BoostQuery(new TermQuery(new Term(NAME, word)), NAME_BOOST), Occur.SHOULD);
		}
		return all.build();
	}

	private static void within(FacilityQuery query, BooleanQuery.Builder all) {
		if (query.area() instanceof Area.Around circle) {
			GeoPoint center = circle.center();
			all.add(LatLonPoint.newDistanceQuery(POINT, center.latitude(), center.longitude(), circle.radiusMeters()),
					Occur.FILTER);
		}
	}

	private static BooleanQuery.Builder filters(FacilityQuery query, boolean sideways) {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
		Demand.of(query)
			.stream()
			.filter((demand) -> !(sideways && isCounted(query, demand)))
			.forEach((demand) -> all.add(anyOf(demand.field(), demand.values()), Occur.FILTER));
		List<String> hidden = MatchingRules.hiddenExclusives(query);
		if (!hidden.isEmpty()) {
			all.add(hidden(query, hidden), Occur.MUST_NOT);
		}
		return all;
	}

	/** Who is asked for by name is not hidden. */
	private static Query hidden(FacilityQuery query, List<String> exclusives) {
		BooleanQuery.Builder hidden = new BooleanQuery.Builder();
		hidden.add(anyOf("exclusive", exclusives), Occur.FILTER);
		query.words().forEach((word) -> hidden.add(new TermQuery(new Term(NAME, word)), Occur.MUST_NOT));
		return hidden.build();
	}

	private static Query anyOf(String field, Iterable<String> values) {
		List<BytesRef> terms = new ArrayList<>();
		values.forEach((value) -> terms.add(new BytesRef(value)));
		return (terms.size() == 1) ? new TermQuery(new Term(field, terms.getFirst()))
				: new TermInSetQuery(field, terms);
	}

	private static boolean isCounted(FacilityQuery query, Demand demand) {
		return query.facets().fields().contains(demand.field());
	}

	private static Sort sort(FacilityQuery query) {
		GeoPoint from = query.from();
		return (from != null) ? new Sort(LatLonDocValuesField.newDistanceSort(POINT, from.latitude(), from.longitude()))
				: Sort.RELEVANCE;
	}

	private List<FacilityRow> rows(ScoreDoc[] hits) throws IOException {
		StoredFields stored = this.searcher.storedFields();
		List<FacilityRow> rows = new ArrayList<>();
		for (ScoreDoc hit : hits) {
			rows.add(new FacilityRow(stored.document(hit.doc, Set.of(ROW)).getBinaryValue(ROW).bytes));
		}
		return rows;
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
		this.directory.close();
	}

	/** As Lucene gives it. */
	private record StockAnswer(long total, List<FacilityRow> page, List<FacetResult> results) implements Answer {

		@Override
		public List<String> rows() {
			return this.page.stream().map(FacilityRow::toString).toList();
		}

		@Override
		public Map<String, Map<String, Long>> counts() {
			Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
			for (FacetResult result : this.results) {
				Map<String, Long> values = new LinkedHashMap<>();
				for (LabelAndValue value : result.labelValues) {
					values.put(value.label, value.value.longValue());
				}
				counts.put(result.dim, values);
			}
			return counts;
		}

	}

}
