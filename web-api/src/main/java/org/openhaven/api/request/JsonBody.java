package org.openhaven.api.request;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.openhaven.api.problem.Problem;
import org.openhaven.api.problem.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Takes a flat JSON object apart. */
final class JsonBody {

	/** Bytes; longer than any search that a person types. */
	private static final int LONGEST = 128 * 1024;

	private static final JsonFactory FACTORY = JsonFactory.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private JsonBody() {
	}

	static List<Map.Entry<String, String>> pairs(HttpServletRequest request) {
		try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes(request))) {
			return pairs(parser);
		}
		catch (JacksonException unreadable) {
			throw unreadable("The body is not well-formed JSON, or names a member twice.");
		}
	}

	private static byte[] bytes(HttpServletRequest request) {
		try (InputStream body = request.getInputStream()) {
			byte[] bytes = body.readNBytes(LONGEST + 1);
			if (bytes.length > LONGEST) {
				throw Problem.of(ProblemType.BODY_TOO_LARGE, "The body is longer than " + LONGEST + " bytes.")
					.exception();
			}
			return bytes;
		}
		catch (IOException ex) {
			throw unreadable("The body broke off.");
		}
	}

	private static List<Map.Entry<String, String>> pairs(JsonParser parser) {
		if (parser.nextToken() != JsonToken.START_OBJECT) {
			throw unreadable("The body is a JSON object of parameters.");
		}
		List<Map.Entry<String, String>> pairs = new ArrayList<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String name = parser.currentName();
			addValues(parser, name, pairs);
		}
		if (parser.nextToken() != null) {
			throw unreadable("Something follows the JSON object.");
		}
		return pairs;
	}

	private static void addValues(JsonParser parser, String name, List<Map.Entry<String, String>> pairs) {
		JsonToken token = parser.nextToken();
		if (token == JsonToken.START_ARRAY) {
			while (parser.nextToken() != JsonToken.END_ARRAY) {
				pairs.add(Map.entry(name, scalar(parser)));
			}
		}
		else if (token != JsonToken.VALUE_NULL) {
			pairs.add(Map.entry(name, scalar(parser)));
		}
	}

	private static String scalar(JsonParser parser) {
		JsonToken token = parser.currentToken();
		if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
			throw unreadable("A parameter is a text, a number, true or false, or a list of them.");
		}
		return parser.getString();
	}

	private static RuntimeException unreadable(String detail) {
		return Problem.of(ProblemType.UNREADABLE_BODY, detail).exception();
	}

}
