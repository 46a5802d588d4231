package org.openhaven.finder.treatment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.site.SiteSettings;
import org.openhaven.directory.site.StartArea;
import org.openhaven.search.query.FacetCount;
import org.openhaven.search.query.FacetRequest;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FacilitySearch;
import org.openhaven.search.request.Searches;

import org.springframework.stereotype.Component;

/**
 * All towns that have a page. The towns are counted by the engine, state by state, and
 * kept for an hour: a few megabytes at a million listings, because there are only so many
 * towns.
 */
@Component
public class TreatmentPages {

	private static final Duration KEPT = Duration.ofHours(1);

	private final FacilitySearch engine;

	private final Searches searches;

	private final Clock clock;

	private final FreshnessPolicy freshness;

	private final StartArea home;

	private @Nullable Counted counted;

	TreatmentPages(FacilitySearch engine, Searches searches, Clock clock, FreshnessPolicy freshness,
			SiteSettings site) {
		this.engine = engine;
		this.searches = searches;
		this.clock = clock;
		this.freshness = freshness;
		this.home = site.startArea();
	}

	/**
	 * The pages there are.
	 * @return by kind of care and state, none for a directory that is made up
	 * @throws org.openhaven.search.query.SearchUnavailableException if the engine cannot
	 * answer now
	 */
	public synchronized List<TreatmentPath> listPages() {
		Instant now = this.clock.instant();
		if (this.counted == null || this.counted.at.plus(KEPT).isBefore(now)) {
			this.counted = new Counted(now, this.searches.isSample(Optional.empty()) ? List.of() : count(now));
		}
		return this.counted.pages;
	}

	private List<TreatmentPath> count(Instant now) {
		List<TreatmentPath> pages = new ArrayList<>();
		for (ServiceKind kind : ServiceKind.values()) {
			FacilityQuery care = FacilityQuery.at(now)
				.freshness(this.freshness)
				.shownIn(this.home)
				.anyOf("service", kind.value())
				.build();
			for (String state : valuesWithEnough(care, "state")) {
				FacilityQuery here = care.toBuilder().anyOf("state", state).build();
				valuesWithEnough(here, "city").stream()
					.filter((city) -> hasEnoughCurrent(here, city))
					.map((city) -> new TreatmentPath(state, city, kind))
					.forEach(pages::add);
			}
		}
		return List.copyOf(pages);
	}

	/** As many at a time as the engine counts; the next ones without those. */
	private Set<String> valuesWithEnough(FacilityQuery query, String field) {
		Set<String> values = new LinkedHashSet<>();
		boolean more;
		do {
			FacilityQuery rest = query.toBuilder()
				.size(1)
				.facets(new FacetRequest(Set.of(field), FacetRequest.MAX_LIMIT))
				.noneOf(field, values.toArray(String[]::new))
				.build();
			List<FacetCount> counts = this.engine.search(rest).facets().getOrDefault(field, List.of());
			counts.stream()
				.filter((count) -> count.count() >= LocalCare.LEAST)
				.map(FacetCount::value)
				.forEach(values::add);
			more = counts.size() == FacetRequest.MAX_LIMIT && counts.getLast().count() >= LocalCare.LEAST;
		}
		while (more);
		return values;
	}

	private boolean hasEnoughCurrent(FacilityQuery query, String city) {
		return LocalCare
			.isEnough(this.engine.search(query.toBuilder().anyOf("city", city).size(LocalCare.LEAST).build()));
	}

	/** What was counted when. */
	private record Counted(Instant at, List<TreatmentPath> pages) {
	}

}
