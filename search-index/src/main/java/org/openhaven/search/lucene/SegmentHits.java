package org.openhaven.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.document.UnitVector;
import org.openhaven.search.query.Cursor;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FieldFilter;
import org.openhaven.search.query.MatchScope;
import org.openhaven.search.query.Sort;
import org.openhaven.search.query.SortKey;
import org.openhaven.search.query.Standing;
import org.openhaven.search.query.TextFit;

/**
 * The first documents of one segment in the order of the query. All that match are held
 * against a {@link Shortlist}; only of those that stay on it is anything made.
 */
final class SegmentHits {

	private static final int MOST_PLACES = Integer.MAX_VALUE;

	private final SegmentQuery search;

	private final FacilityQuery query;

	private final SegmentColumns columns;

	private final @Nullable UnitVector from;

	private final @Nullable SortedDocValues names;

	private final long @Nullable [] stated;

	private final long freshAfter;

	private final Shortlist shortlist;

	private SegmentHits(SegmentQuery search, int limit) throws IOException {
		this.search = search;
		this.query = search.query();
		this.columns = search.columns();
		this.from = (this.query.from() != null) ? UnitVector.of(this.query.from()) : null;
		this.names = (this.query.sort() == Sort.NAME) ? DocValues.getSorted(search.segment().reader(), Fields.SORT_NAME)
				: null;
		this.stated = (this.query.sort() == Sort.BEST && isWeakSomewhere()) ? search.stated().matching() : null;
		this.freshAfter = PlacesColumn.freshAfter(this.query);
		this.shortlist = shortlist(limit);
	}

	/**
	 * The first documents after the query's cursor.
	 * @param matching documents that match
	 * @param limit how many at most
	 */
	static List<Hit> first(SegmentQuery search, Candidates matching, int limit) throws IOException {
		SegmentHits hits = new SegmentHits(search, limit);
		hits.addAll(matching, hits.farthest(matching, limit));
		return hits.hits();
	}

	private boolean isWeakSomewhere() {
		for (Map.Entry<String, FieldFilter> asked : this.query.filters().entrySet()) {
			for (String value : asked.getValue().wanted()) {
				if (this.columns.isWeakSomewhere(new FilterValue(asked.getKey(), value))) {
					return true;
				}
			}
		}
		return false;
	}

	/** A name is compared by its number among the names of the segment. */
	private Shortlist shortlist(int limit) throws IOException {
		Cursor after = this.query.after();
		if (after == null) {
			return new Shortlist(limit);
		}
		SortKey last = after.last();
		if (this.names == null) {
			return new Shortlist(limit, last.notSeen(), last.number(), IdBits.of(last.id()));
		}
		int name = this.names.lookupTerm(new BytesRef(last.text()));
		return (name >= 0) ? new Shortlist(limit, last.notSeen(), name, IdBits.of(last.id()))
				: new Shortlist(limit, last.notSeen(), -name - 2, Long.MAX_VALUE);
	}

	/**
	 * The chord beyond which nothing need be looked at, because enough lie nearer. Chords
	 * are cheap; the distances that decide, in whole decimetres, are not.
	 */
	private double farthest(Candidates matching, int limit) {
		Cursor after = this.query.after();
		if (this.query.sort() != Sort.DISTANCE || this.from == null || (after != null && after.last().notSeen())) {
			return Double.MAX_VALUE;
		}
		double begin = (after != null) ? UnitVector.chordSquared((after.last().number() + 1) / 10.0) : 0;
		double[] nearest = new double[limit];
		int count = 0;
		for (int i = 0; i < matching.size(); i++) {
			for (long left = matching.word(i); left != 0; left &= left - 1) {
				int document = (matching.index(i) << 6) + Long.numberOfTrailingZeros(left);
				double chord = chordSquared(document);
				boolean near = chord < ((count < limit) ? Double.MAX_VALUE : nearest[limit - 1]);
				if (near && chord >= begin && !this.columns.isNotSeen(document)) {
					count = insert(chord, nearest, count);
				}
			}
		}
		return (count < limit) ? Double.MAX_VALUE
				: UnitVector.chordSquared((Standing.decimeters(UnitVector.meters(nearest[limit - 1])) + 1) / 10.0);
	}

	private static int insert(double chord, double[] rising, int count) {
		int place = Math.min(count, rising.length - 1);
		while (place > 0 && rising[place - 1] > chord) {
			rising[place] = rising[place - 1];
			place--;
		}
		rising[place] = chord;
		return Math.min(count + 1, rising.length);
	}

	private void addAll(Candidates matching, double farthest) throws IOException {
		for (int i = 0; i < matching.size(); i++) {
			for (long left = matching.word(i); left != 0; left &= left - 1) {
				int document = (matching.index(i) << 6) + Long.numberOfTrailingZeros(left);
				if (farthest == Double.MAX_VALUE || chordSquared(document) <= farthest) {
					add(document);
				}
			}
		}
	}

	/** Places are looked up only if they can still bring the document onto the list. */
	private void add(int document) throws IOException {
		boolean notSeen = this.columns.isNotSeen(document);
		long least = number(document, MOST_PLACES);
		if (this.shortlist.hasRoomFor(notSeen, least)) {
			boolean placesCount = this.query.sort() == Sort.BEST || this.query.sort() == Sort.AVAILABLE;
			this.shortlist.add(document, notSeen, placesCount ? number(document, placesFree(document)) : least,
					this.columns.numbers().idBits(document));
		}
	}

	private long number(int document, int placesFree) throws IOException {
		if (this.names != null) {
			return this.names.advanceExact(document) ? this.names.ordValue() : -1;
		}
		return standing(document, placesFree).sortNumber(this.query);
	}

	private Standing standing(int document, int placesFree) {
		return new Standing(fit(document), isStated(document), distance(document),
				this.columns.numbers().confirmed(document), placesFree, this.columns.isNotSeen(document));
	}

	private long distance(int document) {
		double chord = chordSquared(document);
		return (chord == Double.MAX_VALUE) ? Standing.NO_DISTANCE : Standing.decimeters(UnitVector.meters(chord));
	}

	private double chordSquared(int document) {
		return (this.from != null && document < this.columns.points().count())
				? this.columns.points().chordSquared(this.from, document) : Double.MAX_VALUE;
	}

	private TextFit fit(int document) {
		TextMatches text = this.search.text();
		return (text != null) ? text.fit(document) : TextFit.NO_TEXT;
	}

	private boolean isStated(int document) {
		return this.stated == null || this.search.candidates().contains(this.stated, document);
	}

	private int placesFree(int document) {
		int most = 0;
		for (LaneColumns lane : this.columns.lanes()) {
			most = Math.max(most, lane.places().free(document, this.freshAfter));
		}
		return most;
	}

	private List<Hit> hits() throws IOException {
		List<Hit> hits = new ArrayList<>(this.shortlist.size());
		SortedDocValues texts = (this.names != null)
				? DocValues.getSorted(this.search.segment().reader(), Fields.SORT_NAME) : null;
		for (int i = 0; i < this.shortlist.size(); i++) {
			int document = this.shortlist.document(i);
			Standing standing = standing(document, placesFree(document));
			long number = this.shortlist.number(i);
			String name = (texts != null && number >= 0) ? texts.lookupOrd((int) number).utf8ToString() : "";
			hits.add(new Hit(this.search, document, standing, new SortKey(standing.notSeen(),
					(texts != null) ? 0 : number, name, this.columns.numbers().id(document))));
		}
		return hits;
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
			return this.search.isByService(this.document) ? MatchScope.SERVICE : MatchScope.FACILITY;
		}

	}

}
