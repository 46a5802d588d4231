package org.openhaven.search.pathway;

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
import org.openhaven.search.query.FieldFilter;
import org.openhaven.search.query.Reason;
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
		SearchResult best = this.engine.search(query);
		FacilityQuery told = query.toBuilder().relaxations(RelaxationRequest.NONE).build();
		Map<FacilityId, Candidate> candidates = new LinkedHashMap<>();
		long refused = 0;
		if (best.total() > 0) {
			List<FacilityHit> free = this.engine.search(told.toBuilder().anyOf("available", "true").build()).hits();
			Set<FacilityId> withPlaces = new HashSet<>(free.stream().map(FacilityHit::id).toList());
			refused = best.hits().stream().filter((hit) -> !isAcceptable(hit)).count();
			for (List<FacilityHit> hits : List.of(best.hits(), free)) {
				hits.stream()
					.filter(this::isAcceptable)
					.forEach((hit) -> candidates.putIfAbsent(hit.id(),
							Candidate.of(hit, withPlaces.contains(hit.id()))));
			}
		}
		return withKept(new Choice(step, told, best.total() - refused, List.copyOf(candidates.values()), null, true,
				best.relaxations().stream().filter(Choices::asksLessOfTheStep).toList()));
	}

	/** Listed today, and forbids none of the medicines of which one is needed. */
	private boolean isAcceptable(FacilityHit hit) {
		FieldFilter medicines = this.plan.needs().filter("medication");
		return !hit.why().contains(Reason.NOT_SEEN_LATELY) && medicines.anyOf()
			.stream()
			.noneMatch((group) -> group.stream().allMatch((each) -> hit.row().tells(each, Access.NOT_ALLOWED)));
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
		Optional<Candidate> fitting = known.or(() -> find(id, choice.query()));
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
			return findHit(id, here).filter(Choices::isListed)
				.map((hit) -> Candidate.of(hit,
						findHit(id, here.toBuilder().anyOf("available", "true").build()).isPresent()));
		});
	}

	private static boolean isListed(FacilityHit hit) {
		return !hit.why().contains(Reason.NOT_SEEN_LATELY);
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
