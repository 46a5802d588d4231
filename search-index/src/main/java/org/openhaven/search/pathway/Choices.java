package org.openhaven.search.pathway;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.query.Area;
import org.openhaven.search.query.Cursor;
import org.openhaven.search.query.Demand;
import org.openhaven.search.query.FacilityHit;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FacilitySearch;
import org.openhaven.search.query.Relaxation;
import org.openhaven.search.query.RelaxationRequest;
import org.openhaven.search.query.SearchResult;

/** Asks an engine what there is to choose from for the steps of one plan. */
final class Choices {

	/** The step itself is no demand that could be given up. */
	private static final Set<String> OF_THE_STEP = Set.of("service", "access");

	/** Within which a facility is looked for at its own point. */
	private static final double SAME_POINT_METERS = 50;

	/** Pages that are turned for one facility; so many share no point. */
	private static final int MOST_PAGES = 20;

	private final FacilitySearch engine;

	private final PathwayQuery plan;

	Choices(FacilitySearch engine, PathwayQuery plan) {
		this.engine = engine;
		this.plan = plan;
	}

	/**
	 * The best ones, and the best ones that have places free: whoever of the former has
	 * places free is among the latter.
	 */
	Choice of(Step step) {
		FacilityQuery query = StepDemands.query(this.plan, step, Pathways.CANDIDATES);
		FacilityQuery told = query.toBuilder().relaxations(RelaxationRequest.NONE).build();
		SearchResult best = this.engine.search(query);
		Set<FacilityId> forbidding = forbidding(step, told);
		Map<FacilityId, Candidate> candidates = new LinkedHashMap<>();
		if (best.total() > forbidding.size()) {
			FacilityQuery free = told.toBuilder().anyOf("available", "true").build();
			List<FacilityHit> freeHits = first(this.engine.search(free), free, forbidding);
			Set<FacilityId> withPlaces = new HashSet<>(freeHits.stream().map(FacilityHit::id).toList());
			for (List<FacilityHit> hits : List.of(first(best, told, forbidding), freeHits)) {
				hits.forEach(
						(hit) -> candidates.putIfAbsent(hit.id(), Candidate.of(hit, withPlaces.contains(hit.id()))));
			}
		}
		long total = best.total() - forbidding.size();
		return withKept(new Choice(step, told, total, List.copyOf(candidates.values()), null, true,
				relaxations(best.relaxations(), step, total)));
	}

	/**
	 * Those that match and forbid a medicine that is needed: all of a group of which one
	 * is. Only where the step does not ask for the medicine itself.
	 */
	private Set<FacilityId> forbidding(Step step, FacilityQuery query) {
		Set<FacilityId> forbidding = new HashSet<>();
		if (!StepDemands.asksForMedicine(step)) {
			for (Set<String> medicines : this.plan.needs().filter("medication").anyOf()) {
				FacilityQuery.Builder forbids = query.toBuilder()
					.size(FacilityQuery.MAX_SIZE)
					.anyOf("access", Access.NOT_ALLOWED.value());
				medicines.forEach((medicine) -> forbids.anyOf("medication", medicine));
				collect(forbids.build(), forbidding);
			}
		}
		return forbidding;
	}

	private void collect(FacilityQuery query, Set<FacilityId> ids) {
		SearchResult page = this.engine.search(query);
		page.hits().forEach((hit) -> ids.add(hit.id()));
		while (page.next() != null) {
			page = this.engine.search(query.toBuilder().after(page.next()).build());
			page.hits().forEach((hit) -> ids.add(hit.id()));
		}
	}

	private List<FacilityHit> first(SearchResult firstPage, FacilityQuery query, Set<FacilityId> without) {
		List<FacilityHit> first = new ArrayList<>();
		SearchResult page = firstPage;
		while (true) {
			page.hits()
				.stream()
				.filter((hit) -> !without.contains(hit.id()))
				.limit(Pathways.CANDIDATES - first.size())
				.forEach(first::add);
			if (first.size() == Pathways.CANDIDATES || page.next() == null) {
				return first;
			}
			page = this.engine.search(query.toBuilder().after(page.next()).build());
		}
	}

	private List<Relaxation> relaxations(List<Relaxation> relaxations, Step step, long total) {
		return relaxations.stream()
			.filter(Choices::asksLessOfTheStep)
			.map((each) -> each.withTotal(each.total() - forbidding(step, each.query()).size()))
			.filter((each) -> each.total() > total)
			.toList();
	}

	private static boolean asksLessOfTheStep(Relaxation relaxation) {
		return switch (relaxation) {
			case Relaxation.Remove remove -> remove.demands().stream().noneMatch(Choices::isOfTheStep);
			case Relaxation.Replace replace -> !isOfTheStep(replace.demand());
			case Relaxation.Radius radius -> true;
			case Relaxation.Telehealth telehealth -> true;
		};
	}

	private static boolean isOfTheStep(Demand demand) {
		return OF_THE_STEP.contains(demand.parameter());
	}

	private Choice withKept(Choice choice) {
		FacilityId id = this.plan.kept().get(choice.step());
		if (id == null) {
			return choice;
		}
		Optional<Candidate> known = choice.candidates().stream().filter((each) -> each.id().equals(id)).findFirst();
		Optional<Candidate> fitting = known.or(() -> find(id, choice.query())
			.filter((found) -> !forbidding(choice.step(), choice.query().toBuilder().area(null).build()).contains(id)));
		Candidate kept = fitting.or(() -> find(id, ofItsKind(choice)))
			.orElseThrow(() -> new KeptFacilityUnknownException(choice.step(), id));
		return new Choice(choice.step(), choice.query(), choice.total(), choice.candidates(), kept, fitting.isPresent(),
				choice.relaxations());
	}

	/** Asks nothing but that it offers the care of the step. */
	private FacilityQuery ofItsKind(Choice choice) {
		FacilityQuery.Builder query = FacilityQuery.at(choice.query().at())
			.from(choice.query().from())
			.freshness(choice.query().freshness())
			.defaultsApply(false);
		choice.step().kinds().forEach((kind) -> query.anyOf("service", kind.value()));
		return query.build();
	}

	/** The facility, wherever it lies, if it matches the query otherwise. */
	private Optional<Candidate> find(FacilityId id, FacilityQuery query) {
		return this.engine.find(id).flatMap((row) -> {
			GeoPoint point = Candidate.point(row);
			Area area = (point != null) ? new Area.Around(point, SAME_POINT_METERS, null) : null;
			FacilityQuery here = query.toBuilder().area(area).size(FacilityQuery.MAX_SIZE).build();
			return findHit(id, here).map((hit) -> Candidate.of(hit,
					findHit(id, here.toBuilder().anyOf("available", "true").build()).isPresent()));
		});
	}

	private Optional<FacilityHit> findHit(FacilityId id, FacilityQuery query) {
		Cursor next = null;
		for (int page = 0; page == 0 || (next != null && page < MOST_PAGES); page++) {
			SearchResult result = this.engine.search(query.toBuilder().after(next).build());
			for (FacilityHit hit : result.hits()) {
				if (hit.id().equals(id)) {
					return Optional.of(hit);
				}
			}
			next = result.next();
		}
		return Optional.empty();
	}

}
