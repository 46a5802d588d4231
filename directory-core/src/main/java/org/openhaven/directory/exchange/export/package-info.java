/**
 * Public listings as files that other programs read: Haven's own table (which reads back
 * equal), lines of JSON, GeoJSON. Holds nothing that the public pages would not show.
 * Front door: {@link org.openhaven.directory.exchange.export.Exports}.
 */
@NullMarked
package org.openhaven.directory.exchange.export;

import org.jspecify.annotations.NullMarked;
