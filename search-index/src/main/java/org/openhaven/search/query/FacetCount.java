package org.openhaven.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * How many results there would be with this value alone.
 *
 * @param value a value of the field
 * @param count number of results if the field's positive values were replaced by it
 */
public record FacetCount(String value, long count) {

	private static final Comparator<FacetCount> ORDER = Comparator.comparingLong(FacetCount::count)
		.reversed()
		.thenComparing(FacetCount::value);

	/**
	 * The counts of one field as an answer lists them: highest first, cut at the limit,
	 * and the asked values in any case.
	 * @param counts all that were counted
	 * @param query whose limit and asked values count
	 * @param field the field
	 * @return the list
	 */
	public static List<FacetCount> list(Map<String, Long> counts, FacilityQuery query, String field) {
		SortedSet<String> wanted = query.wanted(field);
		List<FacetCount> all = new ArrayList<>();
		counts.forEach((value, count) -> {
			if (count > 0) {
				all.add(new FacetCount(value, count));
			}
		});
		for (String value : wanted) {
			if (counts.getOrDefault(value, 0L) == 0) {
				all.add(new FacetCount(value, 0));
			}
		}
		all.sort(ORDER);
		if (all.size() <= query.facets().limit()) {
			return all;
		}
		List<FacetCount> listed = new ArrayList<>(all.subList(0, Math.min(query.facets().limit(), all.size())));
		all.stream().skip(listed.size()).filter((count) -> wanted.contains(count.value())).forEach(listed::add);
		return listed;
	}

}
