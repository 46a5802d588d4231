package org.openhaven.search.lucene;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.openhaven.directory.vocabulary.FilterValue;

/**
 * What the engine keeps in heap of one segment. Immutable; deleted documents are still in
 * it.
 *
 * @param size documents in the segment
 * @param points where they lie
 * @param blocks the same, 64 at a time
 * @param numbers their ids and confirmations
 * @param facility values known for the whole facility
 * @param lanes services
 * @param fields the same values side by side, by filter
 * @param notSeen documents missing from newer editions, by the edition's date
 * @param hours documents with opening hours
 * @param approximate documents whose point is less exact than the door
 * @param sample made-up documents
 */
record SegmentColumns(int size, Points points, Blocks blocks, DocumentNumbers numbers, ValueColumns facility,
		List<LaneColumns> lanes, Map<String, FieldColumns> fields, Map<LocalDate, Column> notSeen,
		List<HoursColumn> hours, Column approximate, Column sample) {

	/** The values of a filter that any document has. */
	FieldColumns field(String filter) {
		return this.fields.getOrDefault(filter, FieldColumns.NONE);
	}

	/** Whether any document has a report of places free. */
	boolean hasPlaces() {
		return this.lanes.stream().anyMatch((lane) -> !lane.places().isEmpty());
	}

	boolean isNotSeen(int document) {
		if (this.notSeen.isEmpty()) {
			return false;
		}
		return this.notSeen.values().stream().anyMatch((column) -> column.get(document));
	}

	/** Whether some document has only weak evidence for the value. */
	boolean isWeakSomewhere(FilterValue value) {
		return this.facility.isWeakSomewhere(value)
				|| this.lanes.stream().anyMatch((lane) -> lane.values().isWeakSomewhere(value));
	}

	/** Bytes of heap, without the small change of maps and lists. */
	long bytes() {
		return this.points.bytes() + this.blocks.bytes() + this.numbers.bytes() + this.facility.bytes()
				+ this.lanes.stream().mapToLong(LaneColumns::bytes).sum()
				+ this.notSeen.values().stream().mapToLong(Column::bytes).sum()
				+ this.hours.stream().mapToLong((hours) -> hours.documents().bytes()).sum() + this.approximate.bytes()
				+ this.sample.bytes();
	}

}
