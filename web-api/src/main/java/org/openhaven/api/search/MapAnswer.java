package org.openhaven.api.search;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.document.FacilityRow;
import org.openhaven.search.query.MapResult;
import org.openhaven.search.request.MapAnswered;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a map as GeoJSON (RFC 7946): a point per listing, or a point per cluster with
 * its {@code count}.
 */
final class MapAnswer {

	private static final JsonFactory FACTORY = new JsonFactory();

	private MapAnswer() {
	}

	/** The answer; a pin whose listing is gone meanwhile has neither slug nor name. */
	static byte[] json(MapAnswered answered) {
		MapResult result = answered.result();
		ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
		try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
			json.writeStartObject();
			json.writeStringProperty("type", "FeatureCollection");
			json.writeNumberProperty("total", result.total());
			json.writeName("features");
			json.writeRawValue("[");
			json.flush();
			writeFeatures(result, answered.rows(), out);
			json.writeRaw("]");
			Origin.write(answered.rows().stream().flatMap(Optional::stream), answered.sample(), answered.language(),
					json);
			json.writeEndObject();
		}
		return out.toByteArray();
	}

	private static void writeFeatures(MapResult result, List<Optional<FacilityRow>> rows, ByteArrayOutputStream out) {
		String divider = "";
		for (int i = 0; i < result.points().size(); i++) {
			MapResult.Pin pin = result.points().get(i);
			write(divider + feature(pin.point()), out);
			out.writeBytes(rows.get(i).map(RowSplice::head).orElseGet(() -> idAlone(pin)));
			write(",\"approximate\":" + pin.approximate() + "}}", out);
			divider = ",";
		}
		for (MapResult.Cluster cluster : result.clusters()) {
			write(divider + feature(cluster.middle()) + "{\"cluster\":true,\"count\":" + cluster.count() + "}}", out);
			divider = ",";
		}
	}

	private static byte[] idAlone(MapResult.Pin pin) {
		return ("{\"id\":\"" + pin.id() + '"').getBytes(StandardCharsets.US_ASCII);
	}

	private static String feature(GeoPoint point) {
		return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + degrees(point.longitude())
				+ "," + degrees(point.latitude()) + "]},\"properties\":";
	}

	/** Six decimals, about 11 cm. */
	private static String degrees(double value) {
		return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).toPlainString();
	}

	private static void write(String ascii, ByteArrayOutputStream out) {
		out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
	}

}
