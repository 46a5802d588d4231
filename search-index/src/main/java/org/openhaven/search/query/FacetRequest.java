package org.openhaven.search.query;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What to count.
 *
 * @param fields filters whose values are counted, in the order of the answer; values of
 * {@code verified} are not counted
 * @param limit values per field at most, 1 to 200
 */
public record FacetRequest(Set<String> fields, int limit) {

	/** Values per field if nothing is said. */
	public static final int DEFAULT_LIMIT = 30;

	/** Most values per field. */
	public static final int MAX_LIMIT = 200;

	/** The filters that most people use. */
	public static final FacetRequest MAIN = new FacetRequest(
			new LinkedHashSet<>(List.of("service", "setting", "medication", "substance", "age", "gender", "population",
					"payment", "insurer", "therapy", "language", "support", "available")),
			DEFAULT_LIMIT);

	/** Counts nothing. */
	public static final FacetRequest NONE = new FacetRequest(Set.of(), DEFAULT_LIMIT);

	/**
	 * Copies the fields.
	 * @throws IllegalArgumentException if the limit is out of range
	 */
	public FacetRequest {
		if (limit < 1 || limit > MAX_LIMIT) {
			throw new IllegalArgumentException("A facet limit lies between 1 and " + MAX_LIMIT + ", was " + limit);
		}
		fields = Collections.unmodifiableSet(new LinkedHashSet<>(fields));
	}

}
