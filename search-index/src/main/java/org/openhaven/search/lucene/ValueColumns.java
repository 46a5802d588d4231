package org.openhaven.search.lucene;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.openhaven.directory.vocabulary.FilterValue;

/**
 * One column per filter value, for the facility or for one lane.
 *
 * @param holding documents for which the value holds, by filter and value
 * @param stated the same without weak evidence; only where that makes a difference
 */
record ValueColumns(Map<String, Map<String, Column>> holding, Map<FilterValue, Column> stated) {

	/** Documents for which the value holds. */
	Column holding(FilterValue value) {
		return of(value.filter()).getOrDefault(value.value(), Column.EMPTY);
	}

	/** Documents for which the value is stated. */
	Column stated(FilterValue value) {
		Column stated = this.stated.get(value);
		return (stated != null) ? stated : holding(value);
	}

	/** The columns of one filter. */
	Map<String, Column> of(String filter) {
		return this.holding.getOrDefault(filter, Map.of());
	}

	/** Whether some document has only weak evidence for the value. */
	boolean isWeakSomewhere(FilterValue value) {
		return this.stated.containsKey(value);
	}

	long bytes() {
		return this.holding.values()
			.stream()
			.flatMap((columns) -> columns.values().stream())
			.mapToLong(Column::bytes)
			.sum() + this.stated.values().stream().mapToLong(Column::bytes).sum();
	}

	/** Collects the columns of one lane. */
	static final class Builder {

		private final Map<FilterValue, Column> strong = new TreeMap<>();

		private final Map<FilterValue, Column> weak = new TreeMap<>();

		void addStated(FilterValue value, Column column) {
			this.strong.put(value, column);
		}

		void addWeak(FilterValue value, Column column) {
			this.weak.put(value, column);
		}

		ValueColumns build(int segmentSize) {
			Map<String, Map<String, Column>> holding = new HashMap<>();
			Map<FilterValue, Column> stated = new HashMap<>();
			this.strong.forEach((value, column) -> put(holding, value, column));
			this.weak.forEach((value, column) -> {
				Column strongOnes = this.strong.getOrDefault(value, Column.EMPTY);
				stated.put(value, strongOnes);
				put(holding, value, Column.union(strongOnes, column, segmentSize));
			});
			return new ValueColumns(holding, stated);
		}

		private static void put(Map<String, Map<String, Column>> holding, FilterValue value, Column column) {
			holding.computeIfAbsent(value.filter(), (filter) -> new HashMap<>()).put(value.value(), column);
		}

	}

}
