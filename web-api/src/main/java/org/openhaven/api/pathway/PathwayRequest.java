package org.openhaven.api.pathway;

import org.openhaven.search.request.RequestParameters;
import org.openhaven.search.request.SearchParameters;
import org.openhaven.search.request.SearchRequest;
import org.openhaven.search.request.WrittenFilter;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.search.document.Words;
import org.openhaven.search.pathway.PathwayQuery;
import org.openhaven.search.pathway.Step;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FieldFilter;
import org.openhaven.search.query.Ranking;

/**
 * What was asked of a pathway, checked.
 *
 * @param needs the place and what all steps share, its canonical that of the pathway
 * @param steps in their order
 * @param kept facilities that stay, by step
 * @param alternatives how many others to tell for each step
 */
record PathwayRequest(SearchRequest needs, List<Step> steps, Map<Step, FacilityId> kept, int alternatives) {

	private static final int USUAL_ALTERNATIVES = 3;

	/** The policy of every plan, so nothing is lost if it is asked for. */
	private static final Set<String> POLICY = Set.of("any", "accepts", "prescribes");

	PathwayRequest {
		steps = List.copyOf(steps);
		kept = Collections.unmodifiableMap(kept.isEmpty() ? new EnumMap<>(Step.class) : new EnumMap<>(kept));
	}

	/**
	 * Reads what belongs to pathways alone.
	 * @param parameters as they were sent
	 * @param needs the rest of them, read
	 */
	static PathwayRequest of(RequestParameters parameters, SearchRequest needs) {
		if (needs.where().from() == null && needs.where().problem() == null) {
			throw RequestParameters.invalid("near", parameters.text("near").orElse(""), "A pathway begins at a place.",
					List.of("ZIP", "City, ST", "city", "county", "state", "lat,lon", "a place in q"));
		}
		List<Step> steps = StepsReader.steps(parameters, needs.filters().getOrDefault("service", FieldFilter.NONE));
		Map<Step, FacilityId> kept = StepsReader.kept(parameters, steps);
		int alternatives = parameters.number("alternatives", 0, PathwayQuery.MOST).orElse(USUAL_ALTERNATIVES);
		return new PathwayRequest(needs.withCanonical(canonical(parameters, needs, steps)), steps, kept, alternatives);
	}

	private static Map<String, Object> canonical(RequestParameters parameters, SearchRequest needs, List<Step> steps) {
		Map<String, Object> canonical = new LinkedHashMap<>(needs.canonical());
		canonical.keySet().retainAll(SearchParameters.PATHWAY);
		canonical.keySet().removeAll(Set.of("q", "understand"));
		canonical.put("steps", steps.stream().map(Step::value).collect(Collectors.joining(",")));
		List<String> kept = parameters.values("keep");
		if (!kept.isEmpty()) {
			canonical.put("keep", String.join(",", kept));
		}
		parameters.text("alternatives").ifPresent((number) -> canonical.put("alternatives", number));
		return canonical;
	}

	/** Whether the place is one that somebody knows. */
	boolean isPlaced() {
		return this.needs.where().from() != null;
	}

	/** What to plan. */
	PathwayQuery toQuery(Instant at, FreshnessPolicy freshness, Ranking ranking) {
		FacilityQuery.Builder query = this.needs.toQuery(at, freshness, ranking, null, false, null).toBuilder();
		if (areTheSteps(filter("service"))) {
			query.filter("service", FieldFilter.NONE);
		}
		if (POLICY.containsAll(filter("access").wanted())
				&& Set.of("not-allowed").containsAll(filter("access").excluded())) {
			query.filter("access", FieldFilter.NONE);
		}
		return new PathwayQuery(query.build(), this.steps, this.kept, this.alternatives);
	}

	private FieldFilter filter(String name) {
		return this.needs.filters().getOrDefault(name, FieldFilter.NONE);
	}

	private boolean areTheSteps(FieldFilter services) {
		Set<String> kinds = this.steps.stream()
			.flatMap((step) -> step.kinds().stream())
			.map(ServiceKind::value)
			.collect(Collectors.toSet());
		return kinds.containsAll(services.wanted()) && services.excluded().stream().noneMatch(kinds::contains);
	}

	/** Words that ask nothing of a plan. */
	List<String> unmatched() {
		Set<String> words = new LinkedHashSet<>(Words.of(this.needs.plain().rest().orElse("")));
		words.addAll(this.needs.plain().unmatched());
		return List.copyOf(words);
	}

	/** Demands that no step asks, as a request writes them. */
	static Map<String, Object> unasked(PathwayQuery query) {
		Map<String, Object> unasked = new TreeMap<>();
		query.unasked().forEach((name, demand) -> unasked.put(name, WrittenFilter.of(name, demand)));
		return unasked;
	}

	/** What a step asks, as parameters of a search for facilities. */
	Map<String, Object> asked(FacilityQuery step) {
		Map<String, Object> asked = new LinkedHashMap<>();
		keep("near", asked);
		keep("radius", asked);
		step.filters().forEach((name, demand) -> asked.put(name, WrittenFilter.of(name, demand)));
		if (step.openNow()) {
			keep("open", asked);
		}
		keep("verified", asked);
		return asked;
	}

	private void keep(String name, Map<String, Object> asked) {
		Object value = this.needs.canonical().get(name);
		if (value != null) {
			asked.put(name, value);
		}
	}

}
