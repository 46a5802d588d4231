package org.openhaven.directory.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.facility.Facts;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.MedicationPolicy;
import org.openhaven.directory.facility.Service;
import org.openhaven.directory.storage.JsonColumn;
import org.openhaven.directory.vocabulary.FilterValue;
import tools.jackson.databind.JsonNode;

/**
 * Compares what two listings say. Who says it, and how fresh it is, is left out: a newer
 * edition that repeats the older is no change.
 */
final class ListingDifference {

	private final SortedMap<String, JsonNode> before;

	private final SortedMap<String, JsonNode> after;

	ListingDifference(Listing before, Listing after) {
		this.before = said(before);
		this.after = said(after);
	}

	List<FieldChange> fields() {
		SortedSet<String> names = new TreeSet<>(this.before.keySet());
		names.addAll(this.after.keySet());
		List<FieldChange> changes = new ArrayList<>();
		for (String name : names) {
			JsonNode then = this.before.get(name);
			JsonNode now = this.after.get(name);
			if (!Objects.equals(then, now)) {
				changes.add(new FieldChange(name, then, now));
			}
		}
		return changes;
	}

	private static SortedMap<String, JsonNode> said(Listing listing) {
		SortedMap<String, JsonNode> said = new TreeMap<>();
		put(said, "status", listing.status());
		put(said, "slug", listing.slug());
		put(said, "name", listing.name());
		put(said, "programName", listing.programName());
		put(said, "otherNames", listing.otherNames());
		put(said, "organization", listing.organization());
		put(said, "description", listing.description());
		put(said, "phones", listing.phones());
		put(said, "website", listing.website());
		put(said, "email", listing.email());
		JsonColumn.tree(JsonColumn.write(listing.address()))
			.properties()
			.forEach((field) -> said.put("address." + field.getKey(), field.getValue()));
		put(said, "location", listing.location());
		put(said, "timeZone", listing.timeZone());
		put(said, "hours", listing.hours());
		put(said, "codes", listing.codes());
		put(said, "unknown", listing.unknown());
		put(said, "licenses", listing.licenses());
		put(said, "attributes", listing.attributes());
		put(said, "availability", listing.availability());
		put(said, "problems", listing.problems());
		putCare(said, "", listing.facts(), listing.medications());
		put(said, "services", listing.services().stream().map(Service::id).toList());
		for (Service service : listing.services()) {
			String prefix = "services." + service.id() + ".";
			put(said, prefix + "name", service.name());
			put(said, prefix + "attributes", service.attributes());
			putCare(said, prefix, service.facts(), service.medications());
		}
		return said;
	}

	private static void putCare(SortedMap<String, JsonNode> said, String prefix, Facts facts,
			List<MedicationPolicy> medications) {
		SortedMap<String, List<String>> values = new TreeMap<>();
		for (FilterValue value : facts.all()) {
			values.computeIfAbsent(value.filter(), (filter) -> new ArrayList<>())
				.add(facts.states(value) ? value.value() : value.value() + " (perhaps)");
		}
		for (Map.Entry<String, List<String>> filter : values.entrySet()) {
			put(said, prefix + "facts." + filter.getKey(), filter.getValue());
		}
		for (MedicationPolicy policy : medications) {
			put(said, prefix + "medications." + policy.medicine(), policy.access());
		}
	}

	private static void put(SortedMap<String, JsonNode> said, String name, @Nullable Object value) {
		if (value != null) {
			said.put(name, JsonColumn.tree(JsonColumn.write(value)));
		}
	}

}
