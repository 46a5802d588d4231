package org.openhaven.finder.card;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.openhaven.finder.words.PhoneLink;
import org.openhaven.finder.words.Words;
import org.openhaven.search.document.FacilityRow;

/** What pages show of a row of the index. */
public final class ShownRow {

	private final JsonNode json;

	private ShownRow(JsonNode json) {
		this.json = json;
	}

	/**
	 * Reads a row.
	 * @param row of a hit or a pin
	 * @return what it tells
	 */
	public static ShownRow of(FacilityRow row) {
		return new ShownRow(row.read());
	}

	/**
	 * What it is called.
	 * @return as on its sign
	 */
	public String name() {
		return this.json.path("name").asString();
	}

	/**
	 * Its page.
	 * @return the path, without language
	 */
	public String path() {
		return "/facility/" + this.json.path("slug").asString();
	}

	/**
	 * Its town alone.
	 * @return empty if unknown
	 */
	public String city() {
		return this.json.path("address").path("city").asString("");
	}

	/**
	 * Its town with the state.
	 * @param words of a language
	 * @return empty if unknown
	 */
	public String town(Words words) {
		return words.town(city(), this.json.path("address").path("region").asString(""));
	}

	/**
	 * Its kinds of care.
	 * @param words of a language
	 * @return divided by points, empty for none
	 */
	public String kinds(Words words) {
		return all("services").map((kind) -> words.say("kind." + kind.asString())).collect(Collectors.joining(" · "));
	}

	/**
	 * Its number.
	 * @return null if it states none
	 */
	public @Nullable PhoneLink phone() {
		String number = this.json.path("phone").asString("");
		return number.isEmpty() ? null : PhoneLink.of(number);
	}

	/** Where it lies, a missing node if unknown. */
	JsonNode location() {
		return this.json.path("location");
	}

	/** The elements of a list, none if there is no such list. */
	Stream<JsonNode> all(String list) {
		JsonNode array = this.json.path(list);
		return array.isArray() ? array.valueStream() : Stream.empty();
	}

}
