package org.openhaven.search.query;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.site.StartArea;
import org.openhaven.directory.vocabulary.Filter;
import org.openhaven.search.document.FacilityDocument;

/**
 * A search for facilities, independent of any engine. Immutable; carries the moment at
 * which it is asked, so that the same query over the same listings has one answer. Source
 * of the meaning: CONTRACT.md, "HTTP: JSON".
 *
 * @param at when it is asked, to the minute; reports, confirmations and opening hours are
 * judged at this moment
 * @param text what a listing must have, null for none
 * @param area where, null for everywhere
 * @param from from where distances are told, null for no distances
 * @param filters what is asked of each filter, by parameter name; {@code service},
 * {@code access}, {@code focus}, {@code state}, {@code county} (FIPS), {@code city},
 * {@code zip} and {@code term} among them, but neither {@code open} nor {@code verified}
 * @param openNow only what is open at the moment, unknown hours left out
 * @param verifiedWithin only what the program confirmed within this time, null for all
 * @param defaultsApply whether other focuses and exclusive programs are left out unless
 * asked for
 * @param freshness how long things stay true
 * @param ranking how much each thing counts in the order {@link Sort#BEST}
 * @param sort order of the results
 * @param size results per page, 1 to 100
 * @param after where the page before ended, null for the first page
 * @param facets what to count
 * @param relaxations whether to tell what brings more
 */
public record FacilityQuery(Instant at, @Nullable QueryText text, @Nullable Area area, @Nullable GeoPoint from,
		SortedMap<String, FieldFilter> filters, boolean openNow, @Nullable Duration verifiedWithin,
		boolean defaultsApply, FreshnessPolicy freshness, Ranking ranking, Sort sort, int size, @Nullable Cursor after,
		FacetRequest facets, RelaxationRequest relaxations) {

	/** Results per page if nothing is said. */
	public static final int DEFAULT_SIZE = 20;

	/** Most results per page. */
	public static final int MAX_SIZE = 100;

	private static final Duration LONGEST = Duration.ofDays(36_500);

	/**
	 * Checks the values.
	 * @throws IllegalArgumentException if a filter is unknown, or the size out of range
	 */
	public FacilityQuery {
		at = at.truncatedTo(ChronoUnit.MINUTES);
		filters = withoutEmptyOnes(filters);
		filters.keySet().forEach(FacilityQuery::checkFilter);
		if (verifiedWithin != null && (verifiedWithin.isNegative() || verifiedWithin.compareTo(LONGEST) > 0)) {
			throw new IllegalArgumentException("Verified within 0 to 36500 days, was " + verifiedWithin);
		}
		if (size < 1 || size > MAX_SIZE) {
			throw new IllegalArgumentException("A page holds 1 to " + MAX_SIZE + " results, asked for " + size);
		}
	}

	/**
	 * Begins a query for everything.
	 * @param at when it is asked; seconds do not count
	 * @return a builder with the defaults of the contract
	 */
	public static Builder at(Instant at) {
		return new Builder(at);
	}

	/**
	 * Whether the facility belongs to the results.
	 * @param document a facility
	 * @return true if it matches
	 */
	public boolean matches(FacilityDocument document) {
		return new Matching(this, document).matches();
	}

	/**
	 * What is asked of a filter.
	 * @param filter a parameter name
	 * @return the demand, {@link FieldFilter#NONE} if there is none
	 */
	public FieldFilter filter(String filter) {
		return this.filters.getOrDefault(filter, FieldFilter.NONE);
	}

	/**
	 * The kinds of service that are asked for.
	 * @return none if any will do
	 */
	public Set<ServiceKind> kinds() {
		SortedSet<ServiceKind> kinds = new TreeSet<>();
		filter("service").wanted().forEach((value) -> kinds.add(ServiceKind.of(value)));
		return kinds;
	}

	/**
	 * The words of the text as typed.
	 * @return folded, none if there is no text
	 */
	public List<String> words() {
		return (this.text != null) ? List.of(this.text.typed().split(" ")) : List.of();
	}

	/**
	 * Whether the focus was narrowed because nothing was asked about it.
	 * @return true if the default focus holds
	 */
	public boolean isFocusDefault() {
		return this.defaultsApply && filter("focus").isEmpty();
	}

	/**
	 * Whether any value is asked for.
	 * @return false if no filter has positive values
	 */
	boolean asksForValues() {
		for (FieldFilter filter : this.filters.values()) {
			if (!filter.anyOf().isEmpty()) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The same search with a field's positive values replaced by one alone: what a facet
	 * counts.
	 * @param field a field that can be counted
	 * @param value the only value
	 * @return the narrower or wider search, exclusions kept
	 */
	public FacilityQuery withOnly(String field, String value) {
		Builder builder = toBuilder().after(null);
		if (field.equals("open")) {
			return builder.openNow(true).build();
		}
		return builder.filter(field, filter(field).withAnyOf(List.of(Set.of(value)))).build();
	}

	/**
	 * The same search without a field's positive values, its exclusions kept.
	 * @param field a filter
	 * @return the wider search
	 */
	public FacilityQuery without(String field) {
		return toBuilder().after(null).filter(field, filter(field).withAnyOf(List.of())).build();
	}

	/**
	 * The values that a field is asked for.
	 * @param field a field that can be counted
	 * @return none if nothing is asked of it
	 */
	public SortedSet<String> wanted(String field) {
		if (field.equals("open")) {
			return this.openNow ? new TreeSet<>(Set.of("now")) : Collections.emptySortedSet();
		}
		return filter(field).wanted();
	}

	/**
	 * Identifies what is searched and in which order, but neither page nor what is told
	 * besides: the same for equal searches on any node, and nothing can be read from it.
	 * @return 32 hexadecimal digits
	 */
	public String fingerprint() {
		Fingerprint fingerprint = new Fingerprint().add(this.at.getEpochSecond())
			.add((this.text != null) ? this.text.typed() : null)
			.add((this.text != null) ? this.text.mayMiss() : -1L)
			.add(this.area)
			.add(this.from)
			.add(this.filters)
			.add(this.openNow ? 1L : 0L)
			.add((this.verifiedWithin != null) ? this.verifiedWithin.toMinutes() : -1L)
			.add(this.defaultsApply ? 1L : 0L)
			.add(this.sort.name());
		return ((this.sort == Sort.BEST) ? this.ranking.addTo(fingerprint) : fingerprint).hex();
	}

	/**
	 * A builder that begins with this query.
	 * @return a builder
	 */
	public Builder toBuilder() {
		return new Builder(this);
	}

	private static SortedMap<String, FieldFilter> withoutEmptyOnes(SortedMap<String, FieldFilter> filters) {
		SortedMap<String, FieldFilter> asked = new TreeMap<>(filters);
		asked.values().removeIf(FieldFilter::isEmpty);
		return Collections.unmodifiableSortedMap(asked);
	}

	private static void checkFilter(String name) {
		Filter filter = Filter.findFilter(name)
			.orElseThrow(() -> new IllegalArgumentException("There is no filter '" + name + "'"));
		if (filter == Filter.OPEN || filter == Filter.VERIFIED) {
			throw new IllegalArgumentException("The filter " + name + " has a place of its own in a query");
		}
	}

	/** Builds a query step by step. */
	public static final class Builder {

		private Instant at;

		private @Nullable QueryText text;

		private @Nullable Area area;

		private @Nullable GeoPoint from;

		private final SortedMap<String, FieldFilter> filters;

		private boolean openNow;

		private @Nullable Duration verifiedWithin;

		private boolean defaultsApply = true;

		private FreshnessPolicy freshness = FreshnessPolicy.STANDARD;

		private Ranking ranking = Ranking.STANDARD;

		private Sort sort = Sort.BEST;

		private int size = DEFAULT_SIZE;

		private @Nullable Cursor after;

		private FacetRequest facets = FacetRequest.NONE;

		private RelaxationRequest relaxations = RelaxationRequest.NONE;

		private Builder(Instant at) {
			this.at = at;
			this.filters = new TreeMap<>();
		}

		private Builder(FacilityQuery query) {
			this.at = query.at;
			this.text = query.text;
			this.area = query.area;
			this.from = query.from;
			this.filters = new TreeMap<>(query.filters);
			this.openNow = query.openNow;
			this.verifiedWithin = query.verifiedWithin;
			this.defaultsApply = query.defaultsApply;
			this.freshness = query.freshness;
			this.ranking = query.ranking;
			this.sort = query.sort;
			this.size = query.size;
			this.after = query.after;
			this.facets = query.facets;
			this.relaxations = query.relaxations;
		}

		/**
		 * Words that a listing must have as they are.
		 * @param text one without letters and digits for none
		 * @return this
		 */
		public Builder text(String text) {
			return text(QueryText.exactly(text).orElse(null));
		}

		/**
		 * What a listing must have.
		 * @param text null for nothing
		 * @return this
		 */
		public Builder text(@Nullable QueryText text) {
			this.text = text;
			return this;
		}

		/**
		 * Where to search.
		 * @param area null for everywhere
		 * @return this
		 */
		public Builder area(@Nullable Area area) {
			this.area = area;
			return this;
		}

		/**
		 * From where distances are told.
		 * @param from null for no distances
		 * @return this
		 */
		public Builder from(@Nullable GeoPoint from) {
			this.from = from;
			return this;
		}

		/**
		 * A circle, with distances from its middle.
		 * @param center its middle
		 * @param radiusMeters more than 0
		 * @return this
		 */
		public Builder around(GeoPoint center, double radiusMeters) {
			return area(new Area.Around(center, radiusMeters, null)).from(center);
		}

		/**
		 * Asks as well that it may be shown on a site.
		 * @param area of the site; anything is shown unless it shows nothing else
		 * @return this
		 */
		public Builder shownIn(StartArea area) {
			area.demands().forEach((name, values) -> anyOf(name, values.split(",")));
			return this;
		}

		/**
		 * What is asked of a filter, in place of what was asked before.
		 * @param name parameter name
		 * @param filter the demand; {@link FieldFilter#NONE} for none
		 * @return this
		 */
		public Builder filter(String name, FieldFilter filter) {
			this.filters.put(name, filter);
			return this;
		}

		/**
		 * Asks as well for any of the values.
		 * @param name parameter name
		 * @param values one or more
		 * @return this
		 */
		public Builder anyOf(String name, String... values) {
			return and(name, FieldFilter.anyOf(values));
		}

		/**
		 * Asks as well that none of the values is stated.
		 * @param name parameter name
		 * @param values one or more
		 * @return this
		 */
		public Builder noneOf(String name, String... values) {
			return and(name, FieldFilter.noneOf(values));
		}

		private Builder and(String name, FieldFilter demand) {
			this.filters.merge(name, demand, FieldFilter::and);
			return this;
		}

		/**
		 * Only what is open at the moment.
		 * @param openNow whether it matters
		 * @return this
		 */
		public Builder openNow(boolean openNow) {
			this.openNow = openNow;
			return this;
		}

		/**
		 * Only what the program confirmed lately.
		 * @param verifiedWithin how lately, null for all
		 * @return this
		 */
		public Builder verifiedWithin(@Nullable Duration verifiedWithin) {
			this.verifiedWithin = verifiedWithin;
			return this;
		}

		/**
		 * Whether other focuses and exclusive programs are left out unless asked for.
		 * @param defaultsApply true by default
		 * @return this
		 */
		public Builder defaultsApply(boolean defaultsApply) {
			this.defaultsApply = defaultsApply;
			return this;
		}

		/**
		 * How long things stay true.
		 * @param freshness the standard by default
		 * @return this
		 */
		public Builder freshness(FreshnessPolicy freshness) {
			this.freshness = freshness;
			return this;
		}

		/**
		 * How much each thing counts.
		 * @param ranking the standard by default
		 * @return this
		 */
		public Builder ranking(Ranking ranking) {
			this.ranking = ranking;
			return this;
		}

		/**
		 * The order of the results.
		 * @param sort best first by default
		 * @return this
		 */
		public Builder sort(Sort sort) {
			this.sort = sort;
			return this;
		}

		/**
		 * Results per page.
		 * @param size 1 to 100, 20 by default
		 * @return this
		 */
		public Builder size(int size) {
			this.size = size;
			return this;
		}

		/**
		 * Where the page before ended. Its moment becomes the query's.
		 * @param after null for the first page
		 * @return this
		 */
		public Builder after(@Nullable Cursor after) {
			this.after = after;
			this.at = (after != null) ? after.at() : this.at;
			return this;
		}

		/**
		 * What to count.
		 * @param facets nothing by default
		 * @return this
		 */
		public Builder facets(FacetRequest facets) {
			this.facets = facets;
			return this;
		}

		/**
		 * Whether to tell what brings more.
		 * @param relaxations nothing by default
		 * @return this
		 */
		public Builder relaxations(RelaxationRequest relaxations) {
			this.relaxations = relaxations;
			return this;
		}

		/**
		 * The query.
		 * @return as built so far
		 * @throws IllegalArgumentException if something is out of range
		 * @throws InvalidCursorException if the cursor belongs to another query
		 */
		public FacilityQuery build() {
			FacilityQuery query = new FacilityQuery(this.at, this.text, this.area, this.from, this.filters,
					this.openNow, this.verifiedWithin, this.defaultsApply, this.freshness, this.ranking, this.sort,
					this.size, this.after, this.facets, this.relaxations);
			if (this.after != null && !this.after.fingerprint().equals(query.fingerprint())) {
				throw new InvalidCursorException("The cursor belongs to another search");
			}
			return query;
		}

	}

}
