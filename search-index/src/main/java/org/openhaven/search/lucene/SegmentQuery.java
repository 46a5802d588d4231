package org.openhaven.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FieldFilter;
import org.openhaven.search.query.MatchingRules;
import org.openhaven.search.query.Standing;

/**
 * One query over one segment, worked off as sets of documents: those that must hold in
 * any case, and one per filter, so that a facet can leave its own filter out.
 */
final class SegmentQuery {

	private static final long[] NO_WORDS = new long[0];

	private final FacilityQuery query;

	private final Segment segment;

	private final SegmentColumns columns;

	private final Candidates candidates;

	private final CareValues careValues;

	private final @Nullable TextMatches text;

	private final long[] allowed;

	private final Map<String, long[]> wanted = new TreeMap<>();

	private final List<LaneQuery> lanes = new ArrayList<>();

	private final Evidence evidence;

	private final Set<ServiceKind> kinds;

	private final long[] fittingFacilities;

	private long @Nullable [] fittingServices;

	private @Nullable List<long[]> matchingByLane;

	SegmentQuery(FacilityQuery query, Segment segment) throws IOException {
		this(query, segment, AreaCandidates.of(query.area(), segment.columns()),
				query.words().isEmpty() ? null : TextMatches.find(query.words(), segment.reader()), Evidence.ANY);
	}

	private SegmentQuery(FacilityQuery query, Segment segment, Candidates candidates, @Nullable TextMatches text,
			Evidence evidence) {
		this.query = query;
		this.segment = segment;
		this.columns = segment.columns();
		this.candidates = candidates;
		this.text = text;
		this.evidence = evidence;
		this.kinds = query.kinds();
		this.careValues = new CareValues(query, this.columns, candidates);
		this.allowed = candidates.words();
		narrow();
		query.filters().forEach(this::add);
		if (query.isFocusDefault()) {
			this.wanted.put("focus", anyOf("focus", MatchingRules.DEFAULT_FOCUS.wanted()));
		}
		for (LaneColumns lane : this.columns.lanes()) {
			this.lanes.add(new LaneQuery(query, lane, candidates, this.careValues, evidence));
		}
		this.fittingFacilities = computeFittingFacilities(null);
	}

	/** The same place and text, asked differently. */
	SegmentQuery with(FacilityQuery other) {
		return new SegmentQuery(other, this.segment, this.candidates, this.text, this.evidence);
	}

	/** The same question, answered by evidence of its own only. */
	SegmentQuery stated() {
		return new SegmentQuery(this.query, this.segment, this.candidates, this.text, Evidence.STATED);
	}

	/** What holds whatever the filters ask. */
	private void narrow() {
		this.segment.live().andInto(this.candidates, this.allowed);
		if (this.segment.samplesHidden()) {
			this.columns.sample().removeFrom(this.candidates, this.allowed);
		}
		this.columns.notSeen().forEach((date, documents) -> {
			if (isHidden(date)) {
				documents.removeFrom(this.candidates, this.allowed);
			}
		});
		if (this.text != null) {
			this.text.words().andInto(this.candidates, this.allowed);
		}
		if (this.query.openNow()) {
			WordSets.and(this.allowed, open());
		}
		if (this.query.verifiedWithin() != null) {
			keepConfirmed(Standing.minute(this.query.at()) - this.query.verifiedWithin().toMinutes());
		}
	}

	private boolean isHidden(LocalDate missingSince) {
		LocalDate today = LocalDate.ofInstant(this.query.at(), ZoneOffset.UTC);
		return this.query.freshness().hides(missingSince, today);
	}

	private long[] open() {
		long[] open = this.candidates.none();
		for (HoursColumn hours : this.columns.hours()) {
			if (hours.isOpenAt(this.query.at())) {
				hours.documents().orInto(this.candidates, open);
			}
		}
		return open;
	}

	private void keepConfirmed(long earliest) {
		for (int i = 0; i < this.allowed.length; i++) {
			for (long left = this.allowed[i]; left != 0; left &= left - 1) {
				int document = (this.candidates.index(i) << 6) + Long.numberOfTrailingZeros(left);
				int confirmed = this.columns.numbers().confirmed(document);
				if (confirmed == Standing.NEVER_CONFIRMED || confirmed < earliest) {
					this.allowed[i] &= ~Long.lowestOneBit(left);
				}
			}
		}
	}

	private void add(String filter, FieldFilter asked) {
		if (MatchingRules.describesCare(filter)) {
			return;
		}
		for (String value : asked.excluded()) {
			if (filter.equals("service")) {
				WordSets.andNot(this.allowed, withService(ServiceKind.of(value)));
			}
			else {
				this.columns.facility()
					.stated(new FilterValue(filter, value))
					.removeFrom(this.candidates, this.allowed);
			}
		}
		for (Set<String> group : asked.anyOf()) {
			this.wanted.merge(filter, anyOf(filter, group), WordSets::both);
		}
	}

	private long[] anyOf(String filter, Set<String> values) {
		long[] any = this.candidates.none();
		for (String value : values) {
			if (filter.equals("focus") && value.equals("any")) {
				return this.candidates.words();
			}
			if (filter.equals("service")) {
				WordSets.or(any, withService(ServiceKind.of(value)));
			}
			else {
				CareValues.column(this.columns.facility(), new FilterValue(filter, value), this.evidence)
					.orInto(this.candidates, any);
			}
		}
		return any;
	}

	private long[] withService(ServiceKind kind) {
		long[] with = this.candidates.none();
		for (LaneColumns lane : this.columns.lanes()) {
			if (lane.kind() == kind) {
				lane.members().orInto(this.candidates, with);
			}
		}
		return with;
	}

	/** Documents that match. */
	long[] matching() {
		return WordSets.both(this.fittingFacilities, fittingServices());
	}

	/**
	 * Documents of which all fits that is asked of the facility; not to be changed.
	 * @param without a filter whose positive values do not count
	 */
	long[] fittingFacilities(String without) {
		boolean same = !this.wanted.containsKey(without) && !without.equals("term") && !without.equals("population");
		return same ? this.fittingFacilities : computeFittingFacilities(without);
	}

	private long[] computeFittingFacilities(@Nullable String without) {
		long[] fitting = this.allowed.clone();
		this.wanted.forEach((filter, documents) -> {
			if (!filter.equals(without)) {
				WordSets.and(fitting, documents);
			}
		});
		removeHidden(without, fitting);
		return fitting;
	}

	/** Documents one of whose services of the asked kinds fits; not to be changed. */
	long[] fittingServices() {
		if (this.fittingServices == null) {
			this.fittingServices = fittingServices(this.kinds);
		}
		return this.fittingServices;
	}

	/** Documents one of whose services of the kinds fits; no kinds: any service. */
	long[] fittingServices(Set<ServiceKind> some) {
		long[] fitting = this.candidates.none();
		for (LaneQuery lane : this.lanes) {
			if (isOf(some, lane)) {
				WordSets.or(fitting, lane.fitting(null));
			}
		}
		return fitting;
	}

	/**
	 * Documents that match by the service of a lane, by lane; an empty array for lanes of
	 * other kinds than the asked ones.
	 * @param without a filter whose positive values do not count
	 */
	List<long[]> matchingByLane(String without) {
		boolean same = !without.equals("population") && this.lanes.stream().noneMatch((lane) -> lane.wants(without));
		if (!same) {
			return computeMatchingByLane(without);
		}
		if (this.matchingByLane == null) {
			this.matchingByLane = computeMatchingByLane(without);
		}
		return this.matchingByLane;
	}

	private List<long[]> computeMatchingByLane(String without) {
		long[] facilities = fittingFacilities(without);
		List<long[]> matching = new ArrayList<>(this.lanes.size());
		for (LaneQuery lane : this.lanes) {
			matching.add(isOf(this.kinds, lane) ? WordSets.both(lane.fitting(without), facilities) : NO_WORDS);
		}
		return matching;
	}

	/** The lanes of the asked kinds. */
	List<LaneQuery> lanes() {
		return this.lanes.stream().filter((lane) -> isOf(this.kinds, lane)).toList();
	}

	private static boolean isOf(Set<ServiceKind> kinds, LaneQuery lane) {
		ServiceKind kind = lane.lane().kind();
		return kinds.isEmpty() || (kind != null && kinds.contains(kind));
	}

	/** Whether exclusive programs are left out somewhere in the segment. */
	boolean hidesPrograms() {
		return !this.columns.facility().of("exclusive").isEmpty()
				&& !MatchingRules.hiddenExclusives(this.query.without("population")).isEmpty();
	}

	/**
	 * Takes exclusive programs out that nothing asks for, save those that the text names.
	 * Whatever term is counted would ask for them.
	 */
	private void removeHidden(@Nullable String without, long[] set) {
		if ("term".equals(without) || this.columns.facility().of("exclusive").isEmpty()) {
			return;
		}
		FacilityQuery left = "population".equals(without) ? this.query.without("population") : this.query;
		long[] hidden = this.candidates.none();
		for (String value : MatchingRules.hiddenExclusives(left)) {
			this.columns.facility().holding(new FilterValue("exclusive", value)).orInto(this.candidates, hidden);
		}
		if (this.text != null) {
			this.text.nameWords().removeFrom(this.candidates, hidden);
		}
		WordSets.andNot(set, hidden);
	}

	Set<ServiceKind> kinds() {
		return this.kinds;
	}

	boolean detoxAsked() {
		return this.careValues.detoxAsked();
	}

	FacilityQuery query() {
		return this.query;
	}

	Segment segment() {
		return this.segment;
	}

	SegmentColumns columns() {
		return this.columns;
	}

	Candidates candidates() {
		return this.candidates;
	}

	CareValues careValues() {
		return this.careValues;
	}

	@Nullable TextMatches text() {
		return this.text;
	}

}
