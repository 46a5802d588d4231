package org.openhaven.api.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.openhaven.search.document.FacilityRow;
import org.openhaven.search.explain.Miles;
import org.openhaven.search.explain.Why;
import org.openhaven.search.query.FacilityHit;
import org.openhaven.search.query.FacilityQuery;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes rows as the index keeps them and sets what depends on the request around them,
 * without reading them: only a report of places free is read, because its freshness
 * depends on the moment.
 */
public final class RowSplice {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final byte[] NOTHING = "null".getBytes(StandardCharsets.US_ASCII);

	/** Cannot stand inside a JSON text, whose quotes are escaped. */
	private static final String REPORTS = "\"availability\":[";

	private static final String ORGANIZATION = ",\"organization\":";

	private final FacilityQuery query;

	private final Why why;

	/**
	 * Writes the rows of one query.
	 * @param query what was asked
	 * @param language English or Spanish
	 */
	public RowSplice(FacilityQuery query, Locale language) {
		this.query = query;
		this.why = new Why(query, language);
	}

	void write(FacilityHit hit, ByteArrayOutputStream out) {
		write(hit, this.why.of(hit), out);
	}

	/**
	 * Writes a row.
	 * @param hit a result of the query
	 * @param reasons why it stands where it stands
	 * @param out UTF-8
	 */
	public void write(FacilityHit hit, List<String> reasons, ByteArrayOutputStream out) {
		writeRow(hit.row(), out);
		StringBuilder rest = new StringBuilder(160).append(",\"distanceMiles\":");
		if (hit.distanceMeters().isPresent()) {
			rest.append(Miles.of(hit.distanceMeters().getAsDouble()));
		}
		else {
			rest.append("null");
		}
		rest.append(",\"distanceApproximate\":")
			.append(hit.distanceMeters().isPresent() && hit.distanceApproximate())
			.append(",\"match\":\"")
			.append(hit.match().value())
			.append("\",\"why\":[");
		appendReasons(reasons, rest);
		out.writeBytes(rest.append("]}").toString().getBytes(StandardCharsets.UTF_8));
	}

	/** The row without its last brace, with its reports judged. */
	private void writeRow(FacilityRow found, ByteArrayOutputStream out) {
		byte[] row = found.bytes();
		int marker = found.lastIndexOf(REPORTS);
		if (marker < 0) {
			out.write(row, 0, row.length - 1);
			return;
		}
		int start = marker + REPORTS.length() - 1;
		int end = endOfArray(row, start);
		out.write(row, 0, start);
		out.writeBytes(judged(row, start, end));
		out.write(row, end, row.length - 1 - end);
	}

	private byte[] judged(byte[] row, int start, int end) {
		if (end - start == 2) {
			return NOTHING;
		}
		ArrayNode reports = (ArrayNode) MAPPER.readTree(row, start, end - start);
		int free = 0;
		for (JsonNode report : reports) {
			boolean fresh = isFresh(Instant.parse(report.get("reportedAt").asString()));
			((ObjectNode) report).put("fresh", fresh);
			free = fresh ? Math.max(free, report.get("free").asInt()) : free;
		}
		ObjectNode availability = MAPPER.createObjectNode();
		availability.put("available", free > 0);
		availability.set("reports", reports);
		return MAPPER.writeValueAsBytes(availability);
	}

	private boolean isFresh(Instant reportedAt) {
		return reportedAt.plus(this.query.freshness().availabilityShelfLife()).isAfter(this.query.at());
	}

	private static void appendReasons(List<String> reasons, StringBuilder json) {
		for (int i = 0; i < reasons.size(); i++) {
			json.append((i > 0) ? ",\"" : "\"");
			JsonStringEncoder.getInstance().quoteAsString(reasons.get(i), json);
			json.append('"');
		}
	}

	/**
	 * The members id, slug and name of a row, which come first.
	 * @param row a row of the index
	 * @return a JSON object without its last brace
	 */
	static byte[] head(FacilityRow row) {
		return Arrays.copyOf(row.bytes(), row.indexOf(ORGANIZATION, 0));
	}

	/** One past the bracket that closes the array; texts may hold brackets. */
	private static int endOfArray(byte[] json, int start) {
		int depth = 0;
		boolean text = false;
		for (int i = start; i < json.length; i++) {
			byte each = json[i];
			if (text) {
				i += (each == '\\') ? 1 : 0;
				text = each != '"';
			}
			else if (each == '"') {
				text = true;
			}
			else if (each == '[') {
				depth++;
			}
			else if (each == ']' && --depth == 0) {
				return i + 1;
			}
		}
		throw new IllegalArgumentException("The array has no end");
	}

}
