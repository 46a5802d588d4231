package org.openhaven.search.lucene;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

import org.openhaven.directory.facility.OpeningHours;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.document.EarthPoint;
import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.document.Lane;
import org.openhaven.search.document.Values;
import org.openhaven.search.query.Standing;

/**
 * How a facility lies in the index. Another way of writing it needs another
 * {@link #FORMAT}: an index of an older format is rebuilt.
 */
final class Fields {

	/** Counts up with every change of the fields or of what is in them. */
	static final int FORMAT = 4;

	static final String ID = "id";

	static final String TOKEN = "token";

	static final String WORD = "word";

	static final String DESCRIBED = "described";

	static final String NAME_WORD = "nameWord";

	static final String NAME = "name";

	static final String SORT_NAME = "sortName";

	static final String NAME_LENGTH = "nameLength";

	static final String ID_BITS = "idBits";

	static final String MORTON = "morton";

	static final String CONFIRMED = "confirmed";

	static final String VERSION = "version";

	static final String DIGEST = "digest";

	static final String ROW = "row";

	/**
	 * Neighbours on earth are neighbours in the index; those without a point come last.
	 */
	static final Sort ORDER = new Sort(new SortField(MORTON, SortField.Type.LONG, false, Long.MAX_VALUE));

	private Fields() {
	}

	static Document of(FacilityDocument facility) {
		Document document = new Document();
		add(document, ID, facility.id().value());
		facility.names().forEach((name) -> add(document, NAME, name));
		facility.nameWords().forEach((word) -> add(document, NAME_WORD, word));
		facility.words().forEach((word) -> add(document, WORD, word));
		facility.described().forEach((word) -> add(document, DESCRIBED, word));
		terms(facility).forEach((term) -> add(document, TOKEN, term));
		document.add(new SortedDocValuesField(SORT_NAME, new BytesRef(facility.sortName())));
		document.add(new NumericDocValuesField(NAME_LENGTH, facility.nameLength()));
		document.add(new NumericDocValuesField(ID_BITS, IdBits.of(facility.id())));
		document.add(new NumericDocValuesField(VERSION, facility.version()));
		document.add(new NumericDocValuesField(DIGEST, DocumentDigest.of(facility)));
		document.add(new BinaryDocValuesField(ROW, new BytesRef(facility.row().bytes())));
		if (facility.confirmedAt() != null) {
			document.add(new NumericDocValuesField(CONFIRMED, Standing.minute(facility.confirmedAt())));
		}
		addPoint(document, facility);
		return document;
	}

	private static void add(Document document, String field, String term) {
		document.add(new StringField(field, term, Field.Store.NO));
	}

	private static void addPoint(Document document, FacilityDocument facility) {
		EarthPoint point = facility.location();
		if (point != null) {
			document.add(new NumericDocValuesField(MORTON, ZCurve.signed(point.morton())));
		}
	}

	/** Everything that can be filtered, as terms of {@link #TOKEN}. */
	static SortedSet<String> terms(FacilityDocument facility) {
		SortedSet<String> terms = new TreeSet<>();
		tokens(facility).forEach((token) -> terms.add(token.term()));
		return terms;
	}

	private static Set<Token> tokens(FacilityDocument facility) {
		Set<Token> tokens = new HashSet<>();
		addValues(tokens, "", facility.facility());
		Map<String, Integer> lanes = new HashMap<>();
		for (Lane lane : facility.lanes()) {
			String kind = (lane.kind() != null) ? lane.kind().value() : Token.NO_KIND;
			addLane(tokens, kind + "#" + lanes.merge(kind, 1, Integer::sum), lane);
		}
		if (facility.notSeenSince() != null) {
			tokens.add(Token.ofFacility(Token.Kind.NOT_SEEN, facility.notSeenSince().toString()));
		}
		if (facility.hours() != null && facility.timeZone() != null) {
			tokens.add(Token.ofFacility(Token.Kind.HOURS, facility.timeZone() + " " + text(facility.hours())));
		}
		if (facility.approximate()) {
			tokens.add(Token.ofFacility(Token.Kind.APPROXIMATE, ""));
		}
		if (facility.sample()) {
			tokens.add(Token.ofFacility(Token.Kind.SAMPLE, ""));
		}
		return tokens;
	}

	private static void addLane(Set<Token> tokens, String name, Lane lane) {
		tokens.add(new Token(name, Token.Kind.MEMBER, ""));
		lane.ownFilters().forEach((filter) -> tokens.add(new Token(name, Token.Kind.OWN, filter)));
		addValues(tokens, name, lane.own());
		if (lane.places() != null) {
			int minute = Standing.minute(lane.places().reportedAt());
			tokens.add(new Token(name, Token.Kind.PLACES, lane.places().free() + " " + minute));
		}
	}

	private static void addValues(Set<Token> tokens, String lane, Values values) {
		for (FilterValue value : values.stated()) {
			tokens.add(new Token(lane, Token.Kind.STATED, value.toString()));
		}
		for (FilterValue value : values.weak()) {
			tokens.add(new Token(lane, Token.Kind.WEAK, value.toString()));
		}
	}

	/** Written as {@code MONDAY 08:00 17:00;...}, read by {@link HoursColumn}. */
	private static String text(OpeningHours hours) {
		return hours.periods()
			.stream()
			.map((period) -> period.day() + " " + text(period.opens()) + " " + text(period.closes()))
			.collect(Collectors.joining(";"));
	}

	private static String text(LocalTime time) {
		return time.toString();
	}

}
