package org.openhaven.directory.exchange.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.Address;
import org.openhaven.directory.facility.Availability;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.Facts;
import org.openhaven.directory.facility.License;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.MedicationPolicy;
import org.openhaven.directory.facility.OpeningHours;
import org.openhaven.directory.facility.Phone;
import org.openhaven.directory.facility.Precision;
import org.openhaven.directory.facility.Service;

/**
 * A listing as it goes out in JSON. The names are those of the public API; people who
 * stated something are told by role and date alone.
 */
record ExportedListing(String id, String slug, String name, String firstName, @Nullable String programName,
		List<String> otherNames, @Nullable String description, PublicAddress address, @Nullable PublicLocation location,
		List<PublicPhone> phones, @Nullable String website, @Nullable String email, @Nullable String timeZone,
		@Nullable List<Hours> hours, SortedMap<String, SortedSet<String>> facts,
		SortedMap<String, SortedSet<String>> indirect, List<Policy> medications, List<PublicService> services,
		SortedSet<String> terms, SortedMap<String, String> unknown, List<License> licenses,
		SortedMap<String, String> attributes, List<Availability> availability, @Nullable Instant verified,
		List<Listing.Listed> listed, @Nullable LocalDate notSeenSince, SortedMap<String, Fresh> freshness,
		List<String> problems) {

	static ExportedListing of(Listing listing) {
		Address address = listing.address();
		SortedMap<String, Fresh> freshness = new TreeMap<>();
		listing.freshness()
			.forEach((group, known) -> freshness.put(group.value(),
					new Fresh(known.source(), known.edition(), known.confirmedAt(), known.confirmedBy())));
		return new ExportedListing(listing.id().value(), listing.slug(), listing.displayName(), listing.name(),
				listing.programName(), listing.otherNames(), listing.description(),
				new PublicAddress(address.street(), address.unit(), address.city(), address.region(),
						address.postalCode(), address.county(), address.countyFips(), address.country(),
						address.visibility().value()),
				location(listing), listing.phones().stream().map(PublicPhone::of).toList(), listing.website(),
				listing.email(), (listing.timeZone() != null) ? listing.timeZone().getId() : null, hours(listing),
				values(listing.facts(), false), values(listing.facts(), true), policies(listing.medications()),
				listing.services().stream().map(PublicService::of).toList(), listing.codes(), listing.unknown(),
				listing.licenses(), listing.attributes(), listing.availability(), listing.confirmedAt().orElse(null),
				listing.listed(), notSeenSince(listing), freshness,
				listing.problems().stream().map((problem) -> problem.detail()).toList());
	}

	private static @Nullable PublicLocation location(Listing listing) {
		return (listing.location() != null) ? new PublicLocation(listing.location().point().latitude(),
				listing.location().point().longitude(), listing.location().precision()) : null;
	}

	private static @Nullable List<Hours> hours(Listing listing) {
		OpeningHours hours = listing.hours();
		return (hours != null) ? hours.periods().stream().map(Hours::of).toList() : null;
	}

	private static @Nullable LocalDate notSeenSince(Listing listing) {
		return (listing.status() instanceof ListingStatus.NotSeenSince missing) ? missing.date() : null;
	}

	private static SortedMap<String, SortedSet<String>> values(Facts facts, boolean weak) {
		SortedMap<String, SortedSet<String>> values = new TreeMap<>();
		for (Facts.Group group : facts.groups()) {
			(weak ? group.weak() : group.stated()).forEach(
					(value) -> values.computeIfAbsent(value.filter(), (filter) -> new TreeSet<>()).add(value.value()));
		}
		return values;
	}

	private static List<Policy> policies(List<MedicationPolicy> policies) {
		return policies.stream()
			.map((policy) -> new Policy(policy.medicine(), policy.access().stream().map(Access::value).toList(),
					policy.disputed()))
			.toList();
	}

	/** An address, without what may not be told. */
	record PublicAddress(@Nullable String street, @Nullable String unit, @Nullable String city, @Nullable String region,
			@Nullable String postalCode, @Nullable String county, @Nullable String countyFips, String country,
			String visibility) {
	}

	/** A point in degrees, and what it is the middle of. */
	record PublicLocation(double lat, double lon, Precision precision) {
	}

	/** A telephone number. */
	record PublicPhone(String kind, String number, @Nullable String digits, @Nullable String extension) {

		static PublicPhone of(Phone phone) {
			return new PublicPhone(phone.kind().name().toLowerCase(Locale.ROOT), phone.number(), phone.digits(),
					phone.extension());
		}

	}

	/** One stretch of open hours. */
	record Hours(String day, String opens, String closes) {

		static Hours of(OpeningHours.Period period) {
			return new Hours(period.day().name().toLowerCase(Locale.ROOT), period.opens().toString(),
					period.closes().toString());
		}

	}

	/** How the place stands to a medicine. */
	record Policy(String medication, List<String> access, boolean disputed) {
	}

	/** A service with its own facts. */
	record PublicService(String id, String kind, @Nullable String name, SortedMap<String, SortedSet<String>> facts,
			SortedMap<String, SortedSet<String>> indirect, List<Policy> medications,
			SortedMap<String, String> attributes) {

		static PublicService of(Service service) {
			return new PublicService(service.id(), service.kind().value(), service.name(),
					values(service.facts(), false), values(service.facts(), true), policies(service.medications()),
					service.attributes());
		}

	}

	/** How fresh a {@link FactGroup} is. */
	record Fresh(@Nullable String source, @Nullable LocalDate edition, @Nullable Instant confirmedAt,
			@Nullable String confirmedBy) {
	}

}
