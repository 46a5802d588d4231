package org.openhaven.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
import org.openhaven.search.query.QueryText;

/**
 * One query over one segment, worked off as sets of documents: those that must hold in
 * any case, and one per filter, so that a facet can leave its own filter out.
 */
final class SegmentQuery {

	private static final long[] NO_WORDS = new long[0];

	private final FacilityQuery query;

	private final Segment segment;

	private final SegmentColumns columns;

	private final @Nullable TextMatches text;

	private final Candidates candidates;

	private final CareContext care;

	private final Evidence evidence;

	private final Set<ServiceKind> kinds;

	private final long[] allowed;

	private final Map<String, long[]> wanted = new TreeMap<>();

	/** Filters of care that have positive values. */
	private final List<String> wantedFilters = new ArrayList<>();

	private final List<CareDemand> wantedCare = new ArrayList<>();

	private final List<CareDemand> excludedCare = new ArrayList<>();

	private final List<LaneQuery> lanes = new ArrayList<>();

	private final ExclusivePrograms exclusives;

	private final long[] fittingFacilities;

	private final long[] fittingServices;

	private @Nullable List<long[]> matchingByLane;

	private @Nullable Candidates matched;

	private SegmentQuery(FacilityQuery query, Segment segment, Candidates candidates, @Nullable TextMatches text,
			Evidence evidence) {
		this.query = query;
		this.segment = segment;
		this.columns = segment.columns();
		this.candidates = candidates;
		this.text = text;
		this.evidence = evidence;
		this.kinds = query.kinds();
		this.care = new CareContext(query, this.columns, candidates, this.kinds.contains(ServiceKind.DETOX));
		this.allowed = MomentDemands.fulfilled(query, this.columns, candidates);
		this.exclusives = new ExclusivePrograms(query, this.columns, candidates, text);
		query.filters().forEach(this::add);
		if (query.isFocusDefault()) {
			this.wanted.put("focus", anyOf("focus", MatchingRules.DEFAULT_FOCUS.wanted()));
		}
		for (LaneColumns lane : this.columns.lanes()) {
			this.lanes.add(new LaneQuery(lane, candidates, this.wantedCare, this.excludedCare));
		}
		this.fittingFacilities = computeFittingFacilities(null);
		this.fittingServices = fittingServices(this.kinds);
	}

	/** A query over the documents of its area. */
	static SegmentQuery of(FacilityQuery query, Segment segment) throws IOException {
		return over(AreaCandidates.of(query.area(), segment.columns()), query, segment);
	}

	/**
	 * A query over some documents.
	 * @param some those of its area, or fewer
	 */
	static SegmentQuery over(Candidates some, FacilityQuery query, Segment segment) throws IOException {
		QueryText asked = query.text();
		TextMatches text = (asked != null) ? TextMatches.find(asked, segment) : null;
		return over(some, query, segment, text);
	}

	private static SegmentQuery over(Candidates some, FacilityQuery query, Segment segment,
			@Nullable TextMatches text) {
		long[] shown = some.words();
		segment.live().andInto(some, shown);
		if (segment.samplesHidden()) {
			segment.columns().sample().removeFrom(some, shown);
		}
		if (text != null) {
			text.matching().andInto(some, shown);
		}
		return new SegmentQuery(query, segment, some.narrowedTo(shown), text, Evidence.ANY);
	}

	/** The same place and text, asked differently. */
	SegmentQuery with(FacilityQuery other) {
		return new SegmentQuery(other, this.segment, this.candidates, this.text, this.evidence);
	}

	/** Another place, or the words of the text otherwise: forgiving, or none. */
	SegmentQuery elsewhere(FacilityQuery other) {
		TextMatches words = (this.text != null && other.text() != null) ? this.text.forgiving(other.text()) : null;
		return over(AreaCandidates.of(other.area(), this.columns), other, this.segment, words);
	}

	/** The same question, answered by evidence of its own only. */
	SegmentQuery stated() {
		return new SegmentQuery(this.query, this.segment, this.candidates, this.text, Evidence.STATED);
	}

	private void add(String filter, FieldFilter asked) {
		if (MatchingRules.describesCare(filter)) {
			addCare(filter, asked);
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

	/** Access is asked of each medicine, or by itself if no medicine is asked for. */
	private void addCare(String filter, FieldFilter asked) {
		if (!asked.anyOf().isEmpty()) {
			this.wantedFilters.add(filter);
		}
		boolean askedWithMedicine = filter.equals("access") && !this.query.filter("medication").anyOf().isEmpty();
		if (!askedWithMedicine) {
			asked.anyOf()
				.forEach((group) -> this.wantedCare.add(CareDemand.wanted(filter, group, this.evidence, this.care)));
		}
		if (!asked.excluded().isEmpty()) {
			this.excludedCare.add(CareDemand.excluded(filter, asked.excluded(), this.care));
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
				FilterValue key = new FilterValue(filter, value);
				ValueColumns facility = this.columns.facility();
				((this.evidence == Evidence.STATED) ? facility.stated(key) : facility.holding(key))
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
		return WordSets.both(this.fittingFacilities, this.fittingServices);
	}

	/** The documents that match, without the words that hold none. */
	Candidates matched() {
		if (this.matched == null) {
			this.matched = this.candidates.narrowedTo(matching());
		}
		return this.matched;
	}

	/** The same if the positive values of a filter do not count. */
	Candidates matchedWithout(String filter) {
		return makesDifference(filter) ? this.candidates.narrowedTo(anyOf(matchingByLane(filter))) : matched();
	}

	private long[] anyOf(List<long[]> byLane) {
		long[] any = this.candidates.none();
		for (long[] documents : byLane) {
			if (documents.length != 0) {
				WordSets.or(any, documents);
			}
		}
		return any;
	}

	/**
	 * Documents that match if the positive values of some filters do not count.
	 * @param without filters that do not change what others mean
	 */
	long[] matchingWithout(Set<String> without) {
		long[] fitting = this.allowed.clone();
		this.wanted.forEach((filter, documents) -> {
			if (!without.contains(filter)) {
				WordSets.and(fitting, documents);
			}
		});
		WordSets.andNot(fitting,
				without.contains("population") ? this.exclusives.hiddenWithoutGroups() : this.exclusives.hidden());
		long[] matching = this.candidates.none();
		for (LaneQuery lane : this.lanes) {
			if (isOf(this.kinds, lane)) {
				WordSets.or(matching, WordSets.both(lane.fittingWithout(without), fitting));
			}
		}
		return matching;
	}

	/**
	 * Counts documents that state any value of a filter, themselves or one of their
	 * services, the asked values first.
	 * @param among documents to count
	 * @param enough where to stop counting
	 * @return how many, or at least {@code enough}
	 */
	long countStating(String filter, long[] among, long enough) {
		long[] stating = this.candidates.none();
		Set<String> values = new LinkedHashSet<>(this.query.filter(filter).wanted());
		this.columns.field(filter).values().forEach((value) -> values.add(value.value()));
		for (String value : values) {
			this.columns.facility().stated(new FilterValue(filter, value)).orInto(this.candidates, stating);
			long count = WordSets.countBoth(stating, among);
			if (count >= enough) {
				return count;
			}
		}
		for (LaneColumns lane : this.columns.lanes()) {
			values.forEach(
					(value) -> lane.values().stated(new FilterValue(filter, value)).orInto(this.candidates, stating));
		}
		return WordSets.countBoth(stating, among);
	}

	/**
	 * Documents of which all fits that is asked of the facility; not to be changed.
	 * @param without a filter whose positive values do not count
	 */
	long[] fittingFacilities(String without) {
		return isAskedOfFacilities(without) ? computeFittingFacilities(without) : this.fittingFacilities;
	}

	/**
	 * Whether leaving the filter out makes a difference: terms, and some groups of
	 * people, show programs that are hidden otherwise.
	 */
	private boolean isAskedOfFacilities(String filter) {
		return this.wanted.containsKey(filter) || filter.equals("term")
				|| (filter.equals("population") && this.exclusives.areGroupsAsked());
	}

	private long[] computeFittingFacilities(@Nullable String without) {
		long[] fitting = this.allowed.clone();
		this.wanted.forEach((filter, documents) -> {
			if (!filter.equals(without)) {
				WordSets.and(fitting, documents);
			}
		});
		if ("population".equals(without)) {
			WordSets.andNot(fitting, this.exclusives.hiddenWithoutGroups());
		}
		else if (!"term".equals(without)) {
			WordSets.andNot(fitting, this.exclusives.hidden());
		}
		return fitting;
	}

	/** Programs that would match, were they not hidden while no group is asked for. */
	long[] hiddenPrograms() {
		long[] programs = WordSets.both(this.exclusives.hiddenWithoutGroups(), this.allowed);
		this.wanted.values().forEach((documents) -> WordSets.and(programs, documents));
		return programs;
	}

	/**
	 * Documents that match by the service of a lane, by lane, if just this group of
	 * people is asked for: the group's own programs.
	 * @param programs {@link #hiddenPrograms}
	 */
	List<long[]> shownToGroup(String group, long[] programs) {
		long[] own = programs.clone();
		this.exclusives.removeHiddenFrom(group, own);
		return byLane("population", own);
	}

	/** Documents one of whose services of the kinds fits; no kinds: any service. */
	long[] fittingServices(Set<ServiceKind> some) {
		long[] fitting = this.candidates.none();
		for (LaneQuery lane : this.lanes) {
			if (isOf(some, lane)) {
				WordSets.or(fitting, lane.fitting());
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
		if (makesDifference(without)) {
			return computeMatchingByLane(without);
		}
		if (this.matchingByLane == null) {
			this.matchingByLane = computeMatchingByLane(without);
		}
		return this.matchingByLane;
	}

	/** Whether more documents might match if the filter were left out. */
	boolean makesDifference(String filter) {
		return isAskedOfFacilities(filter) || (!this.lanes.isEmpty() && this.lanes.getFirst().wants(filter));
	}

	private List<long[]> computeMatchingByLane(String without) {
		return byLane(without, fittingFacilities(without));
	}

	private List<long[]> byLane(String without, long[] facilities) {
		List<long[]> matching = new ArrayList<>(this.lanes.size());
		for (LaneQuery lane : this.lanes) {
			matching.add(isOf(this.kinds, lane) ? WordSets.both(lane.fittingWithout(without), facilities) : NO_WORDS);
		}
		return matching;
	}

	/**
	 * Whether one service of the document has all that is asked of care by facts of its
	 * own.
	 */
	boolean isByService(int document) {
		if (this.wantedFilters.isEmpty() && this.kinds.isEmpty()) {
			return false;
		}
		for (LaneQuery lane : this.lanes) {
			if (lane.lane().kind() != null && isOf(this.kinds, lane)
					&& this.candidates.contains(lane.fitting(), document) && decidesAll(lane.lane(), document)) {
				return true;
			}
		}
		return false;
	}

	private boolean decidesAll(LaneColumns lane, int document) {
		for (String filter : this.wantedFilters) {
			if (!this.care.isDecidedBy(lane, filter, document)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isOf(Set<ServiceKind> kinds, LaneQuery lane) {
		ServiceKind kind = lane.lane().kind();
		return kinds.isEmpty() || (kind != null && kinds.contains(kind));
	}

	boolean detoxAsked() {
		return this.care.detoxAsked();
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

	@Nullable TextMatches text() {
		return this.text;
	}

}
