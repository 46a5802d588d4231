package org.openhaven.benchmarks.contender;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

import org.openhaven.benchmarks.madeup.MadeUpQueries;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.document.EarthPoint;
import org.openhaven.search.document.FacilityDocument;

/** Writes the index of {@link StockLucene}. */
public final class StockLuceneWriter implements Closeable {

	private static final double BUFFER_MEGABYTES = 256;

	private final Directory directory;

	private final IndexWriter writer;

	private final FacetsConfig facets = facets();

	/**
	 * Begins an index.
	 * @param folder an empty one
	 * @throws IOException if it cannot be written
	 */
	public StockLuceneWriter(Path folder) throws IOException {
		this.directory = new MMapDirectory(folder);
		this.writer = new IndexWriter(this.directory, new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES));
	}

	static FacetsConfig facets() {
		FacetsConfig facets = new FacetsConfig();
		MadeUpQueries.EIGHT_FIELDS.fields().forEach((field) -> facets.setMultiValued(field, true));
		return facets;
	}

	/**
	 * Adds facilities.
	 * @param facilities what is known of them
	 * @throws UncheckedIOException if they cannot be written
	 */
	public void add(List<FacilityDocument> facilities) {
		try {
			for (FacilityDocument facility : facilities) {
				add(facility);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(FacilityDocument facility) throws IOException {
		Document document = new Document();
		EarthPoint point = facility.location();
		if (point != null) {
			GeoPoint degrees = point.toGeoPoint();
			document.add(new LatLonPoint(StockLucene.POINT, degrees.latitude(), degrees.longitude()));
			document.add(new LatLonDocValuesField(StockLucene.POINT, degrees.latitude(), degrees.longitude()));
		}
		document.add(new SortedDocValuesField(StockLucene.ID, new BytesRef(facility.id().value())));
		document.add(new StoredField(StockLucene.ROW, facility.row().bytes()));
		document.add(new TextField(StockLucene.NAME, String.join(" ", facility.nameWords()), Field.Store.NO));
		document.add(new TextField(StockLucene.WORDS, String.join(" ", facility.words()), Field.Store.NO));
		document.add(new TextField(StockLucene.WORDS, String.join(" ", facility.described()), Field.Store.NO));
		addValues(FlatValues.of(facility), document);
		this.writer.addDocument(this.facets.build(document));
	}

	private static void addValues(Map<String, Set<String>> values, Document document) {
		values.forEach((field, some) -> some.forEach((value) -> {
			document.add(new StringField(field, value, Field.Store.NO));
			if (MadeUpQueries.EIGHT_FIELDS.fields().contains(field)) {
				document.add(new SortedSetDocValuesFacetField(field, value));
			}
		}));
	}

	/** Merges all into one segment, commits and closes. */
	@Override
	public void close() throws IOException {
		try (this.directory; this.writer) {
			this.writer.forceMerge(1);
		}
	}

}
