package org.openhaven.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.document.UnitVector;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.MatchScope;
import org.openhaven.search.query.MatchingRules;
import org.openhaven.search.query.Sort;
import org.openhaven.search.query.SortKey;
import org.openhaven.search.query.Standing;
import org.openhaven.search.query.TextTier;

/** The first documents of one segment in the order of the query, by bounded insertion. */
final class SegmentHits {

	private final SegmentQuery search;

	private final FacilityQuery query;

	private final SegmentColumns columns;

	private final @Nullable UnitVector from;

	private final @Nullable SortedDocValues names;

	private final long @Nullable [] stated;

	private final Hit[] best;

	private int count;

	private double farthest = Double.MAX_VALUE;

	private SegmentHits(SegmentQuery search, int limit) throws IOException {
		this.search = search;
		this.query = search.query();
		this.columns = search.columns();
		this.from = (this.query.from() != null) ? UnitVector.of(this.query.from()) : null;
		this.names = (this.query.sort() == Sort.NAME) ? DocValues.getSorted(search.segment().reader(), Fields.SORT_NAME)
				: null;
		this.stated = (this.query.sort() == Sort.BEST && isWeakSomewhere()) ? search.stated().matching() : null;
		this.best = new Hit[limit];
	}

	/**
	 * The first documents after the query's cursor.
	 * @param matching documents that match
	 * @param limit how many at most
	 */
	static List<Hit> first(SegmentQuery search, long[] matching, int limit) throws IOException {
		SegmentHits hits = new SegmentHits(search, limit);
		hits.addAll(matching);
		return Arrays.asList(hits.best).subList(0, hits.count);
	}

	private boolean isWeakSomewhere() {
		return this.query.filters()
			.entrySet()
			.stream()
			.flatMap((
					asked) -> asked.getValue().wanted().stream().map((value) -> new FilterValue(asked.getKey(), value)))
			.anyMatch(this.columns::isWeakSomewhere);
	}

	private void addAll(long[] matching) throws IOException {
		Candidates candidates = this.search.candidates();
		for (int i = 0; i < matching.length; i++) {
			for (long left = matching[i]; left != 0; left &= left - 1) {
				add((candidates.index(i) << 6) + Long.numberOfTrailingZeros(left));
			}
		}
	}

	private void add(int document) throws IOException {
		double chord = chordSquared(document);
		if (chord > this.farthest) {
			return;
		}
		boolean notSeen = this.columns.isNotSeen(document);
		long distance = (chord == Double.MAX_VALUE) ? Standing.NO_DISTANCE
				: Standing.decimeters(UnitVector.meters(chord));
		Standing standing = new Standing(tier(document), isStated(document), distance,
				this.columns.numbers().confirmed(document), placesFree(document), notSeen);
		insert(new Hit(this.search, document, standing, key(document, standing)));
	}

	private SortKey key(int document, Standing standing) throws IOException {
		return new SortKey(standing.notSeen(), standing.sortNumber(this.query), name(document),
				this.columns.numbers().id(document));
	}

	private String name(int document) throws IOException {
		if (this.names == null || !this.names.advanceExact(document)) {
			return "";
		}
		BytesRef name = this.names.lookupOrd(this.names.ordValue());
		return name.utf8ToString();
	}

	private double chordSquared(int document) {
		return (this.from != null && document < this.columns.points().count())
				? this.columns.points().chordSquared(this.from, document) : Double.MAX_VALUE;
	}

	private TextTier tier(int document) {
		TextMatches text = this.search.text();
		return (text != null) ? text.tier(document) : TextTier.NO_TEXT;
	}

	private boolean isStated(int document) {
		return this.stated == null || this.search.candidates().contains(this.stated, document);
	}

	private int placesFree(int document) {
		int most = 0;
		for (LaneColumns lane : this.columns.lanes()) {
			most = Math.max(most, lane.places().free(document, this.query));
		}
		return most;
	}

	private void insert(Hit hit) {
		if (this.query.after() != null && hit.key().compareTo(this.query.after().last()) <= 0) {
			return;
		}
		int place = this.count;
		while (place > 0 && this.best[place - 1].key().compareTo(hit.key()) > 0) {
			place--;
		}
		if (place == this.best.length) {
			return;
		}
		this.count = Math.min(this.count + 1, this.best.length);
		System.arraycopy(this.best, place, this.best, place + 1, this.count - 1 - place);
		this.best[place] = hit;
		noteFarthest();
	}

	/**
	 * Once the list is full, what lies clearly farther than its last need not be looked
	 * at.
	 */
	private void noteFarthest() {
		Hit last = this.best[this.count - 1];
		if (this.query.sort() == Sort.DISTANCE && this.count == this.best.length && !last.standing().notSeen()
				&& last.standing().distance() != Standing.NO_DISTANCE) {
			this.farthest = UnitVector.chordSquared((last.standing().distance() + 1) / 10.0);
		}
	}

	/**
	 * A document with its place in the order.
	 *
	 * @param search the search of its segment
	 * @param document its number there
	 * @param standing what decides about its place
	 * @param key its place
	 */
	record Hit(SegmentQuery search, int document, Standing standing, SortKey key) {

		/** What the asked care is known of. */
		MatchScope scope() {
			FacilityQuery query = this.search.query();
			List<String> care = query.filters()
				.keySet()
				.stream()
				.filter((filter) -> MatchingRules.describesCare(filter) && !query.filter(filter).anyOf().isEmpty())
				.toList();
			if (care.isEmpty() && this.search.kinds().isEmpty()) {
				return MatchScope.FACILITY;
			}
			boolean byService = this.search.lanes()
				.stream()
				.filter((lane) -> lane.lane().kind() != null
						&& this.search.candidates().contains(lane.fitting(null), this.document))
				.anyMatch((lane) -> care.stream()
					.allMatch((filter) -> this.search.careValues().isDecidedBy(lane.lane(), filter, this.document)));
			return byService ? MatchScope.SERVICE : MatchScope.FACILITY;
		}

	}

}
