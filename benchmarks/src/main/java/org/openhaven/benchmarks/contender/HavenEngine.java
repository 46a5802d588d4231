package org.openhaven.benchmarks.contender;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhaven.benchmarks.madeup.TypedSearch;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FacilitySearch;
import org.openhaven.search.query.Lexicon;
import org.openhaven.search.query.MapQuery;
import org.openhaven.search.query.MapResult;
import org.openhaven.search.query.QueryText;
import org.openhaven.search.query.SearchResult;
import org.openhaven.search.query.TextReading;

/** One of Haven's own engines. */
public final class HavenEngine implements Contender {

	private final FacilitySearch search;

	private final Closeable index;

	/**
	 * An engine.
	 * @param search what is measured
	 * @param index what is closed with it
	 */
	public HavenEngine(FacilitySearch search, Closeable index) {
		this.search = search;
		this.index = index;
	}

	@Override
	public Answer search(FacilityQuery query) {
		return new HavenAnswer(this.search.search(query));
	}

	/** Reads the words and searches, as an answer over HTTP does. */
	@Override
	public Answer search(TypedSearch typed) {
		Lexicon lexicon = this.search.lexicon();
		Optional<QueryText> text = typed.unfinished() ? TextReading.readBeginning(typed.text(), lexicon)
				: TextReading.read(typed.text(), lexicon);
		return search(typed.rest().toBuilder().text(text.orElse(null)).build());
	}

	@Override
	public MapAnswer map(MapQuery query) {
		return new HavenMap(this.search.map(query));
	}

	@Override
	public void close() throws IOException {
		this.index.close();
	}

	/** As the engine gives it. */
	private record HavenAnswer(SearchResult result) implements Answer {

		@Override
		public long total() {
			return this.result.total();
		}

		@Override
		public List<String> rows() {
			return this.result.hits().stream().map((hit) -> hit.row().toString()).toList();
		}

		@Override
		public Map<String, Map<String, Long>> counts() {
			return PlainArrays.byField(this.result.facets());
		}

	}

	/** As the engine gives it. */
	private record HavenMap(MapResult result) implements MapAnswer {

		@Override
		public long total() {
			return this.result.total();
		}

		@Override
		public int pins() {
			return this.result.points().size();
		}

		@Override
		public long clustered() {
			return this.result.clusters().stream().mapToLong(MapResult.Cluster::count).sum();
		}

	}

}
