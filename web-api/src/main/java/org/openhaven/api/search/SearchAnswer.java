package org.openhaven.api.search;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.openhaven.api.place.PlaceJson;
import org.openhaven.directory.source.Credits;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.query.FacetCount;
import org.openhaven.search.query.FacilityHit;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.QueryText;
import org.openhaven.search.query.SearchResult;
import org.openhaven.search.query.Sort;
import org.openhaven.search.understanding.Understood;
import org.openhaven.search.understanding.Urgent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the answer to a search: CONTRACT.md, "HTTP". Rows are joined as bytes; writing
 * them through a mapper costs more than finding them (PERFORMANCE.md).
 */
final class SearchAnswer {

	private static final JsonFactory FACTORY = new JsonFactory();

	private static final int BYTES_PER_ROW = 1500;

	private final SearchRequest request;

	private final FacilityQuery query;

	private final SearchResult result;

	private final @Nullable String next;

	private final boolean sample;

	private final ByteArrayOutputStream out;

	private final JsonGenerator json;

	private SearchAnswer(SearchRequest request, FacilityQuery query, SearchResult result, @Nullable String next,
			boolean sample, ByteArrayOutputStream out, JsonGenerator json) {
		this.request = request;
		this.query = query;
		this.result = result;
		this.next = next;
		this.sample = sample;
		this.out = out;
		this.json = json;
	}

	/**
	 * The answer as JSON.
	 * @param request what was asked
	 * @param query what the engine was asked
	 * @param result what it said
	 * @param next the sealed cursor of the next page, null after the last
	 * @param sample whether the directory is made up
	 */
	static byte[] json(SearchRequest request, FacilityQuery query, SearchResult result, @Nullable String next,
			boolean sample) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(4096 + result.hits().size() * BYTES_PER_ROW);
		try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
			new SearchAnswer(request, query, result, next, sample, out, json).write();
		}
		return out.toByteArray();
	}

	private void write() {
		this.json.writeStartObject();
		this.json.writeNumberProperty("total", this.result.total());
		writePlace(this.request.where());
		writeUnderstood();
		this.json.writeStringProperty("rest", this.request.plain().rest().orElse(""));
		writeTexts("unmatched", this.request.plain().unmatched());
		writeMap("canonical", this.request.canonical());
		writeMap("applied", applied());
		writeUrgent(this.request.plain().urgent());
		writeRows();
		writeFacets();
		writeRelaxations();
		writeText("next", this.next);
		writeOrigin();
		this.json.writeEndObject();
	}

	private void writeUnderstood() {
		this.json.writeArrayPropertyStart("understood");
		for (Understood part : this.request.plain().understood()) {
			this.json.writeStartObject();
			this.json.writeStringProperty("text", part.text());
			this.json.writeNumberProperty("start", part.start());
			this.json.writeNumberProperty("end", part.end());
			this.json.writeStringProperty("filter", part.filter());
			this.json.writeStringProperty("value", part.value());
			this.json.writeStringProperty("label", UnderstoodLabel.of(part, this.request.language()));
			this.json.writeEndObject();
		}
		this.json.writeEndArray();
	}

	private void writeUrgent(@Nullable Urgent urgent) {
		if (urgent == null) {
			this.json.writeNullProperty("urgent");
			return;
		}
		this.json.writeObjectPropertyStart("urgent");
		this.json.writeStringProperty("kind", urgent.kind().jsonName());
		writeTexts("lines", urgent.lines(this.request.language()));
		this.json.writeEndObject();
	}

	private void writePlace(Where where) {
		if (where.place() != null) {
			this.json.writeName("place");
			PlaceJson.write(this.json, where.place(), where.alternatives());
		}
		else {
			this.json.writeNullProperty("place");
		}
		if (where.problem() != null) {
			this.json.writeObjectPropertyStart("placeProblem");
			this.json.writeStringProperty("text", where.problem().text());
			writeTexts("didYouMean", where.problem().didYouMean());
			this.json.writeEndObject();
		}
		if (where.radiusMiles() != null) {
			this.json.writeNumberProperty("radiusMiles", rounded(where.radiusMiles()));
		}
		else {
			this.json.writeNullProperty("radiusMiles");
		}
	}

	private static double rounded(double miles) {
		return Math.rint(miles * 100) / 100;
	}

	/** Defaults that narrowed, and an order that could not be kept. */
	private SortedMap<String, Object> applied() {
		SortedMap<String, Object> applied = new TreeMap<>(this.result.applied());
		Sort sort = this.request.sort();
		if (sort != null && sort != this.query.sort()) {
			applied.put("sort", this.query.sort().name().toLowerCase(Locale.ROOT));
		}
		QueryText text = this.query.text();
		if (text != null && text.mayMiss() > 0) {
			applied.put("text", "some-words");
		}
		return applied;
	}

	private void writeRows() {
		this.json.writeName("facilities");
		this.json.writeRawValue("[");
		this.json.flush();
		RowSplice splice = new RowSplice(this.query, this.request.language());
		List<FacilityHit> hits = this.result.hits();
		for (int i = 0; i < hits.size(); i++) {
			if (i > 0) {
				this.out.write(',');
			}
			splice.write(hits.get(i), this.out);
		}
		this.json.writeRaw("]");
	}

	private void writeFacets() {
		this.json.writeObjectPropertyStart("facets");
		this.result.facets().forEach(this::writeFacet);
		this.json.writeEndObject();
	}

	private void writeFacet(String field, List<FacetCount> counts) {
		this.json.writeArrayPropertyStart(field);
		for (FacetCount count : counts) {
			this.json.writeStartObject();
			this.json.writeStringProperty("value", count.value());
			this.json.writeStringProperty("label",
					UnderstoodLabel.of(new FilterValue(field, count.value()), this.request.language()));
			this.json.writeNumberProperty("count", count.count());
			this.json.writeEndObject();
		}
		this.json.writeEndArray();
	}

	private void writeOrigin() {
		TreeSet<String> sources = new TreeSet<>();
		this.result.hits().forEach((hit) -> RowSplice.addSources(hit.row(), sources));
		if (this.sample) {
			this.json.writeBooleanProperty("sample", true);
		}
		this.json.writeStringProperty("notice", Notice.of(this.sample, this.request.language()));
		writeTexts("attribution", Credits.of(sources));
	}

	private void writeRelaxations() {
		this.json.writeArrayPropertyStart("relaxations");
		for (Map<String, Object> members : RelaxationsJson.members(this.result.relaxations(), this.request)) {
			this.json.writeStartObject();
			members.forEach(this::writeMember);
			this.json.writeEndObject();
		}
		this.json.writeEndArray();
	}

	private void writeMap(String name, Map<?, ?> map) {
		this.json.writeObjectPropertyStart(name);
		map.forEach((key, value) -> writeMember(key.toString(), value));
		this.json.writeEndObject();
	}

	private void writeMember(String name, Object value) {
		switch (value) {
			case Map<?, ?> map -> writeMap(name, map);
			case List<?> list -> writeTexts(name, list.stream().map(Object::toString).toList());
			case Long number -> this.json.writeNumberProperty(name, number);
			case Integer number -> this.json.writeNumberProperty(name, number);
			default -> this.json.writeStringProperty(name, value.toString());
		}
	}

	private void writeTexts(String name, List<String> texts) {
		this.json.writeArrayPropertyStart(name);
		texts.forEach(this.json::writeString);
		this.json.writeEndArray();
	}

	private void writeText(String name, @Nullable String text) {
		if (text != null) {
			this.json.writeStringProperty(name, text);
		}
		else {
			this.json.writeNullProperty(name);
		}
	}

}
