package org.openhaven.search.lucene;

import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.MatchingRules;

/**
 * Of what demands on care are judged.
 *
 * @param query what is asked
 * @param columns the segment
 * @param candidates the documents that are looked at
 * @param detoxAsked whether detox is among the asked kinds of service
 */
record CareContext(FacilityQuery query, SegmentColumns columns, Candidates candidates, boolean detoxAsked) {

	boolean isWithdrawalFrom(String substance) {
		return this.detoxAsked && MatchingRules.WITHDRAWAL_SUBSTANCES.contains(substance);
	}

	/**
	 * Whether the document's service in this lane decides about the filter by facts of
	 * its own.
	 */
	boolean isDecidedBy(LaneColumns lane, String filter, int document) {
		if (lane.kind() == ServiceKind.DETOX && filter.equals("substance")) {
			return this.query.filter(filter).wanted().stream().allMatch(this::isWithdrawalFrom);
		}
		return filter.equals("available") || lane.own(filter).get(document);
	}

}
