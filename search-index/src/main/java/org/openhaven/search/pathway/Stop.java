package org.openhaven.search.pathway;

import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;

import org.openhaven.search.query.FacilityHit;

/**
 * A facility as a step of a pathway.
 *
 * @param hit the facility, with its distance from the start
 * @param previous the step from which a person comes, null for the first
 * @param sameFacility whether that step is at the same facility
 * @param sameOrganization whether that step is run by the same organization, as far as is
 * known
 * @param metersFromPrevious great-circle distance from that step, empty for the first and
 * where one of the points is unknown
 * @param approximate whether one of the two points is less exact than the door
 */
public record Stop(FacilityHit hit, @Nullable Step previous, boolean sameFacility, boolean sameOrganization,
		OptionalDouble metersFromPrevious, boolean approximate) {

	static Stop first(Candidate candidate) {
		return new Stop(candidate.hit(), null, false, false, OptionalDouble.empty(), false);
	}

	static Stop after(Step previous, Candidate from, Candidate to) {
		double meters = from.metersTo(to);
		return new Stop(to.hit(), previous, from.id().equals(to.id()), from.organization().isSameAs(to.organization()),
				Double.isNaN(meters) ? OptionalDouble.empty() : OptionalDouble.of(meters),
				from.hit().distanceApproximate() || to.hit().distanceApproximate());
	}

}
