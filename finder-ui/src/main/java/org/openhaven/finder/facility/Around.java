package org.openhaven.finder.facility;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.Location;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.site.SiteSettings;
import org.openhaven.directory.site.StartArea;
import org.openhaven.finder.card.ShownRow;
import org.openhaven.finder.words.Words;
import org.openhaven.finder.words.Wording;
import org.openhaven.search.pathway.KeptFacilityUnknownException;
import org.openhaven.search.pathway.PathwayQuery;
import org.openhaven.search.pathway.Pathways;
import org.openhaven.search.pathway.PlannedStep;
import org.openhaven.search.pathway.Step;
import org.openhaven.search.pathway.Stop;
import org.openhaven.search.query.FacilityHit;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FacilitySearch;
import org.openhaven.search.query.Ranking;
import org.openhaven.search.query.SearchUnavailableException;
import org.openhaven.search.query.Sort;

/**
 * What lies around a facility: the next steps of care, and others of its kind. A page
 * stands without it while nothing can be searched.
 */
@Component
class Around {

	private static final double RADIUS_METERS = 25 * GeoPoint.METERS_PER_MILE;

	private static final int MOST_NEIGHBORS = 4;

	/** What people come for first. */
	private static final List<ServiceKind> BY_URGENCY = List.of(ServiceKind.DETOX, ServiceKind.INPATIENT,
			ServiceKind.MEDICATION, ServiceKind.SOBER_LIVING, ServiceKind.OUTPATIENT);

	/** What goes on after each step. */
	private static final Map<Step, List<Step>> AFTER = Map.of(Step.DETOX,
			List.of(Step.INPATIENT, Step.MEDICATION, Step.SOBER_LIVING), Step.INPATIENT,
			List.of(Step.MEDICATION, Step.SOBER_LIVING), Step.MEDICATION, List.of(Step.SOBER_LIVING), Step.OUTPATIENT,
			List.of(Step.SOBER_LIVING), Step.SOBER_LIVING, List.of(Step.MEDICATION));

	private final FacilitySearch engine;

	private final Pathways pathways;

	private final Clock clock;

	private final FreshnessPolicy freshness;

	private final Ranking ranking;

	private final Wording wording;

	private final StartArea home;

	Around(FacilitySearch engine, Clock clock, FreshnessPolicy freshness, Ranking ranking, Wording wording,
			SiteSettings site) {
		this.engine = engine;
		this.pathways = new Pathways(engine);
		this.clock = clock;
		this.freshness = freshness;
		this.ranking = ranking;
		this.wording = wording;
		this.home = site.startArea();
	}

	/**
	 * The steps of care after this place.
	 * @return none if it is not listed today, or nobody knows where it lies
	 */
	List<Neighbor> next(Listing listing, Locale language) {
		Location location = listing.location();
		Step own = step(listing).orElse(null);
		if (location == null || own == null || !(listing.status() instanceof ListingStatus.Current)) {
			return List.of();
		}
		List<Step> steps = Stream.concat(Stream.of(own), AFTER.getOrDefault(own, List.of()).stream()).toList();
		FacilityQuery needs = query(location).build();
		try {
			return this.pathways.plan(new PathwayQuery(needs, steps, Map.of(own, listing.id()), 0))
				.stream()
				.skip(1)
				.flatMap((planned) -> stop(planned, listing, language).stream())
				.toList();
		}
		catch (KeptFacilityUnknownException | SearchUnavailableException notNow) {
			return List.of();
		}
	}

	/** Others that give the kind of care that people most likely come for. */
	List<Neighbor> alike(Listing listing, Locale language) {
		Location location = listing.location();
		ServiceKind kind = mainKind(listing).orElse(null);
		if (location == null || kind == null) {
			return List.of();
		}
		FacilityQuery query = query(location).anyOf("service", kind.value())
			.sort(Sort.DISTANCE)
			.size(MOST_NEIGHBORS + 1)
			.build();
		try {
			return this.engine.search(query)
				.hits()
				.stream()
				.filter((hit) -> !hit.id().equals(listing.id()))
				.limit(MOST_NEIGHBORS)
				.map((hit) -> neighbor(hit, null, hit.distanceMeters(), isRough(hit, location), language))
				.toList();
		}
		catch (SearchUnavailableException notNow) {
			return List.of();
		}
	}

	/** The kind of care that people most likely come for. */
	static Optional<ServiceKind> mainKind(Listing listing) {
		Set<ServiceKind> kinds = kinds(listing);
		return BY_URGENCY.stream().filter(kinds::contains).findFirst();
	}

	private static Set<ServiceKind> kinds(Listing listing) {
		return listing.services().stream().map((service) -> service.kind()).collect(Collectors.toSet());
	}

	private static Optional<Step> step(Listing listing) {
		Set<ServiceKind> kinds = kinds(listing);
		return Stream.of(Step.DETOX, Step.INPATIENT, Step.MEDICATION, Step.OUTPATIENT, Step.SOBER_LIVING)
			.filter((step) -> kinds.containsAll(step.kinds()))
			.findFirst();
	}

	private FacilityQuery.Builder query(Location location) {
		return FacilityQuery.at(this.clock.instant())
			.freshness(this.freshness)
			.ranking(this.ranking)
			.shownIn(this.home)
			.around(location.point(), RADIUS_METERS);
	}

	private Optional<Neighbor> stop(PlannedStep planned, Listing listing, Locale language) {
		Stop stop = planned.chosen();
		if (stop == null) {
			return Optional.empty();
		}
		Words words = this.wording.in(language);
		String what = words.say("facility.next." + planned.step().value());
		if (stop.hit().id().equals(listing.id())) {
			return Optional.of(new Neighbor(words.say("facility.next.here"), null, what, null, "", null));
		}
		boolean rough = listing.location() != null && isRough(stop.hit(), listing.location());
		return Optional.of(neighbor(stop.hit(), what, stop.hit().distanceMeters(), rough, language));
	}

	private static boolean isRough(FacilityHit hit, Location from) {
		return hit.distanceApproximate() || !from.precision().value().equals("address");
	}

	private Neighbor neighbor(FacilityHit hit, @Nullable String what, OptionalDouble meters, boolean rough,
			Locale language) {
		Words words = this.wording.in(language);
		ShownRow row = ShownRow.of(hit.row());
		return new Neighbor(row.name(), row.path(), (what != null) ? what : row.kinds(words),
				meters.isPresent() ? words.miles(meters.getAsDouble(), rough) : null, row.town(words), row.phone());
	}

}
