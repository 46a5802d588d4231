package org.openhaven.directory.exchange.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.storage.JsonColumn;

/** Lines of JSON: one about the export, then one for each listing. */
final class NdjsonSink implements ListingSink {

	private final Writer writer;

	NdjsonSink(Writer writer, ExportHead head) throws IOException {
		this.writer = writer;
		line(Map.of("export", head));
	}

	@Override
	public void take(Listing listing) throws IOException {
		line(ExportedListing.of(listing));
	}

	private void line(Object value) throws IOException {
		this.writer.write(JsonColumn.write(value));
		this.writer.write('\n');
	}

	@Override
	public void end() {
	}

}
