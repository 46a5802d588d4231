package org.openhaven.search.lucene;

import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.document.EarthPoint;
import org.openhaven.search.document.UnitVector;
import org.openhaven.search.document.Words;
import org.openhaven.search.query.Area;
import org.openhaven.search.query.CityName;

/** Finds the documents of a segment that lie in an area. */
final class AreaCandidates {

	/** Rounding of the box around a circle; the circle itself is tested exactly. */
	private static final double MARGIN_DEGREES = 1e-6;

	private final SegmentColumns columns;

	private final Points points;

	private AreaCandidates(SegmentColumns columns) {
		this.columns = columns;
		this.points = columns.points();
	}

	static Candidates of(@Nullable Area area, SegmentColumns columns) {
		AreaCandidates candidates = new AreaCandidates(columns);
		return switch (area) {
			case null -> Candidates.all(columns.size());
			case Area.Around circle -> candidates.around(circle);
			case Area.Box box -> candidates.in(box);
			case Area.Counties counties -> candidates.withAny("county", counties.fips());
			case Area.States states -> candidates.withAny("state", states.codes());
		};
	}

	private Candidates withAny(String filter, Set<String> values) {
		Candidates all = Candidates.all(this.columns.size());
		long[] bits = all.none();
		values.forEach((value) -> this.columns.facility().holding(new FilterValue(filter, value)).orInto(all, bits));
		return Candidates.of(bits);
	}

	private Candidates around(Area.Around circle) {
		UnitVector center = UnitVector.of(circle.center());
		double reach = UnitVector.chordSquared(circle.radiusMeters());
		Candidates found = collect(boxes(circle),
				(box, document) -> this.points.chordSquared(center, document) <= reach);
		return (circle.cityToo() != null) ? with(found, circle.cityToo()) : found;
	}

	private Candidates with(Candidates found, CityName city) {
		Candidates all = Candidates.all(this.columns.size());
		long[] bits = all.none();
		column("city", Words.folded(city.city())).orInto(all, bits);
		column("state", city.region()).andInto(all, bits);
		long[] words = found.words();
		for (int i = 0; i < words.length; i++) {
			bits[found.index(i)] |= words[i];
		}
		return Candidates.of(bits);
	}

	private Column column(String filter, String value) {
		return this.columns.facility().holding(new FilterValue(filter, value));
	}

	private Candidates in(Area.Box box) {
		return collect(halves(box), (half, document) -> half.holds(this.points, document));
	}

	/** Documents of the boxes that pass the test. */
	private Candidates collect(List<Box> boxes, DocumentTest test) {
		if (boxes.size() == 1) {
			Candidates.Builder found = new Candidates.Builder();
			collect(boxes.getFirst(), test, found::add);
			return found.build();
		}
		long[] bits = Candidates.all(this.columns.size()).none();
		boxes.forEach((box) -> collect(box, test, (document) -> bits[document >>> 6] |= 1L << document));
		return Candidates.of(bits);
	}

	private void collect(Box box, DocumentTest test, IntConsumer found) {
		int document = 0;
		for (MortonCover.Stretch stretch : MortonCover.of(box.south, box.west, box.north, box.east)) {
			document = this.points.firstFrom(document, stretch.first());
			for (; document < this.points.count() && this.points.code(document) <= stretch.last(); document++) {
				if (test.passes(box, document)) {
					found.accept(document);
				}
			}
		}
	}

	private static List<Box> halves(Area.Box box) {
		int west = EarthPoint.units(box.west());
		int east = EarthPoint.units(box.east());
		int south = EarthPoint.units(box.south());
		int north = EarthPoint.units(box.north());
		if (box.crossesDateLine()) {
			return List.of(new Box(south, EarthPoint.units(-180), north, east),
					new Box(south, west, north, EarthPoint.units(180)));
		}
		return List.of(new Box(south, west, north, east));
	}

	/** The box of latitudes and longitudes that a circle touches. */
	private static List<Box> boxes(Area.Around circle) {
		GeoPoint center = circle.center();
		double reach = StrictMath
			.toDegrees(Math.min(StrictMath.PI, circle.radiusMeters() / GeoPoint.EARTH_RADIUS_METERS)) + MARGIN_DEGREES;
		double south = Math.max(-90, center.latitude() - reach);
		double north = Math.min(90, center.latitude() + reach);
		double widest = widest(center.latitude(), reach);
		if (south == -90 || north == 90 || widest >= 180) {
			return halves(new Area.Box(-180, south, 180, north));
		}
		return halves(
				new Area.Box(wrapped(center.longitude() - widest), south, wrapped(center.longitude() + widest), north));
	}

	/**
	 * Half the width of the box in degrees; source: the sine rule of spherical triangles.
	 */
	private static double widest(double latitude, double reach) {
		double ratio = StrictMath.sin(StrictMath.toRadians(Math.min(90, reach)))
				/ StrictMath.cos(StrictMath.toRadians(latitude));
		return (ratio >= 1) ? 180 : StrictMath.toDegrees(StrictMath.asin(ratio)) + MARGIN_DEGREES;
	}

	private static double wrapped(double longitude) {
		if (longitude < -180) {
			return longitude + 360;
		}
		return (longitude > 180) ? longitude - 360 : longitude;
	}

	/** Decides whether a document of a stretch lies in the area. */
	private interface DocumentTest {

		boolean passes(Box box, int document);

	}

	/** A box in units of {@link EarthPoint}, edges included. */
	private record Box(int south, int west, int north, int east) {

		boolean holds(Points points, int document) {
			int latitude = points.latitude(document);
			int longitude = points.longitude(document);
			return latitude >= this.south && latitude <= this.north && longitude >= this.west && longitude <= this.east;
		}

	}

}
