package org.openhaven.search.query;

import java.util.Comparator;

import org.openhaven.directory.facility.FacilityId;

/**
 * The place of a listing in an order; smaller ones come first.
 *
 * @param notSeen whether it comes after all that are listed today
 * @param number what the order goes by, smaller first
 * @param text what the order goes by where numbers are equal; empty if it goes by none
 * @param id decides what is equal
 */
public record SortKey(boolean notSeen, long number, String text, FacilityId id) implements Comparable<SortKey> {

	private static final Comparator<SortKey> ORDER = Comparator.comparing(SortKey::notSeen)
		.thenComparingLong(SortKey::number)
		.thenComparing(SortKey::text)
		.thenComparing(SortKey::id);

	@Override
	public int compareTo(SortKey other) {
		return ORDER.compare(this, other);
	}

}
