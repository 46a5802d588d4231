package org.openhaven.api.pathway;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.openhaven.api.search.Origin;
import org.openhaven.api.search.RequestJson;
import org.openhaven.api.search.RowSplice;
import org.openhaven.directory.site.HelpLines;
import org.openhaven.search.document.FacilityRow;
import org.openhaven.search.explain.Miles;
import org.openhaven.search.explain.PathwayWords;
import org.openhaven.search.pathway.PlannedStep;
import org.openhaven.search.pathway.Step;
import org.openhaven.search.pathway.Stop;
import org.openhaven.search.request.Relaxed;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a pathway. Its facilities are rows as in the answer to a search. */
final class PathwayAnswer {

	private static final JsonFactory FACTORY = new JsonFactory();

	private static final int BYTES = 16_384;

	private final PathwayRequest request;

	private final PathwayWords words;

	private final Locale language;

	private final ByteArrayOutputStream out;

	private final JsonGenerator json;

	private final RequestJson told;

	private PathwayAnswer(PathwayRequest request, HelpLines help, ByteArrayOutputStream out, JsonGenerator json) {
		this.request = request;
		this.language = request.needs().language();
		this.words = new PathwayWords(this.language, help);
		this.out = out;
		this.json = json;
		this.told = new RequestJson(request.needs(), json);
	}

	/**
	 * The answer as JSON.
	 * @param request what was asked
	 * @param plan the steps, none if the place is not known
	 * @param unasked demands that no step asks
	 * @param sample whether the directory is made up
	 * @param help whom to call where nothing fits
	 */
	static byte[] json(PathwayRequest request, List<PlannedStep> plan, Map<String, Object> unasked, boolean sample,
			HelpLines help) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(BYTES);
		try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
			new PathwayAnswer(request, help, out, json).write(plan, unasked, sample);
		}
		return out.toByteArray();
	}

	/** The row of the first facility. */
	static Optional<FacilityRow> firstRow(List<PlannedStep> plan) {
		return plan.stream()
			.flatMap((step) -> Optional.ofNullable(step.chosen()).stream())
			.findFirst()
			.map((stop) -> stop.hit().row());
	}

	private void write(List<PlannedStep> plan, Map<String, Object> unasked, boolean sample) {
		this.json.writeStartObject();
		this.told.writePlace();
		this.told.writeUnderstood();
		this.told.writeTexts("unmatched", this.request.unmatched());
		this.told.writeMap("canonical", this.request.needs().canonical());
		this.told.writeMap("unasked", unasked);
		this.told.writeUrgent();
		this.json.writeArrayPropertyStart("steps");
		plan.forEach(this::write);
		if (plan.isEmpty()) {
			this.request.steps().forEach(this::writeUnplanned);
		}
		this.json.writeEndArray();
		writeOrigin(plan, sample);
		this.json.writeEndObject();
	}

	private void write(PlannedStep step) {
		Stop chosen = step.chosen();
		this.json.writeStartObject();
		writeHead(step.step(), this.request.asked(step.query()), step.total());
		this.json.writeBooleanProperty("kept", step.kept());
		this.json.writeBooleanProperty("fits", step.fits());
		this.json.writeName("chosen");
		if (chosen != null) {
			write(chosen, step);
		}
		else {
			this.json.writeNull();
		}
		this.json.writeArrayPropertyStart("alternatives");
		step.alternatives().forEach((stop) -> write(stop, step));
		this.json.writeEndArray();
		writeProblem((chosen == null) ? this.words.nothingFits(step) : null);
		this.told.writeRelaxations(
				step.relaxations().stream().map((each) -> Relaxed.of(each, this.request.needs())).toList());
		this.json.writeEndObject();
	}

	private void writeUnplanned(Step step) {
		this.json.writeStartObject();
		writeHead(step, Map.of(), 0);
		this.json.writeBooleanProperty("kept", false);
		this.json.writeBooleanProperty("fits", true);
		this.json.writeNullProperty("chosen");
		this.json.writeArrayPropertyStart("alternatives");
		this.json.writeEndArray();
		writeProblem(this.words.placeUnknown());
		this.told.writeRelaxations(List.of());
		this.json.writeEndObject();
	}

	private void writeHead(Step step, Map<String, Object> asked, long total) {
		this.json.writeStringProperty("step", step.value());
		this.json.writeStringProperty("label", this.words.label(step));
		this.told.writeMap("asked", asked);
		this.json.writeNumberProperty("total", total);
	}

	private void writeProblem(@Nullable String problem) {
		if (problem != null) {
			this.json.writeStringProperty("problem", problem);
		}
		else {
			this.json.writeNullProperty("problem");
		}
	}

	private void write(Stop stop, PlannedStep step) {
		this.json.writeStartObject();
		this.json.writeName("facility");
		this.json.writeRawValue("");
		this.json.flush();
		new RowSplice(step.query(), this.language).write(stop.hit(), this.words.why(stop, step), this.out);
		this.json.writeBooleanProperty("sameFacility", stop.sameFacility());
		this.json.writeBooleanProperty("sameOrganization", stop.sameOrganization());
		OptionalDouble meters = stop.metersFromPrevious();
		if (meters.isPresent()) {
			this.json.writeName("milesFromPrevious");
			this.json.writeNumber(Miles.of(meters.getAsDouble()));
		}
		else {
			this.json.writeNullProperty("milesFromPrevious");
		}
		this.json.writeEndObject();
	}

	private void writeOrigin(List<PlannedStep> plan, boolean sample) {
		Stream<Stop> stops = plan.stream()
			.flatMap((step) -> Stream.concat(Stream.ofNullable(step.chosen()), step.alternatives().stream()));
		Origin.write(stops.map((stop) -> stop.hit().row()), sample, this.language, this.json);
	}

}
