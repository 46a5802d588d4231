package org.openhaven.search.lucene;

import java.util.List;
import java.util.Set;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.document.MedicineValues;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.MatchingRules;

/**
 * Which values count for a service: its own where it has facts of its own about the
 * filter, the facility's elsewhere. Says for words what {@link FacilityQuery#matches}
 * says for one facility.
 */
final class CareValues {

	private final FacilityQuery query;

	private final SegmentColumns columns;

	private final Candidates candidates;

	private final List<Set<Access>> accessGroups;

	private final boolean detoxAsked;

	CareValues(FacilityQuery query, SegmentColumns columns, Candidates candidates) {
		this.query = query;
		this.columns = columns;
		this.candidates = candidates;
		this.accessGroups = MatchingRules.accessGroups(query);
		this.detoxAsked = query.kinds().contains(ServiceKind.DETOX);
	}

	/** Adds the documents whose service in this lane has the asked value. */
	void orAsked(LaneColumns lane, String filter, String value, Evidence evidence, long[] set) {
		switch (filter) {
			case "available" -> lane.places().orInto(this.candidates, set, this.query);
			case "access" -> MatchingRules.accessOf(value).forEach((access) -> orAccess(lane, access, evidence, set));
			case "medication" -> orMedicine(lane, value, evidence, set);
			default -> orValue(lane, new FilterValue(filter, value), filter, evidence, set);
		}
	}

	/** Adds the documents whose service in this lane states the excluded value. */
	void orExcluded(LaneColumns lane, String filter, String value, long[] set) {
		if (filter.equals("medication")) {
			orValue(lane, MedicineValues.of(value, Access.PRESCRIBES), filter, Evidence.STATED, set);
		}
		else {
			orAsked(lane, filter, value, Evidence.STATED, set);
		}
	}

	boolean detoxAsked() {
		return this.detoxAsked;
	}

	/**
	 * Documents whose service in this lane decides about the filter by facts of its own.
	 */
	boolean isDecidedBy(LaneColumns lane, String filter, int document) {
		if (lane.kind() == ServiceKind.DETOX && filter.equals("substance")) {
			return this.query.filter(filter).wanted().stream().allMatch(this::isWithdrawalFrom);
		}
		return filter.equals("available") || lane.own(filter).get(document);
	}

	private void orMedicine(LaneColumns lane, String medicine, Evidence evidence, long[] set) {
		long[] all = this.candidates.words();
		for (Set<Access> group : this.accessGroups) {
			long[] any = this.candidates.none();
			group.forEach((access) -> orValue(lane, MedicineValues.of(medicine, access), "medication", evidence, any));
			WordSets.and(all, any);
		}
		WordSets.or(set, all);
	}

	private void orAccess(LaneColumns lane, Access access, Evidence evidence, long[] set) {
		if (access != Access.PRESCRIBES) {
			orValue(lane, new FilterValue("access", access.value()), "access", evidence, set);
			return;
		}
		for (LaneColumns other : this.columns.lanes()) {
			if (other.kind() == ServiceKind.MEDICATION) {
				other.members().orInto(this.candidates, set);
			}
		}
	}

	private void orValue(LaneColumns lane, FilterValue value, String ownFilter, Evidence evidence, long[] set) {
		if (lane.kind() == null && MatchingRules.impliesService(value)) {
			return;
		}
		if (lane.kind() == ServiceKind.DETOX && ownFilter.equals("substance")) {
			boolean own = isWithdrawalFrom(value.value());
			column(own ? lane.values() : this.columns.facility(), value, evidence).orInto(this.candidates, set);
			return;
		}
		long[] ofFacility = this.candidates.none();
		column(this.columns.facility(), value, evidence).orInto(this.candidates, ofFacility);
		lane.own(ownFilter).removeFrom(this.candidates, ofFacility);
		WordSets.or(set, ofFacility);
		column(lane.values(), value, evidence).orInto(this.candidates, set);
	}

	private boolean isWithdrawalFrom(String substance) {
		return this.detoxAsked && MatchingRules.WITHDRAWAL_SUBSTANCES.contains(substance);
	}

	static Column column(ValueColumns values, FilterValue value, Evidence evidence) {
		return (evidence == Evidence.STATED) ? values.stated(value) : values.holding(value);
	}

}
