package org.openhaven.finder.facility;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.openhaven.directory.facility.Address;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.OpeningHours;
import org.openhaven.directory.facility.Phone;
import org.openhaven.directory.facility.Precision;
import org.openhaven.finder.words.Words;

/** A listing in the words of schema.org, for engines. Source: schema.org 29. */
final class LinkedData {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

	private LinkedData() {
	}

	/**
	 * What a script element may hold: no character in it ends the element or begins
	 * another. Source: HTML Standard, "Restrictions for contents of script elements".
	 */
	static String of(Listing listing, String address, Words words) {
		ObjectNode json = MAPPER.createObjectNode()
			.put("@context", "https://schema.org")
			.put("@type", "MedicalBusiness")
			.put("@id", address)
			.put("url", address)
			.put("name", listing.displayName());
		listing.phones()
			.stream()
			.map(Phone::digits)
			.filter((digits) -> digits != null)
			.findFirst()
			.ifPresent((digits) -> json.put("telephone", digits));
		addPlace(listing, json);
		addServices(listing, words, json);
		Optional.ofNullable(listing.hours())
			.ifPresent((hours) -> addHours(hours, json.putArray("openingHoursSpecification")));
		return MAPPER.writeValueAsString(json)
			.replace("<", "\\u003c")
			.replace(">", "\\u003e")
			.replace("&", "\\u0026")
			.replace("\u2028", "\\u2028")
			.replace("\u2029", "\\u2029");
	}

	private static void addPlace(Listing listing, ObjectNode json) {
		Address address = listing.address();
		ObjectNode place = json.putObject("address").put("@type", "PostalAddress");
		put(place, "streetAddress", address.street());
		put(place, "addressLocality", address.city());
		put(place, "addressRegion", address.region());
		put(place, "postalCode", address.postalCode());
		place.put("addressCountry", address.country());
		Optional.ofNullable(listing.location())
			.filter((location) -> location.precision() == Precision.ADDRESS && !ContactWriter.isVeiled(listing))
			.ifPresent((location) -> json.putObject("geo")
				.put("@type", "GeoCoordinates")
				.put("latitude", location.point().latitude())
				.put("longitude", location.point().longitude()));
	}

	private static void put(ObjectNode json, String name, @Nullable String value) {
		if (value != null) {
			json.put(name, value);
		}
	}

	private static void addServices(Listing listing, Words words, ObjectNode json) {
		ArrayNode services = json.putArray("availableService");
		listing.services()
			.stream()
			.map((service) -> words.label("service", service.kind().value()))
			.distinct()
			.forEach((name) -> services.addObject().put("@type", "MedicalTherapy").put("name", name));
	}

	/**
	 * Engines read a day that opens and closes at the same minute as a closed one, and
	 * one that closes before it opens as open into the next day. Source: schema.org 29,
	 * OpeningHoursSpecification; Google, Local business structured data, 2026.
	 */
	private static void addHours(OpeningHours hours, ArrayNode array) {
		hours.periods().forEach((period) -> {
			if (!period.opens().equals(period.closes())) {
				addPeriod(period.day(), period.opens(), period.closes(), array);
			}
			else {
				addPeriod(period.day(), period.opens(), LAST_MINUTE, array);
				if (!period.closes().equals(LocalTime.MIN)) {
					addPeriod(period.day().plus(1), LocalTime.MIN, period.closes(), array);
				}
			}
		});
	}

	private static void addPeriod(DayOfWeek day, LocalTime opens, LocalTime closes, ArrayNode array) {
		String name = day.name();
		array.addObject()
			.put("@type", "OpeningHoursSpecification")
			.put("dayOfWeek", "https://schema.org/" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT))
			.put("opens", opens.toString())
			.put("closes", closes.toString());
	}

}
