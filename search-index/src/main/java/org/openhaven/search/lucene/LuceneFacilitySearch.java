package org.openhaven.search.lucene;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;

import org.apache.lucene.store.AlreadyClosedException;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.search.document.FacilityRow;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FacilitySearch;
import org.openhaven.search.query.Lexicon;
import org.openhaven.search.query.MapQuery;
import org.openhaven.search.query.MapResult;
import org.openhaven.search.query.SearchResult;
import org.openhaven.search.query.SearchUnavailableException;

/** Searches a {@link LuceneIndex}. */
public final class LuceneFacilitySearch implements FacilitySearch {

	private final Supplier<LuceneIndex> index;

	/**
	 * A search over one index.
	 * @param index stays open as long as it is searched
	 */
	public LuceneFacilitySearch(LuceneIndex index) {
		this(() -> index);
	}

	/**
	 * A search over whatever index is the present one.
	 * @param index asked at the beginning of each search; may throw
	 * {@link SearchUnavailableException}
	 */
	public LuceneFacilitySearch(Supplier<LuceneIndex> index) {
		this.index = index;
	}

	@Override
	public SearchResult search(FacilityQuery query) {
		return read((snapshot) -> new SnapshotSearch(query, snapshot).search());
	}

	@Override
	public MapResult map(MapQuery query) {
		return read((snapshot) -> new SnapshotMap(query, snapshot).map());
	}

	@Override
	public Optional<FacilityRow> find(FacilityId id) {
		return read((snapshot) -> Rows.find(id, snapshot));
	}

	@Override
	public Optional<FacilityRow> findAny() {
		return read(Rows::findAny);
	}

	@Override
	public Lexicon lexicon() {
		return new IndexLexicon(this);
	}

	/** An index that was swapped away under our hands is replaced by the present one. */
	<T> T read(LuceneIndex.SnapshotReader<T> reader) {
		try {
			LuceneIndex present = this.index.get();
			try {
				return present.read(reader);
			}
			catch (AlreadyClosedException ex) {
				LuceneIndex next = this.index.get();
				if (next == present) {
					throw ex;
				}
				return next.read(reader);
			}
		}
		catch (AlreadyClosedException | UncheckedIOException ex) {
			throw new SearchUnavailableException("The index cannot be read", ex);
		}
	}

}
