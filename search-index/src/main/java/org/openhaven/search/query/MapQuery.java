package org.openhaven.search.query;

/**
 * What a map shows: the listings of a query that lie in its box.
 *
 * @param query which listings; its page, cursor, facets and sort do not matter
 * @param box what is seen of the map
 * @param zoom 0 for the whole earth, each step doubles the scale, up to 22
 */
public record MapQuery(FacilityQuery query, Area.Box box, int zoom) {

	/** Up to so many listings are shown as points, more as clusters. */
	public static final int MAX_POINTS = 500;

	/** Highest zoom. */
	public static final int MAX_ZOOM = 22;

	/**
	 * Checks the zoom.
	 * @throws IllegalArgumentException if it is out of range
	 */
	public MapQuery {
		if (zoom < 0 || zoom > MAX_ZOOM) {
			throw new IllegalArgumentException("A zoom lies between 0 and " + MAX_ZOOM + ", was " + zoom);
		}
	}

}
