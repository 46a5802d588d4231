package org.openhaven.directory.facility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What Haven publishes about a facility: derived from what sources and people state,
 * immutable, and safe to show as it is (a secret street is not in it).
 *
 * @param id public id
 * @param slug readable part of its address on the web, unique
 * @param version counts changes, from 1
 * @param status where it stands in its life
 * @param name first name, for example of the organization on the sign
 * @param programName second name, of the program at this address, null if there is none
 * @param otherNames names by which other records call it
 * @param organization the organization it stands under
 * @param description plain text, null if there is none
 * @param phones telephone numbers, main first
 * @param website http or https address, null if there is none
 * @param email address for the public, null if there is none
 * @param address postal address
 * @param location where it lies, null if nowhere could be found
 * @param timeZone its own zone, null if unknown
 * @param hours weekly opening hours, null if unknown
 * @param facts what is known for the whole facility
 * @param medications policy per medicine known for the whole facility, sorted by medicine
 * @param services its services, in the order of {@link ServiceKind}
 * @param codes the sources' service codes that hold (search parameter {@code term})
 * @param unknown codes, names and columns of the sources that the vocabulary does not
 * know, as given
 * @param licenses licences with numbers and expiry
 * @param attributes facts for the whole facility that are no filter values: names of
 * {@code docs/formats/haven-csv.md}, values as stated
 * @param availability places free, per service
 * @param listed which sources list it, newest edition first
 * @param origins who says a single-valued fact, under one of the keys of
 * {@link OriginKey}
 * @param freshness per group of facts
 * @param problems contradictions and doubts
 * @param sample true for the made-up listings of a fresh installation
 */
public record Listing(FacilityId id, String slug, long version, ListingStatus status, String name,
		@Nullable String programName, List<String> otherNames, OrganizationRef organization,
		@Nullable String description, List<Phone> phones, @Nullable String website, @Nullable String email,
		Address address, @Nullable Location location, @Nullable ZoneId timeZone, @Nullable OpeningHours hours,
		Facts facts, List<MedicationPolicy> medications, List<Service> services, SortedSet<String> codes,
		SortedMap<String, String> unknown, List<License> licenses, SortedMap<String, String> attributes,
		List<Availability> availability, List<Listed> listed, Map<String, Origin> origins,
		Map<FactGroup, Freshness> freshness, List<DataProblem> problems, boolean sample) {

	/** Copies the collections. */
	public Listing {
		otherNames = List.copyOf(otherNames);
		phones = List.copyOf(phones);
		medications = List.copyOf(medications);
		services = List.copyOf(services);
		codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
		unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
		licenses = List.copyOf(licenses);
		attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
		availability = List.copyOf(availability);
		listed = List.copyOf(listed);
		origins = Collections.unmodifiableSortedMap(new TreeMap<>(origins));
		freshness = Collections.unmodifiableSortedMap(new TreeMap<>(freshness));
		problems = List.copyOf(problems);
	}

	/**
	 * Name and program name as one line, the second left out where the first contains it.
	 * @return for example {@code Region Ten - Mohr Center}
	 */
	public String displayName() {
		if (this.programName == null
				|| this.name.toLowerCase(Locale.ROOT).contains(this.programName.toLowerCase(Locale.ROOT))) {
			return this.name;
		}
		return this.name + " - " + this.programName;
	}

	/**
	 * When the program itself last confirmed names, services or payment.
	 * @return the latest confirmation, empty if there was none
	 */
	public Optional<Instant> confirmedAt() {
		return this.freshness.entrySet()
			.stream()
			.filter((entry) -> entry.getKey() != FactGroup.AVAILABILITY)
			.map((entry) -> entry.getValue().confirmedAt())
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder());
	}

	/**
	 * The same listing under another version.
	 * @param newVersion counts changes, from 1
	 * @return a copy
	 */
	public Listing withVersion(long newVersion) {
		return new Listing(this.id, this.slug, newVersion, this.status, this.name, this.programName, this.otherNames,
				this.organization, this.description, this.phones, this.website, this.email, this.address, this.location,
				this.timeZone, this.hours, this.facts, this.medications, this.services, this.codes, this.unknown,
				this.licenses, this.attributes, this.availability, this.listed, this.origins, this.freshness,
				this.problems, this.sample);
	}

	/**
	 * The same listing at another point of its life.
	 * @param newStatus where it stands now
	 * @return a copy
	 */
	public Listing withStatus(ListingStatus newStatus) {
		return new Listing(this.id, this.slug, this.version, newStatus, this.name, this.programName, this.otherNames,
				this.organization, this.description, this.phones, this.website, this.email, this.address, this.location,
				this.timeZone, this.hours, this.facts, this.medications, this.services, this.codes, this.unknown,
				this.licenses, this.attributes, this.availability, this.listed, this.origins, this.freshness,
				this.problems, this.sample);
	}

	/**
	 * A source that lists the facility.
	 *
	 * @param source the source's name
	 * @param edition newest edition in which it stands
	 */
	public record Listed(String source, LocalDate edition) {
	}

}
