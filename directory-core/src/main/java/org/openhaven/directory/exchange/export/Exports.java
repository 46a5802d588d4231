package org.openhaven.directory.exchange.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.openhaven.directory.derivation.Derivation;
import org.openhaven.directory.exchange.Progress;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.Listings;
import org.openhaven.directory.source.Credits;
import org.openhaven.directory.source.Source;
import org.openhaven.directory.source.Sources;
import org.openhaven.directory.storage.NewFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes the public listings to a file. One page of listings is in memory at a time;
 * other work goes on meanwhile, and what is committed during the walk may or may not be
 * in the file. Thread safe.
 */
@Component
public class Exports {

	private final Listings listings;

	private final Sources sources;

	private final Derivation derivation;

	private final Clock clock;

	private final FreshnessPolicy freshness;

	private final String license;

	Exports(Listings listings, Sources sources, Derivation derivation, Clock clock, FreshnessPolicy freshness,
			@Value("${haven.export.license:Lists of SAMHSA are works of the US government in the public domain}") String license) {
		this.listings = listings;
		this.sources = sources;
		this.derivation = derivation;
		this.clock = clock;
		this.freshness = freshness;
		this.license = license;
	}

	/**
	 * Writes a file, whole or not at all.
	 * @param format its form
	 * @param target where to; replaced if it is there
	 * @param progress told about listings
	 * @return how many were written
	 * @throws java.io.UncheckedIOException if the file cannot be written; the message
	 * says why
	 */
	public ExportSummary run(ExportFormat format, Path target, Progress progress) {
		long[] written = { 0 };
		NewFile.write(target, (writer) -> {
			try (ListingSink sink = sink(format, writer)) {
				written[0] = new PublicListings(this.listings, this.clock, this.freshness).handTo(sink, progress);
			}
		});
		return new ExportSummary(target, written[0]);
	}

	private ListingSink sink(ExportFormat format, Writer writer) throws IOException {
		return switch (format) {
			case CSV -> new CsvSink(writer, new ExportedStatement(this.derivation));
			case NDJSON -> new NdjsonSink(writer, head());
			case GEOJSON -> new GeoJsonSink(writer, head());
		};
	}

	private ExportHead head() {
		List<String> names = this.sources.findAll().stream().map(Source::name).toList();
		return new ExportHead(this.clock.instant(), this.license, Credits.of(names), ExportHead.NOTICE);
	}

}
