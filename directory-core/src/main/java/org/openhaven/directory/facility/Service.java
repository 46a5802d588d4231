package org.openhaven.directory.facility;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * One service that a facility gives, with the facts known for this service itself. What
 * is known only for the whole facility stands in {@link Listing#facts()} and counts for
 * each of its services that says nothing of its own about the same filter.
 *
 * @param id stable within the facility, for example {@code detox} or {@code detox-2}
 * @param kind one of the five kinds
 * @param name the program's own name for it, null if it has none
 * @param facts facts of this service, for example {@code setting=hospital-detox}; with
 * {@link ServiceKind#DETOX} the {@code substance} values are those one can be withdrawn
 * from here
 * @param medications policies of this service, for example of a sober living home
 * @param attributes beds, length of stay, price, house rules and so on: names of
 * {@code docs/formats/haven-csv.md}, values as stated
 */
public record Service(String id, ServiceKind kind, @Nullable String name, Facts facts,
		List<MedicationPolicy> medications, SortedMap<String, String> attributes) {

	/** Copies the collections. */
	public Service {
		medications = List.copyOf(medications);
		attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
	}

}
