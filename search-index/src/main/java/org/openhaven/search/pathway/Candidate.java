package org.openhaven.search.pathway;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.document.FacilityRow;
import org.openhaven.search.document.UnitVector;
import org.openhaven.search.document.Words;
import org.openhaven.search.query.FacilityHit;
import org.openhaven.search.query.Reason;

/**
 * A facility that could be a step.
 *
 * @param hit as the engine found it
 * @param placesFree whether the step's service has places free by a fresh report
 * @param organization who runs it
 * @param point where it lies, null if unknown
 */
record Candidate(FacilityHit hit, boolean placesFree, Organization organization, @Nullable GeoPoint point) {

	static Candidate of(FacilityHit hit, boolean placesFree) {
		JsonNode row = hit.row().read();
		JsonNode organization = row.get("organization");
		String name = Words.folded(organization.get("name").asString());
		return new Candidate(hit, placesFree, new Organization(organization.get("id").asString(null), name),
				point(row));
	}

	/** Where a row lies, null if unknown. */
	static @Nullable GeoPoint point(FacilityRow row) {
		return point(row.read());
	}

	private static @Nullable GeoPoint point(JsonNode row) {
		JsonNode location = row.get("location");
		return location.isNull() ? null : new GeoPoint(location.get("lat").asDouble(), location.get("lon").asDouble());
	}

	FacilityId id() {
		return this.hit.id();
	}

	/** Whether all that is asked of the step has evidence of its own. */
	boolean isStated() {
		return !this.hit.why().contains(Reason.INDIRECT_EVIDENCE);
	}

	/** Metres to the door of another, NaN if one of the two is not known. */
	double metersTo(Candidate other) {
		if (this.point == null || other.point == null) {
			return Double.NaN;
		}
		return UnitVector.of(this.point).metersTo(UnitVector.of(other.point));
	}

}
