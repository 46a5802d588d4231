package org.openhaven.search.query;

import java.util.List;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.document.EarthPoint;

/**
 * What a map shows: points, or clusters whose counts add up to the total.
 *
 * @param total listings that match and lie in the box
 * @param points one per listing, in the order of {@link EarthPoint#morton}, equal ones by
 * id; empty if there are clusters
 * @param clusters one per cell of the grid that holds any, from south-west to north-east
 */
public record MapResult(long total, List<Pin> points, List<Cluster> clusters) {

	/** Copies the lists. */
	public MapResult {
		points = List.copyOf(points);
		clusters = List.copyOf(clusters);
	}

	/**
	 * One listing on the map; its row is found by its id.
	 *
	 * @param id public id
	 * @param point where it lies
	 * @param approximate whether the point is less exact than its door
	 */
	public record Pin(FacilityId id, GeoPoint point, boolean approximate) {
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
