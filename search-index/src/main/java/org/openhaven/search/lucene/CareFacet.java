package org.openhaven.search.lucene;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.search.query.MatchingRules;

/**
 * Counts the values of a field that must hold for one service. For most services the
 * facility's values count: these are joined once and counted with one AND per value. Only
 * services with facts of their own are looked at lane by lane.
 */
final class CareFacet {

	private final List<LaneColumns> lanes;

	private final List<long[]> fitting;

	private final String filter;

	private final boolean detoxAsked;

	private final Candidates candidates;

	private final @Nullable Parts[] parts = new @Nullable Parts[3];

	/**
	 * A facet of one search.
	 * @param filter the field; for medicines that of one form of access
	 * @param lanes all lanes of the segment
	 * @param fitting documents that match by a service of the lane but for this field; by
	 * lane, empty for lanes of other kinds than the asked ones
	 */
	CareFacet(String filter, List<LaneColumns> lanes, List<long[]> fitting, boolean detoxAsked, Candidates candidates) {
		this.filter = filter;
		this.lanes = lanes;
		this.fitting = fitting;
		this.detoxAsked = detoxAsked;
		this.candidates = candidates;
	}

	long count(FieldColumns.Value value) {
		Parts part = part(value);
		int speaking = 0;
		int last = -1;
		for (int lane : value.speaking()) {
			if (part.own[lane] != null) {
				speaking++;
				last = lane;
			}
		}
		if (speaking == 0) {
			return value.facility().count(part.plain());
		}
		boolean alone = speaking == 1 && (value.facility() == Column.EMPTY || part.plain().size() == 0);
		return alone ? value.own().get(last).count(part.own(last)) : countTogether(value, part);
	}

	/** A document counts once, by whichever of its services it has the value. */
	private long countTogether(FieldColumns.Value value, Parts part) {
		long[] all = with(value.facility(), part.plain);
		for (int lane : value.speaking()) {
			long[] own = part.own[lane];
			if (own != null) {
				WordSets.or(all, with(value.own().get(lane), own));
			}
		}
		return WordSets.count(all);
	}

	private long[] with(Column column, long[] set) {
		long[] with = set.clone();
		column.andInto(this.candidates, with);
		return with;
	}

	/** Values differ in which lanes go by the facility. */
	private Parts part(FieldColumns.Value value) {
		boolean withdrawal = this.detoxAsked && this.filter.equals("substance")
				&& MatchingRules.WITHDRAWAL_SUBSTANCES.contains(value.value());
		int which = value.impliesService() ? 1 : (withdrawal ? 2 : 0);
		Parts part = this.parts[which];
		if (part == null) {
			part = divide(value.impliesService(), withdrawal);
			this.parts[which] = part;
		}
		return part;
	}

	private Parts divide(boolean impliesService, boolean withdrawal) {
		Parts part = new Parts(this.candidates, this.lanes.size());
		for (int i = 0; i < this.lanes.size(); i++) {
			LaneColumns lane = this.lanes.get(i);
			long[] fits = this.fitting.get(i);
			boolean fails = fits.length == 0 || (impliesService && lane.kind() == null);
			if (!fails && lane.kind() == ServiceKind.DETOX && this.filter.equals("substance")) {
				part.add(i, withdrawal ? fits : null, withdrawal ? null : fits);
			}
			else if (!fails) {
				divide(i, lane.own(FieldColumns.ownFilter(this.filter)), fits, part);
			}
		}
		return part;
	}

	private void divide(int lane, Column own, long[] fits, Parts part) {
		if (own == Column.EMPTY) {
			part.add(lane, null, fits);
			return;
		}
		long[] plain = fits.clone();
		own.removeFrom(this.candidates, plain);
		part.add(lane, with(own, fits), plain);
	}

	/**
	 * The documents that go by the facility, and those that go by themselves, by lane.
	 */
	private static final class Parts {

		private final Candidates candidates;

		private final long[] plain;

		private final long[] @Nullable [] own;

		private final @Nullable Candidates[] narrowOwn;

		private @Nullable Candidates narrowPlain;

		private Parts(Candidates candidates, int lanes) {
			this.candidates = candidates;
			this.plain = candidates.none();
			this.own = new long[lanes][];
			this.narrowOwn = new @Nullable Candidates[lanes];
		}

		private void add(int lane, long @Nullable [] ownOnes, long @Nullable [] plainOnes) {
			this.own[lane] = ownOnes;
			if (plainOnes != null) {
				WordSets.or(this.plain, plainOnes);
			}
		}

		private Candidates plain() {
			if (this.narrowPlain == null) {
				this.narrowPlain = this.candidates.narrowedTo(this.plain);
			}
			return this.narrowPlain;
		}

		private Candidates own(int lane) {
			Candidates narrow = this.narrowOwn[lane];
			long[] set = this.own[lane];
			if (narrow == null) {
				narrow = this.candidates.narrowedTo((set != null) ? set : this.candidates.none());
				this.narrowOwn[lane] = narrow;
			}
			return narrow;
		}

	}

}
