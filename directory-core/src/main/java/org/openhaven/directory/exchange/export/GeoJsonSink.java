package org.openhaven.directory.exchange.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.Location;
import org.openhaven.directory.storage.JsonColumn;

/**
 * A GeoJSON feature collection, one feature a line. What the file says about itself is a
 * foreign member before the features (RFC 7946, section 6.1).
 */
final class GeoJsonSink implements ListingSink {

	private final Writer writer;

	private boolean hasFeature;

	GeoJsonSink(Writer writer, ExportHead head) throws IOException {
		this.writer = writer;
		writer.write("{\"type\":\"FeatureCollection\",\"export\":" + JsonColumn.write(head) + ",\"features\":[");
	}

	@Override
	public void take(Listing listing) throws IOException {
		this.writer.write(this.hasFeature ? ",\n" : "\n");
		Location location = listing.location();
		Point point = (location != null)
				? new Point("Point", List.of(location.point().longitude(), location.point().latitude())) : null;
		// A feature has a geometry in any case, null where nobody knows the place.
		this.writer.write("{\"type\":\"Feature\",\"id\":" + JsonColumn.write(listing.id().value()) + ",\"geometry\":"
				+ ((point != null) ? JsonColumn.write(point) : "null") + ",\"properties\":"
				+ JsonColumn.write(ExportedListing.of(listing)) + "}");
		this.hasFeature = true;
	}

	@Override
	public void end() throws IOException {
		this.writer.write("\n]}\n");
	}

	private record Point(String type, List<Double> coordinates) {
	}

}
