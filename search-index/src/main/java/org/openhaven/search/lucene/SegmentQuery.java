package org.openhaven.search.lucene;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.QueryText;

/**
 * One query over one segment, worked off as sets of documents: those whose facility has
 * what is asked of it, and those one of whose services has the rest.
 */
final class SegmentQuery {

	private final FacilityQuery query;

	private final Segment segment;

	private final SegmentColumns columns;

	private final @Nullable TextMatches text;

	private final Candidates candidates;

	private final Evidence evidence;

	private final FacilityDemands facilities;

	private final ServiceDemands services;

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
		this.facilities = new FacilityDemands(query, this.columns, candidates, text, evidence);
		this.services = new ServiceDemands(query, this.columns, candidates, evidence);
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

	/** Documents that match. */
	long[] matching() {
		return WordSets.both(this.facilities.fitting(), this.services.fitting());
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
		return makesDifference(filter) ? this.candidates.narrowedTo(matchingWithout(Set.of(filter))) : matched();
	}

	/**
	 * Documents that match if the positive values of some filters do not count.
	 * @param filters one, or several that do not change what others mean
	 */
	long[] matchingWithout(Set<String> filters) {
		long[] any = this.candidates.none();
		for (long[] documents : this.services.fittingByLane(filters, this.facilities.fittingWithout(filters))) {
			if (documents.length != 0) {
				WordSets.or(any, documents);
			}
		}
		return any;
	}

	/**
	 * Documents that match by the service of a lane, by lane; an empty array for lanes of
	 * other kinds than the asked ones.
	 * @param without a filter whose positive values do not count
	 */
	List<long[]> matchingByLane(String without) {
		if (makesDifference(without)) {
			return this.services.fittingByLane(Set.of(without), fittingFacilities(without));
		}
		if (this.matchingByLane == null) {
			this.matchingByLane = this.services.fittingByLane(Set.of(), this.facilities.fitting());
		}
		return this.matchingByLane;
	}

	/** Whether more documents might match if the filter were left out. */
	private boolean makesDifference(String filter) {
		return this.facilities.want(filter) || this.services.want(filter);
	}

	/**
	 * Documents of which all fits that is asked of the facility; not to be changed.
	 * @param without a filter whose positive values do not count
	 */
	long[] fittingFacilities(String without) {
		return this.facilities.want(without) ? this.facilities.fittingWithout(Set.of(without))
				: this.facilities.fitting();
	}

	/** Documents one of whose services of this kind fits. */
	long[] fittingServices(ServiceKind kind) {
		return this.services.fitting(Set.of(kind));
	}

	/** Programs that would match, were they not hidden while no group is asked for. */
	long[] hiddenPrograms() {
		return this.facilities.hiddenPrograms();
	}

	/**
	 * Documents that match by the service of a lane, by lane, if just this group of
	 * people is asked for: the group's own programs.
	 * @param programs {@link #hiddenPrograms}
	 */
	List<long[]> shownToGroup(String group, long[] programs) {
		return this.services.fittingByLane(Set.of("population"), this.facilities.shownToGroup(group, programs));
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
	 * Whether one service of the document has all that is asked of care by facts of its
	 * own.
	 */
	boolean isByService(int document) {
		return this.services.isByService(document);
	}

	boolean detoxAsked() {
		return this.services.detoxAsked();
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
