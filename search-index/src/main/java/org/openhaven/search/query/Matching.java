package org.openhaven.search.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.document.EarthPoint;
import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.document.Lane;
import org.openhaven.search.document.MedicineValues;
import org.openhaven.search.document.UnitVector;
import org.openhaven.search.document.Values;
import org.openhaven.search.document.Words;

/**
 * Whether one facility matches one query: the meaning of a search, in its plainest form.
 * Engines are faster and must say the same.
 */
final class Matching {

	private final FacilityQuery query;

	private final FacilityDocument document;

	private final Set<ServiceKind> kinds;

	private final TextFit fit;

	Matching(FacilityQuery query, FacilityDocument document) {
		this.query = query;
		this.document = document;
		this.kinds = query.kinds();
		QueryText text = query.text();
		this.fit = (text != null) ? TextFit.of(text, document) : TextFit.NO_TEXT;
	}

	boolean matches() {
		return isShown() && isInArea() && isOpen() && isConfirmed() && this.fit.tier() != TextTier.MISSING
				&& facilityFits() && kindsFit() && isNotHiddenByDefault()
				&& this.document.lanes().stream().anyMatch((lane) -> fits(lane, Evidence.ANY));
	}

	TextFit fit() {
		return this.fit;
	}

	/** Whether all that is asked has evidence of its own, care in one service. */
	boolean isStated() {
		return everyFacilityFilterHolds(Evidence.STATED)
				&& this.document.lanes().stream().anyMatch((lane) -> fits(lane, Evidence.STATED));
	}

	MatchScope scope() {
		boolean careAsked = !this.kinds.isEmpty() || careFilters().anyMatch((name) -> isWanted(name));
		boolean byService = this.document.lanes()
			.stream()
			.filter((lane) -> lane.kind() != null && fits(lane, Evidence.ANY))
			.anyMatch((lane) -> careFilters().filter(this::isWanted).allMatch((name) -> isDecidedBy(lane, name)));
		return (careAsked && byService) ? MatchScope.SERVICE : MatchScope.FACILITY;
	}

	private boolean isShown() {
		LocalDate missing = this.document.notSeenSince();
		LocalDate today = LocalDate.ofInstant(this.query.at(), ZoneOffset.UTC);
		return this.document.findable() && (missing == null || !this.query.freshness().hides(missing, today));
	}

	private boolean isInArea() {
		return switch (this.query.area()) {
			case null -> true;
			case Area.Around circle -> isInCircle(circle) || isInCity(circle.cityToo());
			case Area.Box box -> isInBox(box);
			case Area.Counties counties -> counties.fips().stream().anyMatch((fips) -> isOfFacility("county", fips));
			case Area.States states -> states.codes().stream().anyMatch((code) -> isOfFacility("state", code));
		};
	}

	private boolean isInCircle(Area.Around circle) {
		EarthPoint point = this.document.location();
		if (point == null) {
			return false;
		}
		UnitVector place = point.toUnitVector();
		return UnitVector.of(circle.center()).chordSquaredTo(place.x(), place.y(), place.z()) <= UnitVector
			.chordSquared(circle.radiusMeters());
	}

	private boolean isInCity(@Nullable CityName city) {
		return city != null && isOfFacility("city", Words.folded(city.city())) && isOfFacility("state", city.region());
	}

	private boolean isInBox(Area.Box box) {
		EarthPoint point = this.document.location();
		if (point == null || point.latitudeE7() < EarthPoint.units(box.south())
				|| point.latitudeE7() > EarthPoint.units(box.north())) {
			return false;
		}
		boolean eastOfWest = point.longitudeE7() >= EarthPoint.units(box.west());
		boolean westOfEast = point.longitudeE7() <= EarthPoint.units(box.east());
		return box.crossesDateLine() ? (eastOfWest || westOfEast) : (eastOfWest && westOfEast);
	}

	private boolean isOfFacility(String filter, String value) {
		return this.document.facility().holds(new FilterValue(filter, value));
	}

	private boolean isOpen() {
		return !this.query.openNow() || (this.document.hours() != null && this.document.timeZone() != null
				&& this.document.hours().isOpenAt(this.query.at().atZone(this.document.timeZone())));
	}

	private boolean isConfirmed() {
		Instant confirmedAt = this.document.confirmedAt();
		return this.query.verifiedWithin() == null
				|| (confirmedAt != null && !confirmedAt.isBefore(this.query.at().minus(this.query.verifiedWithin())));
	}

	private boolean facilityFits() {
		return everyFacilityFilterHolds(Evidence.ANY) && noneExcluded() && (!this.query.isFocusDefault()
				|| MatchingRules.DEFAULT_FOCUS.wanted().stream().anyMatch((focus) -> isOfFacility("focus", focus)));
	}

	private boolean everyFacilityFilterHolds(Evidence evidence) {
		return facilityFilters().allMatch((asked) -> everyGroupHolds(asked.getValue(),
				(value) -> holds(new FilterValue(asked.getKey(), value), this.document.facility(), evidence)));
	}

	private boolean noneExcluded() {
		return facilityFilters().allMatch((asked) -> asked.getValue()
			.excluded()
			.stream()
			.noneMatch((value) -> this.document.facility().states(new FilterValue(asked.getKey(), value))));
	}

	private boolean isNotHiddenByDefault() {
		return this.fit.tier().isName() || MatchingRules.hiddenExclusives(this.query)
			.stream()
			.noneMatch((value) -> isOfFacility("exclusive", value));
	}

	private boolean kindsFit() {
		FieldFilter services = this.query.filter("service");
		return everyGroupHolds(services, this::hasService) && services.excluded().stream().noneMatch(this::hasService);
	}

	private boolean hasService(String kind) {
		return this.document.lanes().stream().anyMatch((lane) -> lane.kind() == ServiceKind.of(kind));
	}

	private boolean fits(Lane lane, Evidence evidence) {
		boolean kindFits = this.kinds.isEmpty() || (lane.kind() != null && this.kinds.contains(lane.kind()));
		return kindFits && careFilters().allMatch((name) -> careFits(lane, name, evidence));
	}

	private boolean careFits(Lane lane, String filter, Evidence evidence) {
		FieldFilter asked = this.query.filter(filter);
		if (filter.equals("access") && isWanted("medication")) {
			return noAccessExcluded(lane, asked);
		}
		return everyGroupHolds(asked, (value) -> careHolds(lane, filter, value, evidence))
				&& asked.excluded().stream().noneMatch((value) -> isExcluded(lane, filter, value));
	}

	private boolean careHolds(Lane lane, String filter, String value, Evidence evidence) {
		return switch (filter) {
			case "available" -> hasPlaces(lane);
			case "access" ->
				MatchingRules.accessOf(value).stream().anyMatch((access) -> accessHolds(lane, access, evidence));
			case "medication" -> MatchingRules.accessGroups(this.query)
				.stream()
				.allMatch((group) -> group.stream().anyMatch((access) -> medicineHolds(lane, value, access, evidence)));
			default -> valueHolds(lane, new FilterValue(filter, value), evidence);
		};
	}

	private boolean isExcluded(Lane lane, String filter, String value) {
		return switch (filter) {
			case "available" -> hasPlaces(lane);
			case "access" ->
				MatchingRules.accessOf(value).stream().anyMatch((access) -> accessHolds(lane, access, Evidence.STATED));
			case "medication" -> medicineHolds(lane, value, Access.PRESCRIBES, Evidence.STATED);
			default -> valueHolds(lane, new FilterValue(filter, value), Evidence.STATED);
		};
	}

	private boolean noAccessExcluded(Lane lane, FieldFilter asked) {
		return asked.excluded().stream().noneMatch((value) -> isExcluded(lane, "access", value));
	}

	private boolean valueHolds(Lane lane, FilterValue value, Evidence evidence) {
		if (lane.kind() == null && MatchingRules.impliesService(value)) {
			return false;
		}
		return holds(value, valuesOf(lane, value), evidence);
	}

	/** What a place of detox says about substances counts when detox is asked for. */
	private Values valuesOf(Lane lane, FilterValue value) {
		if (lane.kind() == ServiceKind.DETOX && value.filter().equals("substance")) {
			return isWithdrawalFrom(value.value()) ? lane.own() : this.document.facility();
		}
		return this.document.valuesOf(lane, value.filter());
	}

	private boolean isWithdrawalFrom(String substance) {
		return this.kinds.contains(ServiceKind.DETOX) && MatchingRules.WITHDRAWAL_SUBSTANCES.contains(substance);
	}

	private boolean medicineHolds(Lane lane, String medicine, Access access, Evidence evidence) {
		return holds(MedicineValues.of(medicine, access), this.document.valuesOf(lane, "medication"), evidence);
	}

	private boolean accessHolds(Lane lane, Access access, Evidence evidence) {
		if (access == Access.PRESCRIBES) {
			return hasService(ServiceKind.MEDICATION.value());
		}
		return holds(new FilterValue("access", access.value()), this.document.valuesOf(lane, "access"), evidence);
	}

	private boolean hasPlaces(Lane lane) {
		return Standing.placesFree(lane, this.query) > 0;
	}

	/** Whether facts of the service itself decide about the filter. */
	private boolean isDecidedBy(Lane lane, String filter) {
		if (lane.kind() == ServiceKind.DETOX && filter.equals("substance")) {
			return this.query.filter(filter).wanted().stream().allMatch(this::isWithdrawalFrom);
		}
		return filter.equals("available") || lane.ownFilters().contains(filter);
	}

	private boolean isWanted(String filter) {
		return !this.query.filter(filter).anyOf().isEmpty();
	}

	private Stream<String> careFilters() {
		return this.query.filters().keySet().stream().filter(MatchingRules::describesCare);
	}

	private Stream<Map.Entry<String, FieldFilter>> facilityFilters() {
		return this.query.filters()
			.entrySet()
			.stream()
			.filter((asked) -> !asked.getKey().equals("service") && !MatchingRules.describesCare(asked.getKey()));
	}

	private static boolean everyGroupHolds(FieldFilter asked, Predicate<String> holds) {
		return asked.anyOf().stream().allMatch((group) -> group.stream().anyMatch(holds));
	}

	private static boolean holds(FilterValue value, Values values, Evidence evidence) {
		if (value.filter().equals("focus") && value.value().equals("any")) {
			return true;
		}
		return (evidence == Evidence.STATED) ? values.states(value) : values.holds(value);
	}

	/** What counts as evidence. */
	private enum Evidence {

		ANY, STATED

	}

}
