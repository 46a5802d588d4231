package org.openhaven.api.search;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.query.FacetCount;
import org.openhaven.search.query.FacilityHit;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.QueryText;
import org.openhaven.search.query.SearchResult;
import org.openhaven.search.query.Sort;
import org.openhaven.search.request.Answered;
import org.openhaven.search.request.SearchRequest;
import org.openhaven.search.request.UnderstoodLabel;
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

	private final Answered answered;

	private final SearchRequest request;

	private final FacilityQuery query;

	private final SearchResult result;

	private final ByteArrayOutputStream out;

	private final JsonGenerator json;

	private final RequestJson told;

	private SearchAnswer(Answered answered, ByteArrayOutputStream out, JsonGenerator json) {
		this.answered = answered;
		this.request = answered.request();
		this.query = answered.query();
		this.result = answered.result();
		this.out = out;
		this.json = json;
		this.told = new RequestJson(this.request, json);
	}

	/** The answer as JSON. */
	static byte[] json(Answered answered) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(4096 + answered.result().hits().size() * BYTES_PER_ROW);
		try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
			new SearchAnswer(answered, out, json).write();
		}
		return out.toByteArray();
	}

	private void write() {
		this.json.writeStartObject();
		this.json.writeNumberProperty("total", this.result.total());
		this.told.writePlace();
		this.told.writeUnderstood();
		this.told.writeTexts("unmatched", this.request.plain().unmatched());
		this.told.writeMap("canonical", this.request.canonical());
		this.told.writeMap("applied", applied());
		this.told.writeUrgent();
		writeRows();
		writeFacets();
		this.told.writeRelaxations(this.answered.relaxed());
		writeText("next", this.answered.next());
		Origin.write(this.result.hits().stream().map(FacilityHit::row), this.answered.sample(), this.request.language(),
				this.json);
		this.json.writeEndObject();
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

	private void writeText(String name, @Nullable String text) {
		if (text != null) {
			this.json.writeStringProperty(name, text);
		}
		else {
			this.json.writeNullProperty(name);
		}
	}

}
