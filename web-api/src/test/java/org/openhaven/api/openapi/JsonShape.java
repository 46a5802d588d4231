package org.openhaven.api.openapi;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/** Holds JSON against the schemas of an OpenAPI document, as far as ours go. */
final class JsonShape {

	private final JsonNode document;

	private final List<String> differences = new ArrayList<>();

	JsonShape(JsonNode document) {
		this.document = document;
	}

	/** Where the JSON is not as the schema says, a line each. */
	List<String> differences(JsonNode json, JsonNode schema) {
		this.differences.clear();
		check(json, schema, "$");
		return List.copyOf(this.differences);
	}

	private void check(JsonNode json, JsonNode schema, String path) {
		if (schema.has("$ref")) {
			check(json, this.document.at(schema.get("$ref").asString().substring(1)), path);
		}
		else if (schema.has("anyOf")) {
			checkAnyOf(json, schema, path);
		}
		else if (!types(schema).contains(type(json, schema))) {
			this.differences.add(path + " is " + json.getNodeType() + ", not " + schema.get("type"));
		}
		else if (json.isObject()) {
			checkMembers(json, schema, path);
		}
		else if (json.isArray()) {
			for (int i = 0; i < json.size(); i++) {
				check(json.get(i), schema.get("items"), path + "[" + i + "]");
			}
		}
		else if (schema.has("enum") && !schema.get("enum").toString().contains(json.toString())) {
			this.differences.add(path + " is " + json + ", none of " + schema.get("enum"));
		}
	}

	private void checkAnyOf(JsonNode json, JsonNode schema, String path) {
		for (JsonNode alternative : schema.get("anyOf")) {
			if (new JsonShape(this.document).differences(json, alternative).isEmpty()) {
				return;
			}
		}
		check(json, schema.get("anyOf").get(0), path);
	}

	private void checkMembers(JsonNode json, JsonNode schema, String path) {
		JsonNode properties = schema.path("properties");
		schema.path("required").forEach((name) -> {
			if (!json.has(name.asString())) {
				this.differences.add(path + " lacks " + name.asString());
			}
		});
		for (String name : json.propertyNames()) {
			JsonNode other = schema.path("additionalProperties");
			if (properties.has(name)) {
				check(json.get(name), properties.get(name), path + "." + name);
			}
			else if (other.isObject()) {
				check(json.get(name), other, path + "." + name);
			}
			else if (!other.asBoolean(true)) {
				this.differences.add(path + " has " + name + ", which is not described");
			}
		}
	}

	private static List<String> types(JsonNode schema) {
		List<String> types = new ArrayList<>();
		if (schema.get("type").isArray()) {
			schema.get("type").forEach((type) -> types.add(type.asString()));
		}
		else {
			types.add(schema.get("type").asString());
		}
		return types;
	}

	private static String type(JsonNode json, JsonNode schema) {
		return switch (json.getNodeType()) {
			case NULL -> "null";
			case BOOLEAN -> "boolean";
			case NUMBER -> (json.isIntegralNumber() && types(schema).contains("integer")) ? "integer" : "number";
			case STRING -> "string";
			case ARRAY -> "array";
			default -> "object";
		};
	}

}
