package org.openhaven.api.facility;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.openhaven.api.search.Notice;
import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.Address;
import org.openhaven.directory.facility.Availability;
import org.openhaven.directory.facility.DataProblem;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.Facts;
import org.openhaven.directory.facility.Freshness;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.License;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.Location;
import org.openhaven.directory.facility.MedicationPolicy;
import org.openhaven.directory.facility.OpeningHours;
import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.facility.Phone;
import org.openhaven.directory.facility.Service;
import org.openhaven.directory.source.Credits;
import org.openhaven.directory.vocabulary.CodeBook;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.ServiceCode;
import org.openhaven.directory.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole listing as JSON. Accounts are told by their role only. Facts that are known
 * for the whole facility stand at the facility, those of a service at the service.
 */
final class FacilityJson {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private final Listing listing;

	private final Locale language;

	private final Instant at;

	private final FreshnessPolicy policy;

	FacilityJson(Listing listing, Locale language, Instant at, FreshnessPolicy policy) {
		this.listing = listing;
		this.language = language;
		this.at = at;
		this.policy = policy;
	}

	byte[] bytes() {
		ObjectNode json = NODES.objectNode();
		addNames(json);
		addContact(json);
		addCare(json, this.listing.facts(), this.listing.medications());
		json.set("services", array(this.listing.services(), this::service));
		addSourceWords(json);
		addTrust(json);
		return MAPPER.writeValueAsBytes(json);
	}

	private void addNames(ObjectNode json) {
		json.put("id", this.listing.id().value())
			.put("slug", this.listing.slug())
			.put("version", this.listing.version())
			.put("name", this.listing.displayName())
			.put("firstName", this.listing.name())
			.put("programName", this.listing.programName());
		json.set("otherNames", texts(this.listing.otherNames()));
		json.set("organization",
				NODES.objectNode()
					.put("id", this.listing.organization().id())
					.put("name", this.listing.organization().name())
					.put("provisional", this.listing.organization().provisional()));
		json.put("description", this.listing.description()).put("sample", this.listing.sample());
	}

	private void addContact(ObjectNode json) {
		json.set("address", address(this.listing.address()));
		json.set("location", location(this.listing.location()));
		json.set("phones", array(this.listing.phones(), FacilityJson::phone));
		json.put("website", this.listing.website())
			.put("email", this.listing.email())
			.put("timeZone", (this.listing.timeZone() != null) ? this.listing.timeZone().getId() : null);
		OpeningHours hours = this.listing.hours();
		json.set("hours", (hours != null) ? array(hours.periods(), FacilityJson::period) : NODES.nullNode());
	}

	private static ObjectNode address(Address address) {
		return NODES.objectNode()
			.put("street", address.street())
			.put("unit", address.unit())
			.put("city", address.city())
			.put("region", address.region())
			.put("postalCode", address.postalCode())
			.put("county", address.county())
			.put("countyFips", address.countyFips())
			.put("country", address.country())
			.put("visibility", address.visibility().value());
	}

	private static JsonNode location(@Nullable Location location) {
		return (location == null) ? NODES.nullNode()
				: NODES.objectNode()
					.put("lat", location.point().latitude())
					.put("lon", location.point().longitude())
					.put("precision", location.precision().value());
	}

	private static ObjectNode phone(Phone phone) {
		return NODES.objectNode()
			.put("kind", phone.kind().name().toLowerCase(Locale.ROOT))
			.put("number", phone.number())
			.put("digits", phone.digits())
			.put("extension", phone.extension());
	}

	private static ObjectNode period(OpeningHours.Period period) {
		return NODES.objectNode()
			.put("day", period.day().name().toLowerCase(Locale.ROOT))
			.put("opens", period.opens().toString())
			.put("closes", period.closes().toString());
	}

	private void addCare(ObjectNode json, Facts facts, List<MedicationPolicy> policies) {
		json.set("facts", facts(facts));
		json.set("medications", array(policies, this::policy));
	}

	private ArrayNode facts(Facts facts) {
		ArrayNode array = NODES.arrayNode();
		for (Facts.Group group : facts.groups()) {
			group.stated().forEach((value) -> array.add(fact(value, false, group.origin())));
			group.weak().forEach((value) -> array.add(fact(value, true, group.origin())));
		}
		return array;
	}

	private ObjectNode fact(FilterValue value, boolean weak, Origin origin) {
		ObjectNode json = NODES.objectNode()
			.put("filter", value.filter())
			.put("value", value.value())
			.put("label", label(value))
			.put("indirect", weak);
		json.set("origin", origin(origin));
		return json;
	}

	private ObjectNode policy(MedicationPolicy policy) {
		ObjectNode json = NODES.objectNode()
			.put("medication", policy.medicine())
			.put("label", label(new FilterValue("medication", policy.medicine())));
		json.set("access", texts(policy.access().stream().map(Access::value).toList()));
		json.put("disputed", policy.disputed());
		json.set("origin", origin(policy.origin()));
		return json;
	}

	private ObjectNode service(Service service) {
		ObjectNode json = NODES.objectNode()
			.put("id", service.id())
			.put("kind", service.kind().value())
			.put("label", label(service.kind().filterValue()))
			.put("name", service.name());
		addCare(json, service.facts(), service.medications());
		json.set("attributes", map(service.attributes()));
		return json;
	}

	private void addSourceWords(ObjectNode json) {
		json.set("terms", array(this.listing.codes(), FacilityJson::term));
		json.set("unknown", map(this.listing.unknown()));
		json.set("licenses", array(this.listing.licenses(), FacilityJson::license));
		json.set("attributes", map(this.listing.attributes()));
	}

	private static ObjectNode term(String code) {
		return NODES.objectNode()
			.put("code", code)
			.put("label", CodeBook.standard().findCode(code).map(ServiceCode::name).orElse(code));
	}

	private static ObjectNode license(License license) {
		return NODES.objectNode()
			.put("name", license.name())
			.put("number", license.number())
			.put("expires", (license.expires() != null) ? license.expires().toString() : null);
	}

	private void addTrust(ObjectNode json) {
		json.set("status", status(this.listing.status()));
		json.set("availability", availability());
		json.set("verified", NODES.objectNode().put("at", text(this.listing.confirmedAt().orElse(null))));
		json.set("listed",
				array(this.listing.listed(),
						(listed) -> NODES.objectNode()
							.put("source", listed.source())
							.put("edition", listed.edition().toString())));
		ObjectNode origins = json.putObject("origins");
		this.listing.origins().forEach((fact, origin) -> origins.set(fact, origin(origin)));
		ObjectNode freshness = json.putObject("freshness");
		this.listing.freshness().forEach((group, known) -> freshness.set(group.value(), freshness(group, known)));
		json.set("problems", array(this.listing.problems(), FacilityJson::problem));
		json.put("notice", Notice.of(this.listing.sample(), this.language));
		json.set("attribution", texts(Credits.of(sources())));
	}

	private static ObjectNode status(ListingStatus status) {
		return switch (status) {
			case ListingStatus.NotSeenSince missing ->
				NODES.objectNode().put("kind", "not-seen-since").put("date", missing.date().toString());
			default -> NODES.objectNode().put("kind", "current").putNull("date");
		};
	}

	private JsonNode availability() {
		if (this.listing.availability().isEmpty()) {
			return NODES.nullNode();
		}
		ObjectNode json = NODES.objectNode()
			.put("available",
					this.listing.availability().stream().anyMatch((report) -> isFresh(report) && report.free() > 0));
		json.set("reports", array(this.listing.availability(), this::report));
		return json;
	}

	private boolean isFresh(Availability report) {
		return report.reportedAt().plus(this.policy.availabilityShelfLife()).isAfter(this.at);
	}

	private ObjectNode report(Availability report) {
		return NODES.objectNode()
			.put("service", report.service())
			.put("capacity", report.capacity())
			.put("free", report.free())
			.put("waitDays", report.waitDays())
			.put("note", report.note())
			.put("reportedAt", report.reportedAt().toString())
			.put("fresh", isFresh(report));
	}

	private static ObjectNode freshness(FactGroup group, Freshness freshness) {
		return NODES.objectNode()
			.put("halfLifeDays", group.halfLife().toDays())
			.put("source", freshness.source())
			.put("edition", (freshness.edition() != null) ? freshness.edition().toString() : null)
			.put("confirmedAt", text(freshness.confirmedAt()))
			.put("confirmedBy", freshness.confirmedBy())
			.put("method", freshness.method());
	}

	private static ObjectNode problem(DataProblem problem) {
		return NODES.objectNode().put("rule", problem.rule()).put("detail", problem.detail());
	}

	private SortedSet<String> sources() {
		SortedSet<String> sources = new TreeSet<>();
		this.listing.listed().forEach((listed) -> sources.add(listed.source()));
		return sources;
	}

	private static ObjectNode origin(Origin origin) {
		return switch (origin) {
			case Origin.Listed listed -> NODES.objectNode()
				.put("kind", "listed")
				.put("source", listed.source())
				.put("edition", listed.edition().toString());
			case Origin.Confirmed confirmed -> NODES.objectNode()
				.put("kind", "confirmed")
				.put("by", confirmed.role())
				.put("at", confirmed.at().toString())
				.put("method", confirmed.method());
		};
	}

	private String label(FilterValue value) {
		return Vocabulary.standard().findEntry(value).map((entry) -> entry.label(this.language)).orElse(value.value());
	}

	private static @Nullable String text(@Nullable Instant instant) {
		return (instant != null) ? instant.toString() : null;
	}

	private static ArrayNode texts(Collection<String> texts) {
		ArrayNode array = NODES.arrayNode();
		texts.forEach(array::add);
		return array;
	}

	private static ObjectNode map(Map<String, String> map) {
		ObjectNode json = NODES.objectNode();
		map.forEach(json::put);
		return json;
	}

	private static <T> ArrayNode array(Collection<T> items, Function<T, ObjectNode> write) {
		ArrayNode array = NODES.arrayNode();
		items.forEach((item) -> array.add(write.apply(item)));
		return array;
	}

}
