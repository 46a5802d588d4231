package org.openhaven.directory.facility;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How the place stands to one medicine.
 *
 * @param medicine a value of the filter {@code medication}, for example
 * {@code buprenorphine}
 * @param access what is stated, never empty: nothing stated is no policy at all
 * @param disputed the source also ticks the opposite ("sources disagree: ask")
 * @param origin who says so
 */
public record MedicationPolicy(String medicine, SortedSet<Access> access, boolean disputed, Origin origin) {

	/**
	 * Copies the set.
	 * @throws IllegalArgumentException if nothing is stated
	 */
	public MedicationPolicy {
		if (access.isEmpty()) {
			throw new IllegalArgumentException(
					"A medication policy states something; leave it out if nothing is known");
		}
		access = Collections.unmodifiableSortedSet(new TreeSet<>(access));
	}

	/**
	 * Whether one of these is stated.
	 * @param wanted what would do
	 * @return true if any of it is stated
	 */
	public boolean isAnyOf(Set<Access> wanted) {
		return this.access.stream().anyMatch(wanted::contains);
	}

}
