package org.openhaven.search.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.site.StartArea;
import org.openhaven.search.query.Cursor;
import org.openhaven.search.query.FacetRequest;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FieldFilter;
import org.openhaven.search.query.QueryText;
import org.openhaven.search.query.Ranking;
import org.openhaven.search.query.RelaxationRequest;
import org.openhaven.search.query.Sort;

/**
 * What was asked, checked.
 *
 * @param plain the words and parameters, all explicit
 * @param where the place and how far around it
 * @param filters demands by parameter name
 * @param openNow only what is open at the moment
 * @param verifiedWithin only what was confirmed within this time, null for all
 * @param sort the order asked for, null for the default
 * @param size results per page
 * @param after the sealed cursor as given, null for the first page
 * @param facets what to count
 * @param canonical the request as explicit parameters, each value a text or a list of
 * texts; sent again it asks the same
 * @param language of labels and notices
 * @param area of the site that asks: what it does not show is not found, and no part of
 * the request
 */
public record SearchRequest(PlainRequest plain, Where where, Map<String, FieldFilter> filters, boolean openNow,
		@Nullable Duration verifiedWithin, @Nullable Sort sort, int size, @Nullable String after, FacetRequest facets,
		Map<String, Object> canonical, Locale language, StartArea area) {

	/** Copies the maps. */
	public SearchRequest {
		filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
		canonical = Collections.unmodifiableMap(new LinkedHashMap<>(canonical));
	}

	/** Words left as text, null for none. */
	@Nullable String words() {
		return this.plain.rest().orElse(null);
	}

	/** Whether anything but the place was asked. */
	boolean asksMoreThanPlace() {
		return words() != null || !this.filters.isEmpty() || this.openNow || this.verifiedWithin != null;
	}

	/**
	 * The same request, told otherwise.
	 * @param explicit parameters instead of {@link #canonical}
	 * @return a copy
	 */
	public SearchRequest withCanonical(Map<String, Object> explicit) {
		return new SearchRequest(this.plain, this.where, this.filters, this.openNow, this.verifiedWithin, this.sort,
				this.size, this.after, this.facets, explicit, this.language, this.area);
	}

	/**
	 * The same request, asked by a site.
	 * @param site what it shows
	 * @return a copy
	 */
	SearchRequest shownIn(StartArea site) {
		return new SearchRequest(this.plain, this.where, this.filters, this.openNow, this.verifiedWithin, this.sort,
				this.size, this.after, this.facets, this.canonical, this.language, site);
	}

	/**
	 * The query for an engine.
	 * @param at the moment of the first page
	 * @param freshness how long things stay true
	 * @param ranking how much each thing counts
	 * @param text the words left as text, or a forgiving form of them; null for none
	 * @param askedAgain whether another form of the text is asked if this finds nothing
	 * @param after where the page before ended, null for the first page
	 * @return the query
	 */
	public FacilityQuery toQuery(Instant at, FreshnessPolicy freshness, Ranking ranking, @Nullable QueryText text,
			boolean askedAgain, @Nullable Cursor after) {
		FacilityQuery.Builder query = FacilityQuery.at(at)
			.freshness(freshness)
			.ranking(ranking)
			.text(text)
			.area(this.where.area())
			.from(this.where.from())
			.openNow(this.openNow)
			.verifiedWithin(this.verifiedWithin)
			.sort(effectiveSort())
			.size(this.size)
			.facets(this.facets)
			.relaxations(relaxations(askedAgain));
		this.filters.forEach(query::filter);
		query.shownIn(this.area);
		return query.after(after).build();
	}

	private RelaxationRequest relaxations(boolean askedAgain) {
		RelaxationRequest wanted = RelaxationRequest
			.within((this.where.place() != null) ? this.where.place().region() : null)
			.shownIn(this.area);
		return askedAgain ? wanted.unlessNothingIsFound() : wanted;
	}

	/** The order asked for, or the one that fits. */
	Sort effectiveSort() {
		boolean placed = this.where.from() != null;
		if (this.sort != null) {
			return (this.sort == Sort.DISTANCE && !placed) ? Sort.BEST : this.sort;
		}
		return (placed && words() == null) ? Sort.DISTANCE : Sort.BEST;
	}

}
