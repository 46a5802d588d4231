package org.openhaven.search.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One single thing that a query asks, as a request asks it: what can be given up by
 * itself.
 *
 * @param parameter a filter, or {@link #TEXT}, {@link #PLACE} or {@link #BOX}
 * @param values any of these; none for {@link #TEXT}, {@link #PLACE} and {@link #BOX},
 * whose words only the request knows
 * @param excluded whether the values must not be stated
 */
public record Demand(String parameter, Set<String> values, boolean excluded) {

	/** The words that a listing must have. */
	public static final String TEXT = "q";

	/** The place around or within which is searched. */
	public static final String PLACE = "near";

	/** The box within which is searched. */
	public static final String BOX = "bbox";

	private static final String OPEN = "open";

	private static final String VERIFIED = "verified";

	/** Sorts the values. */
	public Demand {
		values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
	}

	/**
	 * Asks for any of the values.
	 * @param parameter a filter
	 * @param values one or more
	 * @return the demand
	 */
	static Demand anyOf(String parameter, String... values) {
		return new Demand(parameter, Set.of(values), false);
	}

	/** All that a query asks of listings, but not where they lie. */
	static List<Demand> of(FacilityQuery query) {
		List<Demand> demands = new ArrayList<>();
		for (Map.Entry<String, FieldFilter> asked : query.filters().entrySet()) {
			asked.getValue().anyOf().forEach((group) -> demands.add(new Demand(asked.getKey(), group, false)));
			asked.getValue()
				.excluded()
				.forEach((value) -> demands.add(new Demand(asked.getKey(), Set.of(value), true)));
		}
		if (query.openNow()) {
			demands.add(anyOf(OPEN, "now"));
		}
		if (query.verifiedWithin() != null) {
			demands.add(anyOf(VERIFIED, query.verifiedWithin().toDays() + "d"));
		}
		if (query.text() != null) {
			demands.add(anyOf(TEXT));
		}
		return demands;
	}

	/** The query without this demand. */
	FacilityQuery takenFrom(FacilityQuery query) {
		FacilityQuery.Builder builder = query.toBuilder();
		return switch (this.parameter) {
			case TEXT -> builder.text((QueryText) null).build();
			case PLACE, BOX -> builder.area(null).build();
			case OPEN -> builder.openNow(false).build();
			case VERIFIED -> builder.verifiedWithin(null).build();
			default -> builder.filter(this.parameter, takenFrom(query.filter(this.parameter))).build();
		};
	}

	private FieldFilter takenFrom(FieldFilter asked) {
		if (this.excluded) {
			Set<String> rest = new TreeSet<>(asked.excluded());
			rest.removeAll(this.values);
			return new FieldFilter(asked.anyOf(), rest);
		}
		List<Set<String>> groups = new ArrayList<>(asked.anyOf());
		groups.remove(this.values);
		return asked.withAnyOf(groups);
	}

	/** The query with this demand of positive values as well. */
	FacilityQuery addedTo(FacilityQuery query) {
		FieldFilter more = new FieldFilter(List.of(this.values), Set.of());
		return query.toBuilder().filter(this.parameter, query.filter(this.parameter).and(more)).build();
	}

}
