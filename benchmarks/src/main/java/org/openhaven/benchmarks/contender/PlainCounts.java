package org.openhaven.benchmarks.contender;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.openhaven.search.query.FacetCount;

/**
 * Counts values: one by one where matches are few, by AND and population count of whole
 * words where they are many.
 */
final class PlainCounts {

	private static final Comparator<FacetCount> ORDER = Comparator.comparingLong(FacetCount::count)
		.reversed()
		.thenComparing(FacetCount::value);

	/** Matches per word above which words are counted. */
	private static final int DENSE = 3;

	private final PlainColumns columns;

	private final int[] counts;

	PlainCounts(PlainColumns columns) {
		this.columns = columns;
		this.counts = new int[columns.values.size()];
	}

	/** Counts the values of a few fields, given as spans. */
	void count(PlainSelection selection, List<PlainColumns.Span> spans) {
		if (selection.count() > DENSE * selection.size) {
			spans.forEach((span) -> countWords(selection, span));
		}
		else {
			countOneByOne(selection);
		}
	}

	private void countWords(PlainSelection selection, PlainColumns.Span span) {
		for (int value = span.first(); value < span.end(); value++) {
			this.counts[value] = selection.count(this.columns.bits[value]);
		}
	}

	private void countOneByOne(PlainSelection selection) {
		int[] starts = this.columns.valueStarts;
		short[] values = this.columns.valuesOfAll;
		for (int i = 0; i < selection.size; i++) {
			for (long left = selection.bits[i]; left != 0; left &= left - 1) {
				int facility = selection.words[i] * PlainColumns.BLOCK + Long.numberOfTrailingZeros(left);
				for (int at = starts[facility]; at < starts[facility + 1]; at++) {
					this.counts[values[at]]++;
				}
			}
		}
	}

	/** The highest counts of a field, and forgets them all. */
	List<FacetCount> highest(PlainColumns.Span span, int limit) {
		List<FacetCount> highest = new ArrayList<>();
		for (int value = span.first(); value < span.end(); value++) {
			if (this.counts[value] > 0) {
				highest.add(new FacetCount(this.columns.valueName(value), this.counts[value]));
			}
		}
		highest.sort(ORDER);
		return (highest.size() > limit) ? highest.subList(0, limit) : highest;
	}

	void forget() {
		Arrays.fill(this.counts, 0);
	}

}
