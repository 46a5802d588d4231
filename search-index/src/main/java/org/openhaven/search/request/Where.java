package org.openhaven.search.request;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.gazetteer.Place;
import org.openhaven.search.gazetteer.PlaceAnswer;
import org.openhaven.search.query.Area;

/**
 * Where to search.
 *
 * @param area null for everywhere
 * @param from from where distances are told, null for none
 * @param place the place that was understood, null for none
 * @param alternatives others of its name
 * @param problem the words that name no place, null if there are none
 * @param radiusMiles how far around the place, null for an area or none
 */
public record Where(@Nullable Area area, @Nullable GeoPoint from, @Nullable Place place, List<Place> alternatives,
		PlaceAnswer.@Nullable NotFound problem, @Nullable Double radiusMiles) {

	/** No place was asked for. */
	static final Where ANYWHERE = new Where(null, null, null, List.of(), null, null);

	/** Copies the list. */
	public Where {
		alternatives = List.copyOf(alternatives);
	}

	static Where inside(Area.Box box) {
		return new Where(box, null, null, List.of(), null, null);
	}

	static Where unknown(PlaceAnswer.NotFound problem) {
		return new Where(null, null, null, List.of(), problem, null);
	}

}
