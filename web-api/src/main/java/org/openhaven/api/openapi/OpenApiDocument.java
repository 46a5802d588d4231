package org.openhaven.api.openapi;

import org.openhaven.search.request.SearchParameters;
import org.openhaven.search.request.SearchRequest;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.openhaven.directory.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Completes {@code openapi.json} with the parameters of searches. */
final class OpenApiDocument {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final String FILE = "openapi.json";

	private final ObjectNode document = read();

	static byte[] bytes() {
		return new OpenApiDocument().complete();
	}

	private byte[] complete() {
		addParameters("/paths/~1api~1v1~1facilities/get", SearchParameters.SEARCH);
		addParameters("/paths/~1api~1v1~1facilities~1map/get", SearchParameters.MAP);
		addParameters("/paths/~1api~1v1~1pathways/get", SearchParameters.PATHWAY);
		addBody("SearchRequest", SearchParameters.SEARCH);
		addBody("PathwayRequest", SearchParameters.PATHWAY);
		return MAPPER.writeValueAsBytes(this.document);
	}

	private void addParameters(String operation, List<String> names) {
		ArrayNode parameters = ((ObjectNode) this.document.at(operation)).putArray("parameters");
		for (String name : names) {
			parameters.add(shared(name).isObject()
					? MAPPER.createObjectNode().put("$ref", "#/components/parameters/" + name) : filter(name));
		}
	}

	private void addBody(String name, List<String> members) {
		ObjectNode schema = ((ObjectNode) this.document.at("/components/schemas")).putObject(name);
		schema.put("type", "object").put("additionalProperties", false);
		ObjectNode properties = schema.putObject("properties");
		for (String member : members) {
			JsonNode shared = shared(member);
			properties.set(member, shared.isObject() ? shared.get("schema") : bodyFilter(member));
		}
	}

	private JsonNode shared(String name) {
		return this.document.at("/components/parameters/" + name);
	}

	private static ObjectNode filter(String name) {
		ObjectNode parameter = MAPPER.createObjectNode().put("name", name).put("in", "query");
		parameter.put("description", description(name))
			.put("required", false)
			.put("style", "form")
			.put("explode", true);
		parameter.set("schema", texts());
		return parameter;
	}

	/** A text, or several that must all hold. */
	private static ObjectNode bodyFilter(String name) {
		ObjectNode schema = MAPPER.createObjectNode().put("description", description(name));
		schema.putArray("anyOf").add(MAPPER.createObjectNode().put("type", "string")).add(texts());
		return schema;
	}

	private static ObjectNode texts() {
		ObjectNode texts = MAPPER.createObjectNode().put("type", "array");
		texts.putObject("items").put("type", "string");
		return texts;
	}

	private static String description(String name) {
		String values = Vocabulary.standard()
			.entries(name)
			.stream()
			.map((entry) -> entry.key().value() + " (" + entry.label(Locale.ENGLISH) + ")")
			.collect(Collectors.joining(", "));
		return switch (name) {
			case "state" -> "Two-letter codes or names of states.";
			case "county" -> "Five-digit FIPS codes, or names together with state.";
			case "city" -> "Names of cities in the listings' own addresses.";
			case "zip" -> "ZIPs of the listings' own addresses.";
			case "term" -> "Service codes of a source.";
			default -> "Values: " + values + ".";
		};
	}

	private static ObjectNode read() {
		try (InputStream file = OpenApiDocument.class.getResourceAsStream(FILE)) {
			if (file == null) {
				throw new FileNotFoundException(FILE);
			}
			return (ObjectNode) MAPPER.readTree(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The description of the interface cannot be read", ex);
		}
	}

}
