package org.openhaven.search.query;

import java.util.List;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.document.FacilityRow;

/**
 * What a map shows: points, or clusters whose counts add up to the total.
 *
 * @param total listings that match and lie in the box
 * @param points one per listing, by id; empty if there are clusters
 * @param clusters one per cell of the grid that holds any, from south-west to north-east
 */
public record MapResult(long total, List<Pin> points, List<Cluster> clusters) {

	/** Copies the lists. */
	public MapResult {
		points = List.copyOf(points);
		clusters = List.copyOf(clusters);
	}

	/**
	 * One listing on the map.
	 *
	 * @param id public id
	 * @param point where it lies
	 * @param approximate whether the point is less exact than its door
	 * @param row the facility as JSON
	 */
	public record Pin(FacilityId id, GeoPoint point, boolean approximate, FacilityRow row) {
	}

	/**
	 * Listings that lie close together.
	 *
	 * @param middle mean of their points
	 * @param count how many, 1 or more
	 */
	public record Cluster(GeoPoint middle, long count) {
	}

}
