package org.openhaven.search.lucene;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.document.EarthPoint;
import org.openhaven.search.document.UnitVector;
import org.openhaven.search.document.Words;
import org.openhaven.search.query.Area;
import org.openhaven.search.query.CityName;

/** Finds the documents of a segment that lie in an area. */
final class AreaCandidates {

	private final SegmentColumns columns;

	private AreaCandidates(SegmentColumns columns) {
		this.columns = columns;
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
		values.forEach((value) -> column(filter, value).orInto(all, bits));
		return all.narrowedTo(bits);
	}

	private Candidates around(Area.Around circle) {
		Candidates found = this.columns.blocks()
			.within(UnitVector.of(circle.center()), UnitVector.chordSquared(circle.radiusMeters()));
		return (circle.cityToo() != null) ? with(found, circle.cityToo()) : found;
	}

	private Candidates with(Candidates found, CityName city) {
		Candidates all = Candidates.all(this.columns.size());
		long[] bits = all.none();
		column("city", Words.folded(city.city())).orInto(all, bits);
		column("state", city.region()).andInto(all, bits);
		found.orInto(bits);
		return all.narrowedTo(bits);
	}

	private Column column(String filter, String value) {
		return this.columns.facility().holding(new FilterValue(filter, value));
	}

	private Candidates in(Area.Box box) {
		return this.columns.blocks()
			.within(new Blocks.Box(EarthPoint.units(box.south()), EarthPoint.units(box.west()),
					EarthPoint.units(box.north()), EarthPoint.units(box.east())));
	}

}
