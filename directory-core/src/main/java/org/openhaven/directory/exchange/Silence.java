package org.openhaven.directory.exchange;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.source.Coverage;
import org.openhaven.directory.source.SourceRecord;

/**
 * Editions of a source from whose silence something follows. Since when a record is
 * missing depends on these and on the editions that name it, not on the order of imports.
 *
 * @param editions oldest first
 */
record Silence(List<Edition> editions) {

	Silence {
		editions = List.copyOf(editions);
	}

	static Silence of(List<ImportRun> marking) {
		return new Silence(marking.stream().map((run) -> new Edition(run.edition(), run.covers())).toList());
	}

	/** The first edition after the last that names the record, covers it and lacks it. */
	@Nullable LocalDate missingSince(SourceRecord record) {
		return this.editions.stream()
			.filter((edition) -> edition.date.isAfter(record.editionLast()) && edition.covers.holds(record.region()))
			.map(Edition::date)
			.findFirst()
			.orElse(null);
	}

	record Edition(LocalDate date, Coverage covers) {
	}

}
