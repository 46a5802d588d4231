package org.openhaven.search.lucene;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FieldFilter;
import org.openhaven.search.query.Relaxations;

/**
 * Counts what a search finds if it asks less, from the sets it has already: a filter is
 * left out sideways, as facets leave out their own; other demands are joined anew over
 * the documents of the same place and text; a larger place keeps the words that were
 * found.
 */
final class SnapshotCounter implements Relaxations.Counter {

	/**
	 * Filters that change what others mean, so that leaving them out is another query:
	 * kinds choose the services, medicines and access speak of each other, the rest shows
	 * what is hidden otherwise.
	 */
	private static final Set<String> CHANGING_OTHERS = Set.of("service", "medication", "access", "focus", "exclusive",
			"term");

	private final FacilityQuery query;

	private final List<SegmentQuery> segments;

	SnapshotCounter(FacilityQuery query, List<SegmentQuery> segments) {
		this.query = query;
		this.segments = segments;
	}

	@Override
	public long count(FacilityQuery relaxed) {
		String left = leftOut(relaxed);
		long count = 0;
		for (SegmentQuery segment : this.segments) {
			count += WordSets
				.count((left != null) ? segment.matchingWithout(left) : asked(segment, relaxed).matching());
		}
		return count;
	}

	@Override
	public Relaxations.Statements statements(FacilityQuery relaxed, String field) {
		String left = leftOut(relaxed);
		long all = 0;
		long stating = 0;
		for (SegmentQuery segment : this.segments) {
			long[] matching = (left != null) ? segment.matchingWithout(left) : asked(segment, relaxed).matching();
			all += WordSets.count(matching);
			stating += WordSets.countBoth(matching, segment.stating(field));
		}
		return new Relaxations.Statements(all, stating);
	}

	private SegmentQuery asked(SegmentQuery segment, FacilityQuery relaxed) {
		return isOfSamePlaceAndText(relaxed) ? segment.with(relaxed) : segment.elsewhere(relaxed);
	}

	private boolean isOfSamePlaceAndText(FacilityQuery relaxed) {
		return Objects.equals(relaxed.text(), this.query.text()) && Objects.equals(relaxed.area(), this.query.area());
	}

	/** The only filter in which the queries differ, if it can be left out sideways. */
	private @Nullable String leftOut(FacilityQuery relaxed) {
		boolean onlyFilters = isOfSamePlaceAndText(relaxed) && relaxed.openNow() == this.query.openNow()
				&& Objects.equals(relaxed.verifiedWithin(), this.query.verifiedWithin());
		Set<String> changed = new TreeSet<>(this.query.filters().keySet());
		changed.addAll(relaxed.filters().keySet());
		changed.removeIf((filter) -> relaxed.filter(filter).equals(this.query.filter(filter)));
		if (!onlyFilters || changed.size() != 1) {
			return null;
		}
		String filter = changed.iterator().next();
		FieldFilter now = relaxed.filter(filter);
		boolean valuesOnly = now.anyOf().isEmpty() && now.excluded().equals(this.query.filter(filter).excluded());
		return (valuesOnly && !CHANGING_OTHERS.contains(filter)) ? filter : null;
	}

}
