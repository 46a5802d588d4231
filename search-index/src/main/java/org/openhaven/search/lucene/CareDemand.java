package org.openhaven.search.lucene;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.document.MedicineValues;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.MatchingRules;

/**
 * Several values of one filter of care, of which a service has one. Its own values count
 * where it has facts of its own about the filter, the facility's elsewhere; those of the
 * facility are joined once for all lanes. Says for words what
 * {@link FacilityQuery#matches} says for one facility.
 */
final class CareDemand {

	private final String filter;

	private final Set<String> values;

	private final List<Set<Access>> accessGroups;

	private final Evidence evidence;

	private final CareContext context;

	private final Candidates candidates;

	private long @Nullable [] ofFacility;

	private CareDemand(String filter, Set<String> values, List<Set<Access>> accessGroups, Evidence evidence,
			CareContext context) {
		this.filter = filter;
		this.values = values;
		this.accessGroups = accessGroups;
		this.evidence = evidence;
		this.context = context;
		this.candidates = context.candidates();
	}

	/** A service must have one of the values. */
	static CareDemand wanted(String filter, Set<String> values, Evidence evidence, CareContext context) {
		return new CareDemand(filter, values, MatchingRules.accessGroups(context.query()), evidence, context);
	}

	/** A service must state none of the values. */
	static CareDemand excluded(String filter, Set<String> values, CareContext context) {
		return new CareDemand(filter, values, List.of(Set.of(Access.PRESCRIBES)), Evidence.STATED, context);
	}

	/** The filter that it is about. */
	String filter() {
		return this.filter;
	}

	/**
	 * Documents whose service in this lane has one of the values; not to be changed.
	 */
	long[] in(LaneColumns lane) {
		if (this.filter.equals("available")) {
			long[] free = this.candidates.none();
			lane.places().orInto(this.candidates, free, this.context.query());
			return free;
		}
		if (lane.kind() == ServiceKind.DETOX && this.filter.equals("substance")) {
			return inDetox(lane);
		}
		Column own = lane.own(this.filter);
		boolean asFacility = own == Column.EMPTY && lane.kind() != null;
		return asFacility ? ofFacility() : inLaneOfItsOwn(lane, own);
	}

	private long[] inLaneOfItsOwn(LaneColumns lane, Column own) {
		long[] some = (lane.kind() != null) ? ofFacility().clone() : this.candidates.none();
		if (lane.kind() == null) {
			orAll(this.context.columns().facility(), false, some);
		}
		own.removeFrom(this.candidates, some);
		orAll(lane.values(), lane.kind() != null, some);
		if (isPrescribing()) {
			orPrescribing(some);
		}
		return some;
	}

	/**
	 * Who asks for detox asks what can be withdrawn from, and that the detox itself says.
	 */
	private long[] inDetox(LaneColumns lane) {
		long[] some = this.candidates.none();
		for (String value : this.values) {
			ValueColumns columns = this.context.isWithdrawalFrom(value) ? lane.values()
					: this.context.columns().facility();
			column(columns, new FilterValue(this.filter, value)).orInto(this.candidates, some);
		}
		return some;
	}

	private long[] ofFacility() {
		if (this.ofFacility == null) {
			long[] some = this.candidates.none();
			orAll(this.context.columns().facility(), true, some);
			if (isPrescribing()) {
				orPrescribing(some);
			}
			this.ofFacility = some;
		}
		return this.ofFacility;
	}

	private void orAll(ValueColumns columns, boolean service, long[] set) {
		for (String value : this.values) {
			switch (this.filter) {
				case "medication" -> orMedicine(columns, value, set);
				case "access" -> orAccess(columns, value, set);
				default -> {
					FilterValue key = new FilterValue(this.filter, value);
					if (service || !MatchingRules.impliesService(key)) {
						column(columns, key).orInto(this.candidates, set);
					}
				}
			}
		}
	}

	private void orMedicine(ValueColumns columns, String medicine, long[] set) {
		long[] all = null;
		for (Set<Access> group : this.accessGroups) {
			long[] any = this.candidates.none();
			group
				.forEach((access) -> column(columns, MedicineValues.of(medicine, access)).orInto(this.candidates, any));
			all = (all != null) ? WordSets.both(all, any) : any;
		}
		if (all != null) {
			WordSets.or(set, all);
		}
	}

	private void orAccess(ValueColumns columns, String value, long[] set) {
		for (Access access : MatchingRules.accessOf(value)) {
			if (access != Access.PRESCRIBES) {
				column(columns, new FilterValue("access", access.value())).orInto(this.candidates, set);
			}
		}
	}

	private boolean isPrescribing() {
		return this.filter.equals("access")
				&& this.values.stream().anyMatch((value) -> MatchingRules.accessOf(value).contains(Access.PRESCRIBES));
	}

	/** Who gives medication as a service prescribes. */
	private void orPrescribing(long[] set) {
		for (LaneColumns lane : this.context.columns().lanes()) {
			if (lane.kind() == ServiceKind.MEDICATION) {
				lane.members().orInto(this.candidates, set);
			}
		}
	}

	private Column column(ValueColumns columns, FilterValue value) {
		return (this.evidence == Evidence.STATED) ? columns.stated(value) : columns.holding(value);
	}

}
