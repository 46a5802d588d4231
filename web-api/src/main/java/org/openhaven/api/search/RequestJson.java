package org.openhaven.api.search;

import org.openhaven.search.request.SearchRequest;
import org.openhaven.search.request.UnderstoodLabel;
import org.openhaven.search.request.Where;
import java.util.List;
import java.util.Map;

import org.openhaven.api.place.PlaceJson;
import org.openhaven.search.request.Relaxed;
import org.openhaven.search.understanding.Understood;
import org.openhaven.search.understanding.Urgent;
import tools.jackson.core.JsonGenerator;

/** Writes the members of an answer that tell how a request was understood. */
public final class RequestJson {

	private final SearchRequest request;

	private final JsonGenerator json;

	/**
	 * Writes into an object that has begun.
	 * @param request what was asked
	 * @param json where to write
	 */
	public RequestJson(SearchRequest request, JsonGenerator json) {
		this.request = request;
		this.json = json;
	}

	/** The parts of the words that became parameters, and the rest of them. */
	public void writeUnderstood() {
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
		this.json.writeStringProperty("rest", this.request.plain().rest().orElse(""));
	}

	/** The danger that was spoken of. */
	public void writeUrgent() {
		Urgent urgent = this.request.plain().urgent();
		if (urgent == null) {
			this.json.writeNullProperty("urgent");
			return;
		}
		this.json.writeObjectPropertyStart("urgent");
		this.json.writeStringProperty("kind", urgent.kind().jsonName());
		writeTexts("lines", urgent.lines(this.request.language()));
		this.json.writeEndObject();
	}

	/** The place, what is wrong with it, and how far around it. */
	public void writePlace() {
		Where where = this.request.where();
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

	/**
	 * What brings more, best first.
	 * @param relaxations of the request, or of a part of it
	 */
	public void writeRelaxations(List<Relaxed> relaxations) {
		this.json.writeArrayPropertyStart("relaxations");
		for (Relaxed relaxed : relaxations) {
			this.json.writeStartObject();
			RelaxationsJson.members(relaxed).forEach(this::writeMember);
			this.json.writeEndObject();
		}
		this.json.writeEndArray();
	}

	/**
	 * Parameters: texts, lists of texts, and maps of them.
	 * @param name of the member
	 * @param map its members
	 */
	public void writeMap(String name, Map<?, ?> map) {
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

	/**
	 * A list of texts.
	 * @param name of the member
	 * @param texts its elements
	 */
	public void writeTexts(String name, List<String> texts) {
		this.json.writeArrayPropertyStart(name);
		texts.forEach(this.json::writeString);
		this.json.writeEndArray();
	}

}
