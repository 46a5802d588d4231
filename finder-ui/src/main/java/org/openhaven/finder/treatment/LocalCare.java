package org.openhaven.finder.treatment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.site.SiteSettings;
import org.openhaven.directory.site.StartArea;
import org.openhaven.search.query.FacilityHit;
import org.openhaven.search.query.Reason;
import org.openhaven.search.query.SearchResult;
import org.openhaven.search.request.Answered;
import org.openhaven.search.request.RequestParameters;
import org.openhaven.search.request.Searches;

import org.springframework.stereotype.Component;

/**
 * Finds what a town has, with the same searches that the page links to, so that all
 * counts agree.
 */
@Component
class LocalCare {

	/** Fewer are no reason for a page of their own. */
	static final int LEAST = 3;

	/** What is counted. */
	private static final String FACETS = "service,payment,medication,available,language";

	private static final String MOST_VALUES = "200";

	private static final String FARTHEST = "500mi";

	private final Searches searches;

	private final StartArea home;

	LocalCare(Searches searches, SiteSettings site) {
		this.searches = searches;
		this.home = site.startArea();
	}

	/**
	 * The listings whose own address names the town.
	 * @param path the town and the kind of care
	 * @param language of labels
	 * @return the first of them and the counts
	 */
	Answered find(TreatmentPath path, Locale language) {
		return ask(Map.of("service", path.kind().value(), "state", path.state(), "city", path.city(), "facets", FACETS,
				"facetLimit", MOST_VALUES), language);
	}

	/**
	 * The nearest place with a kind of care, from the middle of a town.
	 * @param town name and state as people write them
	 * @param kind the kind of care
	 * @param language of labels
	 * @return empty if nobody knows where the town lies, or nothing is near
	 */
	Optional<Answered> findNearest(String town, ServiceKind kind, Locale language) {
		Answered nearest = ask(Map.of("service", kind.value(), "near", town, "radius", FARTHEST, "sort", "distance",
				"size", "1", "facets", "none"), language);
		boolean known = nearest.request().where().place() != null;
		return Optional.of(nearest).filter((found) -> known && current(found.result()).findFirst().isPresent());
	}

	/**
	 * Whether enough of it is current. Listings that are missing from a newer list stand
	 * last in every order.
	 * @param result in any order
	 */
	static boolean isEnough(SearchResult result) {
		return current(result).limit(LEAST).count() == LEAST;
	}

	private static Stream<FacilityHit> current(SearchResult result) {
		return result.hits().stream().filter((hit) -> !hit.why().contains(Reason.NOT_SEEN_LATELY));
	}

	private Answered ask(Map<String, String> parameters, Locale language) {
		return this.searches.search(RequestParameters.of(List.copyOf(parameters.entrySet())), language, this.home);
	}

}
