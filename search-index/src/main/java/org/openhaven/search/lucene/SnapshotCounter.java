package org.openhaven.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FieldFilter;
import org.openhaven.search.query.Relaxations;

/**
 * Counts what a search finds if it asks less, from the sets it has already: filters are
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
		return matching(relaxed).stream().mapToLong(WordSets::count).sum();
	}

	@Override
	public boolean isThin(String field) {
		List<long[]> matching = this.segments.stream()
			.map((segment) -> segment.matchingWithout(Set.of(field)))
			.toList();
		long all = matching.stream().mapToLong(WordSets::count).sum();
		long enough = Relaxations.leastNotThin(all);
		long stating = 0;
		for (int i = 0; i < matching.size() && stating < enough; i++) {
			stating += this.segments.get(i).countStating(field, matching.get(i), enough - stating);
		}
		return stating < enough;
	}

	/** Documents that match, by segment. */
	private List<long[]> matching(FacilityQuery relaxed) {
		Set<String> left = leftOut(relaxed);
		List<long[]> matching = new ArrayList<>(this.segments.size());
		for (SegmentQuery segment : this.segments) {
			matching.add(left.isEmpty() ? asked(segment, relaxed).matching() : segment.matchingWithout(left));
		}
		return matching;
	}

	private SegmentQuery asked(SegmentQuery segment, FacilityQuery relaxed) {
		return isOfSamePlaceAndText(relaxed) ? segment.with(relaxed) : segment.elsewhere(relaxed);
	}

	private boolean isOfSamePlaceAndText(FacilityQuery relaxed) {
		return Objects.equals(relaxed.text(), this.query.text()) && Objects.equals(relaxed.area(), this.query.area());
	}

	/**
	 * The filters in which the queries differ, if these can be left out sideways and are
	 * all; else none.
	 */
	private Set<String> leftOut(FacilityQuery relaxed) {
		boolean onlyFilters = isOfSamePlaceAndText(relaxed) && relaxed.openNow() == this.query.openNow()
				&& Objects.equals(relaxed.verifiedWithin(), this.query.verifiedWithin());
		Set<String> changed = new TreeSet<>(this.query.filters().keySet());
		changed.addAll(relaxed.filters().keySet());
		changed.removeIf((filter) -> relaxed.filter(filter).equals(this.query.filter(filter)));
		return (onlyFilters && changed.stream().allMatch((filter) -> isLeftOut(filter, relaxed))) ? changed : Set.of();
	}

	private boolean isLeftOut(String filter, FacilityQuery relaxed) {
		FieldFilter now = relaxed.filter(filter);
		return now.anyOf().isEmpty() && now.excluded().equals(this.query.filter(filter).excluded())
				&& !CHANGING_OTHERS.contains(filter);
	}

}
