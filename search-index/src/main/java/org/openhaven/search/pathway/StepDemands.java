package org.openhaven.search.pathway;

import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.vocabulary.Filter;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;
import org.openhaven.search.query.FacetRequest;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FieldFilter;
import org.openhaven.search.query.QueryText;
import org.openhaven.search.query.Sort;

/**
 * What each step asks of a facility: all that describes the person and the money; what
 * describes a kind of care only where that care is the step; what holds at this moment
 * only where the person goes first.
 */
final class StepDemands {

	/** Settings that imply no kind of service in the vocabulary. */
	private static final Map<String, Set<ServiceKind>> OTHER_SETTINGS = Map.of("telehealth",
			EnumSet.of(ServiceKind.OUTPATIENT), "opioid-treatment-program", EnumSet.of(ServiceKind.OUTPATIENT),
			"general-hospital", EnumSet.of(ServiceKind.DETOX, ServiceKind.INPATIENT), "psychiatric-hospital",
			EnumSet.of(ServiceKind.DETOX, ServiceKind.INPATIENT));

	private static final String ACCESS = "access";

	private static final String MEDICATION = "medication";

	private StepDemands() {
	}

	/**
	 * The query of a step.
	 * @param plan what was asked
	 * @param step one of its steps
	 * @param size results per page
	 */
	static FacilityQuery query(PathwayQuery plan, Step step, int size) {
		FacilityQuery needs = plan.needs();
		boolean first = plan.isFirst(step);
		FacilityQuery.Builder query = needs.toBuilder()
			.after(null)
			.text((QueryText) null)
			.facets(FacetRequest.NONE)
			.sort(Sort.BEST)
			.size(size)
			.freshness(hidingMissing(needs.freshness()))
			.openNow(first && needs.openNow());
		needs.filters().forEach((name, demand) -> query.filter(name, asked(step, first, name, demand)));
		step.kinds().forEach((kind) -> query.anyOf("service", kind.value()));
		if (!needs.filter(MEDICATION).anyOf().isEmpty() && asksForMedicine(step) && step != Step.MEDICATION) {
			query.anyOf(ACCESS, "any");
		}
		return query.build();
	}

	/**
	 * Whether a medicine that is needed is asked for: prescribed where treatment with
	 * medication is the step, otherwise at least accepted. During detox it is enough that
	 * it is not forbidden, because the medicine may begin afterwards.
	 */
	static boolean asksForMedicine(Step step) {
		return step != Step.DETOX;
	}

	private static FreshnessPolicy hidingMissing(FreshnessPolicy policy) {
		return FreshnessPolicy.of(policy.availabilityShelfLife(), Period.ZERO);
	}

	/** What a step asks of a filter, nothing where it makes no sense. */
	static FieldFilter asked(Step step, boolean first, String name, FieldFilter demand) {
		return switch (Filter.findFilter(name).orElseThrow()) {
			case SERVICE, ACCESS, LEVEL, TERM -> FieldFilter.NONE;
			case AVAILABLE, ADMISSION -> first ? demand : FieldFilter.NONE;
			case THERAPY, TESTING, AFTERCARE, ACCREDITATION -> (step != Step.SOBER_LIVING) ? demand : FieldFilter.NONE;
			case SETTING -> concerning(step, demand);
			case MEDICATION -> asksForMedicine(step) ? demand : new FieldFilter(List.of(), demand.excluded());
			default -> demand;
		};
	}

	private static FieldFilter concerning(Step step, FieldFilter settings) {
		List<Set<String>> groups = new ArrayList<>();
		for (Set<String> group : settings.anyOf()) {
			if (group.stream().anyMatch((setting) -> concerns(step, setting))) {
				groups.add(group);
			}
		}
		Set<String> excluded = new TreeSet<>(settings.excluded());
		excluded.removeIf((setting) -> !concerns(step, setting));
		return new FieldFilter(groups, excluded);
	}

	private static boolean concerns(Step step, String setting) {
		return step.kinds().stream().anyMatch((kind) -> kindsOf(setting).contains(kind));
	}

	/**
	 * The kinds of service that a setting describes.
	 * @param setting a value of the filter {@code setting}
	 */
	static Set<ServiceKind> kindsOf(String setting) {
		Set<ServiceKind> kinds = EnumSet.noneOf(ServiceKind.class);
		kinds.addAll(OTHER_SETTINGS.getOrDefault(setting, Set.of()));
		Vocabulary.standard()
			.impliedBy(new FilterValue("setting", setting))
			.stream()
			.filter((implied) -> implied.filter().equals("service"))
			.forEach((implied) -> kinds.add(ServiceKind.of(implied.value())));
		return kinds;
	}

}
