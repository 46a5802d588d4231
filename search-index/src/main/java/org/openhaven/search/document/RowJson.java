package org.openhaven.search.document;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import org.openhaven.directory.facility.Address;
import org.openhaven.directory.facility.Availability;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.Location;
import org.openhaven.directory.facility.MedicationPolicy;
import org.openhaven.directory.facility.OrganizationRef;
import org.openhaven.directory.facility.Phone;

/** Writes the row of a listing: CONTRACT.md, the objects of {@code facilities}. */
final class RowJson {

	private static final JsonFactory FACTORY = new JsonFactory();

	private final Listing listing;

	private final JsonGenerator json;

	private RowJson(Listing listing, JsonGenerator json) {
		this.listing = listing;
		this.json = json;
	}

	static FacilityRow of(Listing listing) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
		try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
			new RowJson(listing, json).write();
		}
		return new FacilityRow(bytes.toByteArray());
	}

	private void write() {
		this.json.writeStartObject();
		text("id", this.listing.id().value());
		text("slug", this.listing.slug());
		text("name", this.listing.displayName());
		writeOrganization(this.listing.organization());
		writeAddress(this.listing.address());
		writeLocation(this.listing.location());
		text("phone",
				this.listing.phones()
					.stream()
					.min((one, other) -> one.kind().compareTo(other.kind()))
					.map(Phone::number)
					.orElse(null));
		writeServices();
		writeMedications();
		writeAvailability();
		writeVerified();
		writeListed();
		this.json.writeBooleanProperty("sample", this.listing.sample());
		this.json.writeEndObject();
	}

	/** A provisional one belongs to this listing alone, so its id tells nothing. */
	private void writeOrganization(OrganizationRef organization) {
		this.json.writeObjectPropertyStart("organization");
		text("id", organization.provisional() ? null : organization.id());
		text("name", organization.name());
		this.json.writeEndObject();
	}

	private void writeAddress(Address address) {
		this.json.writeObjectPropertyStart("address");
		text("street", address.street());
		text("unit", address.unit());
		text("city", address.city());
		text("region", address.region());
		text("postalCode", address.postalCode());
		text("country", address.country());
		this.json.writeEndObject();
	}

	private void writeLocation(@Nullable Location location) {
		if (location == null) {
			this.json.writeNullProperty("location");
			return;
		}
		this.json.writeObjectPropertyStart("location");
		this.json.writeNumberProperty("lat", EarthPoint.of(location.point()).toGeoPoint().latitude());
		this.json.writeNumberProperty("lon", EarthPoint.of(location.point()).toGeoPoint().longitude());
		text("precision", location.precision().value());
		this.json.writeEndObject();
	}

	private void writeServices() {
		Set<String> kinds = new LinkedHashSet<>();
		this.listing.services().forEach((service) -> kinds.add(service.kind().value()));
		this.json.writeArrayPropertyStart("services");
		kinds.forEach(this.json::writeString);
		this.json.writeEndArray();
	}

	private void writeMedications() {
		SortedSet<MedicineAccess> policies = new TreeSet<>();
		Stream<MedicationPolicy> ofServices = this.listing.services()
			.stream()
			.flatMap((service) -> service.medications().stream());
		Stream.concat(this.listing.medications().stream(), ofServices)
			.forEach((policy) -> policy.access()
				.forEach((access) -> policies.add(new MedicineAccess(policy.medicine(), access.value()))));
		this.json.writeArrayPropertyStart("medications");
		for (MedicineAccess policy : policies) {
			this.json.writeStartObject();
			text("medication", policy.medicine());
			text("access", policy.access());
			this.json.writeEndObject();
		}
		this.json.writeEndArray();
	}

	private void writeAvailability() {
		this.json.writeArrayPropertyStart("availability");
		for (Availability report : this.listing.availability()) {
			this.json.writeStartObject();
			text("service", report.service());
			number("capacity", report.capacity());
			number("free", report.free());
			number("waitDays", report.waitDays());
			text("note", report.note());
			text("reportedAt", report.reportedAt().toString());
			this.json.writeEndObject();
		}
		this.json.writeEndArray();
	}

	private void writeVerified() {
		this.json.writeObjectPropertyStart("verified");
		text("at", this.listing.confirmedAt().map(Object::toString).orElse(null));
		this.json.writeEndObject();
	}

	private void writeListed() {
		this.json.writeArrayPropertyStart("listed");
		for (Listing.Listed listed : this.listing.listed()) {
			this.json.writeStartObject();
			text("source", listed.source());
			text("edition", listed.edition().toString());
			this.json.writeEndObject();
		}
		this.json.writeEndArray();
	}

	private void text(String name, @Nullable String value) {
		if (value == null) {
			this.json.writeNullProperty(name);
			return;
		}
		this.json.writeStringProperty(name, value);
	}

	private void number(String name, @Nullable Integer value) {
		if (value == null) {
			this.json.writeNullProperty(name);
			return;
		}
		this.json.writeNumberProperty(name, value);
	}

	/** One form of access to one medicine. */
	private record MedicineAccess(String medicine, String access) implements Comparable<MedicineAccess> {

		@Override
		public int compareTo(MedicineAccess other) {
			int byMedicine = this.medicine.compareTo(other.medicine);
			return (byMedicine != 0) ? byMedicine : this.access.compareTo(other.access);
		}

	}

}
