package org.openhaven.benchmarks.contender;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.document.EarthPoint;
import org.openhaven.search.query.MapQuery;
import org.openhaven.search.query.MapResult;

/** Gathers pins while they are few, and then cells. */
final class StockMapCollector extends SimpleCollector {

	private final Cells cells;

	private final List<Pin> pins = new ArrayList<>();

	private long total;

	private SortedNumericDocValues points = DocValues.emptySortedNumeric();

	private SortedDocValues ids = DocValues.emptySorted();

	private StockMapCollector(MapQuery query) {
		this.cells = new Cells(query.box());
	}

	static CollectorManager<StockMapCollector, MapAnswer> manager(MapQuery query) {
		return new CollectorManager<>() {

			@Override
			public StockMapCollector newCollector() {
				return new StockMapCollector(query);
			}

			@Override
			public MapAnswer reduce(Collection<StockMapCollector> collectors) {
				return collectors.iterator().next().answer();
			}

		};
	}

	@Override
	protected void doSetNextReader(LeafReaderContext context) throws IOException {
		this.points = DocValues.getSortedNumeric(context.reader(), StockLucene.POINT);
		this.ids = DocValues.getSorted(context.reader(), StockLucene.ID);
	}

	@Override
	public void collect(int doc) throws IOException {
		this.points.advanceExact(doc);
		long encoded = this.points.nextValue();
		double latitude = GeoEncodingUtils.decodeLatitude((int) (encoded >> Integer.SIZE));
		double longitude = GeoEncodingUtils.decodeLongitude((int) encoded);
		if (this.total++ < MapQuery.MAX_POINTS) {
			this.ids.advanceExact(doc);
			this.pins.add(
					new Pin(this.ids.lookupOrd(this.ids.ordValue()).utf8ToString(), new GeoPoint(latitude, longitude)));
		}
		else {
			add(latitude, longitude);
		}
	}

	private void add(double latitude, double longitude) {
		this.cells.add(EarthPoint.units(latitude), EarthPoint.units(longitude));
	}

	private MapAnswer answer() {
		if (this.total <= MapQuery.MAX_POINTS) {
			return new StockMap(this.total, this.pins, List.of());
		}
		this.pins.forEach((pin) -> add(pin.point.latitude(), pin.point.longitude()));
		return new StockMap(this.total, List.of(), this.cells.clusters());
	}

	@Override
	public ScoreMode scoreMode() {
		return ScoreMode.COMPLETE_NO_SCORES;
	}

	/** A listing on the map. */
	private record Pin(String id, GeoPoint point) {
	}

	/** What the map shows. */
	private record StockMap(long total, List<Pin> allPins, List<MapResult.Cluster> clusters) implements MapAnswer {

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
