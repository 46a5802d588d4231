package org.openhaven.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.query.Standing;

/** Builds the columns of one segment: one pass over the postings of its tokens. */
final class SegmentColumnsReader {

	private final LeafReader segment;

	private final int size;

	private final int[] buffer;

	private final LaneBuilder facility = new LaneBuilder();

	private final SortedMap<String, LaneBuilder> lanes = new TreeMap<>();

	private final Map<LocalDate, Column> notSeen = new TreeMap<>();

	private final List<HoursColumn> hours = new ArrayList<>();

	private Column approximate = Column.EMPTY;

	private Column sample = Column.EMPTY;

	private SegmentColumnsReader(LeafReader segment) {
		this.segment = segment;
		this.size = segment.maxDoc();
		this.buffer = new int[this.size];
	}

	static SegmentColumns read(LeafReader segment) throws IOException {
		return new SegmentColumnsReader(segment).read();
	}

	private SegmentColumns read() throws IOException {
		Terms tokens = this.segment.terms(Fields.TOKEN);
		if (tokens != null) {
			TermsEnum terms = tokens.iterator();
			PostingsEnum postings = null;
			for (BytesRef term = terms.next(); term != null; term = terms.next()) {
				postings = terms.postings(postings, PostingsEnum.NONE);
				add(Token.parse(term.utf8ToString()), column(postings));
			}
		}
		ValueColumns values = this.facility.values.build(this.size);
		List<LaneColumns> services = laneColumns();
		Points points = points();
		return new SegmentColumns(this.size, points, new Blocks(points),
				new DocumentNumbers(longs(Fields.ID_BITS), confirmed(), nameLengths()), values, services,
				FieldColumns.of(values, services), Map.copyOf(this.notSeen), List.copyOf(this.hours), this.approximate,
				this.sample);
	}

	private Column column(PostingsEnum postings) throws IOException {
		int count = 0;
		for (int document = postings.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings
			.nextDoc()) {
			this.buffer[count++] = document;
		}
		return Column.of(this.buffer, count, this.size);
	}

	private void add(Token token, Column column) {
		LaneBuilder lane = token.lane().isEmpty() ? this.facility
				: this.lanes.computeIfAbsent(token.lane(), (name) -> new LaneBuilder());
		switch (token.kind()) {
			case STATED -> lane.values.addStated(FilterValue.parse(token.text()), column);
			case WEAK -> lane.values.addWeak(FilterValue.parse(token.text()), column);
			case MEMBER -> lane.members = column;
			case OWN -> lane.own.put(token.text(), column);
			case PLACES -> lane.addReports(token.text(), column);
			case HOURS -> this.hours.add(HoursColumn.parse(token.text(), column));
			case NOT_SEEN -> this.notSeen.put(LocalDate.parse(token.text()), column);
			case APPROXIMATE -> this.approximate = column;
			case SAMPLE -> this.sample = column;
		}
	}

	private List<LaneColumns> laneColumns() {
		List<LaneColumns> columns = new ArrayList<>();
		this.lanes.forEach((name, lane) -> columns.add(lane.build(name, this.size)));
		return List.copyOf(columns);
	}

	private Points points() throws IOException {
		NumericDocValues codes = DocValues.getNumeric(this.segment, Fields.MORTON);
		long[] morton = new long[this.size];
		int count = 0;
		while (codes.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
			morton[count++] = codes.longValue();
		}
		return new Points(Arrays.copyOf(morton, count));
	}

	private long[] longs(String field) throws IOException {
		NumericDocValues values = DocValues.getNumeric(this.segment, field);
		long[] longs = new long[this.size];
		while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
			longs[values.docID()] = values.longValue();
		}
		return longs;
	}

	private int[] confirmed() throws IOException {
		NumericDocValues values = DocValues.getNumeric(this.segment, Fields.CONFIRMED);
		int[] minutes = new int[this.size];
		Arrays.fill(minutes, Standing.NEVER_CONFIRMED);
		while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
			minutes[values.docID()] = (int) values.longValue();
		}
		return minutes;
	}

	private byte[] nameLengths() throws IOException {
		NumericDocValues values = DocValues.getNumeric(this.segment, Fields.NAME_LENGTH);
		byte[] lengths = new byte[this.size];
		while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
			lengths[values.docID()] = (byte) values.longValue();
		}
		return lengths;
	}

	/** Collects what one lane, or the facility, has. */
	private static final class LaneBuilder {

		private final ValueColumns.Builder values = new ValueColumns.Builder();

		private final Map<String, Column> own = new TreeMap<>();

		private final SortedMap<Integer, int[]> reports = new TreeMap<>();

		private Column members = Column.EMPTY;

		private void addReports(String text, Column column) {
			String[] parts = text.split(" ");
			int[] report = { Integer.parseInt(parts[0]), Integer.parseInt(parts[1]) };
			for (int document : column.documents()) {
				this.reports.put(document, report);
			}
		}

		private LaneColumns build(String name, int size) {
			String kind = name.substring(0, name.indexOf('#'));
			int[] documents = this.reports.keySet().stream().mapToInt(Integer::intValue).toArray();
			int[] free = this.reports.values().stream().mapToInt((report) -> report[0]).toArray();
			int[] minutes = this.reports.values().stream().mapToInt((report) -> report[1]).toArray();
			return new LaneColumns(ServiceKind.find(kind).orElse(null), this.members, Map.copyOf(this.own),
					this.values.build(size), new PlacesColumn(documents, free, minutes, size));
		}

	}

}
