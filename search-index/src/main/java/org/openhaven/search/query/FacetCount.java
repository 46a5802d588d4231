package org.openhaven.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * How many results there would be with this value alone.
 *
 * @param value a value of the field
 * @param count number of results if the field's positive values were replaced by it
 */
public record FacetCount(String value, long count) {

	/**
	 * The counts of one field as an answer lists them: highest first, cut at the limit,
	 * and the asked values in any case.
	 * @param counted each value that anybody has, once
	 * @param query whose limit and asked values count
	 * @param field the field
	 * @return the list
	 */
	public static List<FacetCount> list(List<FacetCount> counted, FacilityQuery query, String field) {
		SortedSet<String> wanted = query.wanted(field);
		List<FacetCount> all = new ArrayList<>(counted);
		for (String value : wanted) {
			if (counted.stream().noneMatch((count) -> count.value.equals(value))) {
				all.add(new FacetCount(value, 0));
			}
		}
		all.sort(FacetCount::compare);
		if (all.size() <= query.facets().limit()) {
			return all;
		}
		List<FacetCount> listed = new ArrayList<>(all.subList(0, query.facets().limit()));
		all.stream().skip(listed.size()).filter((count) -> wanted.contains(count.value)).forEach(listed::add);
		return listed;
	}

	private static int compare(FacetCount one, FacetCount other) {
		return (one.count != other.count) ? Long.compare(other.count, one.count) : one.value.compareTo(other.value);
	}

}
