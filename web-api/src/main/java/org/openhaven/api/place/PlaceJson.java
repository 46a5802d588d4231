package org.openhaven.api.place;

import java.util.List;

import org.openhaven.search.gazetteer.Place;
import tools.jackson.core.JsonGenerator;

/** Writes places: CONTRACT.md, the member {@code place} of an answer. */
public final class PlaceJson {

	private static final double TEN_THOUSAND = 10_000.0;

	private PlaceJson() {
	}

	/**
	 * Writes a place with others of its name.
	 * @param json where an object may stand
	 * @param place the place
	 * @param alternatives others, the likeliest first
	 */
	public static void write(JsonGenerator json, Place place, List<Place> alternatives) {
		json.writeStartObject();
		writeMembers(json, place);
		json.writeArrayPropertyStart("alternatives");
		alternatives.forEach((alternative) -> writeOne(json, alternative));
		json.writeEndArray();
		json.writeEndObject();
	}

	static void writeOne(JsonGenerator json, Place place) {
		json.writeStartObject();
		writeMembers(json, place);
		json.writeEndObject();
	}

	private static void writeMembers(JsonGenerator json, Place place) {
		json.writeStringProperty("label", place.label());
		json.writeStringProperty("kind", place.kind().jsonName());
		json.writeNumberProperty("lat", rounded(place.point().latitude()));
		json.writeNumberProperty("lon", rounded(place.point().longitude()));
		json.writeBooleanProperty("approximate", place.approximate());
	}

	/** Four decimals, about 11 m: as exact as the gazetteer. */
	private static double rounded(double degrees) {
		return Math.rint(degrees * TEN_THOUSAND) / TEN_THOUSAND;
	}

}
