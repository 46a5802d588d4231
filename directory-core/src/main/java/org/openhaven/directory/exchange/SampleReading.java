package org.openhaven.directory.exchange;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.exchange.read.ReadRow;
import org.openhaven.directory.exchange.read.Reading;
import org.openhaven.directory.exchange.read.SourceDescription;

/** Made-up facilities as if read from a file. */
final class SampleReading implements Reading {

	private final SampleFacilities facilities;

	private final long count;

	private long given;

	SampleReading(SampleFacilities facilities, long count) {
		this.facilities = facilities;
		this.count = count;
	}

	@Override
	public SourceDescription description() {
		return new SourceDescription(SampleFacilities.SOURCE, SampleFacilities.SOURCE, null, null, new TreeSet<>(),
				new TreeMap<>(), this.count, List.of());
	}

	@Override
	public @Nullable ReadRow next() {
		if (this.given == this.count) {
			return null;
		}
		this.given++;
		return new ReadRow.Row(SampleFacilities.SOURCE, this.given, "sample-" + this.given,
				this.facilities.facility(this.given), List.of());
	}

	@Override
	public long bytesRead() {
		return this.given;
	}

	@Override
	public long totalBytes() {
		return this.count;
	}

	@Override
	public void close() {
	}

}
