package org.openhaven.directory.facility;

/**
 * Where a facility lies, as published.
 *
 * @param point the point used for distance and map
 * @param precision what the point stands for
 */
public record Location(GeoPoint point, Precision precision) {
}
