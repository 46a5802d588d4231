package org.openhaven.directory.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.openhaven.directory.publication.Dossier;
import org.openhaven.directory.publication.Publications;
import org.openhaven.directory.source.Coverage;
import org.openhaven.directory.source.SourceRecord;
import org.openhaven.directory.source.SourceRecords;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Marks what a list covers and lacks, once the whole list has been read. */
@Component
class MissingMarks {

	private static final int MOST_PER_TRANSACTION = 150;

	private static final double MOST_WITHOUT_CONSENT = 0.2;

	private final SourceRecords records;

	private final Publications publications;

	MissingMarks(SourceRecords records, Publications publications) {
		this.records = records;
		this.publications = publications;
	}

	/** What would be marked, and of how many. */
	Extent extent(String source, LocalDate edition, Coverage covers) {
		if (covers.isEmpty()) {
			return new Extent(0, 0);
		}
		Collection<String> regions = regions(covers);
		return new Extent(this.records.countLacking(source, edition, covers.everything(), regions),
				this.records.countCovered(source, edition, covers.everything(), regions));
	}

	/**
	 * Marks some that are not yet marked, and brings their listings up to date.
	 * @return how many were marked; 0 at the end
	 */
	int markNext(ImportContext context, Coverage covers) {
		List<SourceRecord> lacking = this.records.findLacking(context.source(), context.edition(), covers.everything(),
				regions(covers), Limit.of(MOST_PER_TRANSACTION));
		lacking.forEach((record) -> record.markMissing(context.edition()));
		List<Dossier> dossiers = List.copyOf(
				this.publications.open(lacking.stream().map(SourceRecord::facilityId).distinct().toList()).values());
		this.publications.publish(dossiers, context.cause(), context.rehearsal());
		return lacking.size();
	}

	/** JPQL needs at least one value in a list, also where it is not looked at. */
	private static Collection<String> regions(Coverage covers) {
		return covers.regions().isEmpty() ? List.of("") : covers.regions();
	}

	/**
	 * How much would become missing.
	 *
	 * @param lacking records that the edition lacks
	 * @param covered records that it covers
	 */
	record Extent(long lacking, long covered) {

		/** Whether it looks more like half a list than like so many closures. */
		boolean isSuspicious() {
			return this.lacking > MOST_WITHOUT_CONSENT * this.covered;
		}

	}

}
