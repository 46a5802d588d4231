package org.openhaven.directory.exchange;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhaven.directory.exchange.read.KeyCounts;
import org.openhaven.directory.exchange.read.ReadRow;
import org.openhaven.directory.source.SourceRecord;
import org.openhaven.directory.source.SourceRecords;

/**
 * Finds once more what an interrupted run had found about the rows it had dealt with, so
 * that the report of the run that finishes it is the report of the whole list. Rows are
 * retold in their order, each compared with what was there before it.
 */
final class RetoldDuplicates {

	private final SourceRecords records;

	private final PossibleDuplicates duplicates;

	private final String source;

	private final Instant begun;

	private final KeyCounts retold = new KeyCounts();

	/**
	 * Of one run.
	 * @param source its source
	 * @param begun when it began, before it was interrupted
	 */
	RetoldDuplicates(SourceRecords records, PossibleDuplicates duplicates, String source, Instant begun) {
		this.records = records;
		this.duplicates = duplicates;
		this.source = source;
		this.begun = begun;
	}

	List<PossibleDuplicate> retell(List<ReadRow.Row> rows) {
		Map<ReadRow.Row, SourceRecord> brought = new LinkedHashMap<>();
		for (ReadRow.Row row : rows) {
			findBrought(row).ifPresent((record) -> {
				this.retold.count(record.getId().recordKey());
				brought.put(row, record);
			});
		}
		return this.duplicates.find(brought, this::wasThere);
	}

	/**
	 * The record that the row brought; rows of one key that say different things have
	 * numbered records.
	 */
	private Optional<SourceRecord> findBrought(ReadRow.Row row) {
		String hash = SourceRecord.hashOf(row.statement());
		String key = row.key();
		for (int number = 2;; number++) {
			Optional<SourceRecord> record = this.records.findById(new SourceRecord.Id(this.source, key));
			if (record.isEmpty() || (record.get().contentHash().equals(hash) && !this.retold.holds(key))) {
				return record.filter(this::isOfThisRun);
			}
			key = row.key() + "#" + number;
		}
	}

	private boolean isOfThisRun(SourceRecord record) {
		return record.source().equals(this.source) && !record.firstSeenAt().isBefore(this.begun);
	}

	private boolean wasThere(SourceRecord other) {
		return !isOfThisRun(other) || this.retold.holds(other.getId().recordKey());
	}

}
