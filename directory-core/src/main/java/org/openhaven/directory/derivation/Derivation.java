package org.openhaven.directory.derivation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.AddressLocator;
import org.openhaven.directory.facility.DataProblem;
import org.openhaven.directory.facility.Facts;
import org.openhaven.directory.facility.License;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.MedicationPolicy;
import org.openhaven.directory.facility.OpeningHours;
import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.facility.OriginKey;
import org.openhaven.directory.facility.Phone;
import org.openhaven.directory.facility.Service;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;

/**
 * Derives the listing of a facility from all that is stated about it. Pure: the same
 * input gives an equal listing, in whatever order the statements come. Thread safe.
 *
 * <p>
 * Order of strength: people, the later first; then records by edition, the newer first;
 * then by the rank of their source. A record that is missing from a newer edition keeps
 * the strength of the edition in which it last stood.
 */
public final class Derivation {

	private static final Comparator<DerivationInput.SourceSays> STRONGEST_FIRST = Comparator
		.comparing(DerivationInput.SourceSays::edition, Comparator.reverseOrder())
		.thenComparingInt(DerivationInput.SourceSays::rank)
		.thenComparing(DerivationInput.SourceSays::source);

	private static final FilterValue NO_FOCUS = new FilterValue("focus", "unknown");

	private final FactRules rules;

	private final Medications medications;

	private final Services services;

	private final AddressLocator locator;

	/**
	 * A derivation by the rules of a vocabulary.
	 * @param vocabulary the rules
	 * @param locator finds addresses and judges points
	 */
	public Derivation(Vocabulary vocabulary, AddressLocator locator) {
		this.rules = new FactRules(vocabulary);
		this.medications = new Medications(vocabulary);
		this.services = new Services(this.rules, this.medications);
		this.locator = locator;
	}

	/**
	 * Derives the listing.
	 * @param input all that is stated
	 * @return the listing
	 */
	public Listing derive(DerivationInput input) {
		List<Tier> tiers = tiers(input);
		FactLedger ledger = new FactLedger(tiers);
		Concealment concealment = Concealment.of(input.visibility(), tiers);
		Whereabouts place = Whereabouts.of(tiers, concealment.visibility(), this.locator);
		List<Service> derivedServices = concealment.services(this.services.services(ledger, tiers));
		Names names = Names.of(tiers);
		Map<String, Origin> origins = new TreeMap<>();
		origins.put(OriginKey.NAME, names.origin());
		putIfPresent(origins, OriginKey.ADDRESS, place.addressOrigin());
		putIfPresent(origins, OriginKey.LOCATION, place.locationOrigin());
		List<MedicationPolicy> policies = this.medications.policies(ledger);
		return new Listing(input.id(), input.slug(), input.version(), status(input), names.name(), names.programName(),
				names.others(), input.organization(),
				strongest(tiers, origins, OriginKey.DESCRIPTION,
						(statement) -> concealment.text(statement.description())),
				phones(tiers, origins), strongest(tiers, origins, OriginKey.WEBSITE, SourceStatement::website),
				strongest(tiers, origins, OriginKey.EMAIL, SourceStatement::email), place.address(), place.location(),
				place.timeZone(), hours(tiers, origins), facilityFacts(ledger, tiers), policies, derivedServices,
				Codes.of(tiers), concealment.texts(unknown(tiers)), licenses(tiers),
				concealment.texts(attributes(tiers)), input.availability(), listed(input), origins,
				Freshnesses.of(tiers, ledger, input), problems(tiers, place), input.sample());
	}

	private List<Tier> tiers(DerivationInput input) {
		Map<Origin, List<Evidence>> byOrigin = new LinkedHashMap<>();
		Stream<Evidence> people = input.people()
			.stream()
			.sorted(Comparator.comparing((person) -> person.origin().at(), Comparator.<Instant>reverseOrder()))
			.map((person) -> Evidence.of(person, this.rules));
		Stream<Evidence> records = input.records()
			.stream()
			.sorted(STRONGEST_FIRST)
			.map((record) -> Evidence.of(record, this.rules));
		Stream.concat(people, records)
			.forEach((evidence) -> byOrigin.computeIfAbsent(evidence.origin(), (origin) -> new ArrayList<>())
				.add(evidence));
		return byOrigin.entrySet().stream().map((entry) -> new Tier(entry.getKey(), entry.getValue())).toList();
	}

	private static ListingStatus status(DerivationInput input) {
		if (input.decided() != null) {
			return input.decided();
		}
		boolean standsSomewhere = input.records().isEmpty()
				|| input.records().stream().anyMatch((record) -> record.missingSince() == null);
		if (standsSomewhere) {
			return new ListingStatus.Current();
		}
		LocalDate since = input.records()
			.stream()
			.map(DerivationInput.SourceSays::missingSince)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElseThrow();
		return new ListingStatus.NotSeenSince(since);
	}

	private static <T> @Nullable T strongest(List<Tier> tiers, Map<String, Origin> origins, String key,
			Function<SourceStatement, @Nullable T> question) {
		for (Tier tier : tiers) {
			Optional<T> answer = tier.first(question);
			if (answer.isPresent()) {
				origins.put(key, tier.origin());
				return answer.get();
			}
		}
		return null;
	}

	private static void putIfPresent(Map<String, Origin> origins, String key, @Nullable Origin origin) {
		if (origin != null) {
			origins.put(key, origin);
		}
	}

	private static List<Phone> phones(List<Tier> tiers, Map<String, Origin> origins) {
		List<Phone> phones = strongest(tiers, origins, OriginKey.PHONES,
				(statement) -> statement.phones().isEmpty() ? null : Phones.of(statement));
		return (phones != null) ? phones : List.of();
	}

	private static @Nullable OpeningHours hours(List<Tier> tiers, Map<String, Origin> origins) {
		return strongest(tiers, origins, OriginKey.HOURS,
				(statement) -> Optional.ofNullable(statement.attributes().get("hours"))
					.flatMap(OpeningHours::parse)
					.orElse(null));
	}

	private Facts facilityFacts(FactLedger ledger, List<Tier> tiers) {
		Set<String> apart = Set.of("prescribes", "accepts", "not-used", "not-allowed", FactRules.DISPUTED,
				"detox-substance");
		Facts facts = ledger
			.select((value) -> !apart.contains(value.filter()) && !this.services.belongsToOneKind(value));
		if (!facts.of("focus").isEmpty()) {
			return facts;
		}
		Facts.Group noFocus = new Facts.Group(tiers.getFirst().origin(), new java.util.TreeSet<>(Set.of(NO_FOCUS)),
				new java.util.TreeSet<>());
		return new Facts(Stream.concat(facts.groups().stream(), Stream.of(noFocus)).toList());
	}

	private static SortedMap<String, String> unknown(List<Tier> tiers) {
		SortedMap<String, String> unknown = new TreeMap<>();
		statements(tiers).forEach((statement) -> statement.unknown().forEach(unknown::putIfAbsent));
		return unknown;
	}

	private static SortedMap<String, String> attributes(List<Tier> tiers) {
		SortedMap<String, String> attributes = new TreeMap<>();
		statements(tiers).forEach((statement) -> statement.attributes().forEach(attributes::putIfAbsent));
		return attributes;
	}

	private static List<License> licenses(List<Tier> tiers) {
		return statements(tiers).map((statement) -> statement.attributes().get("licenses"))
			.filter(Objects::nonNull)
			.findFirst()
			.map(License::parseAll)
			.orElse(List.of());
	}

	private static Stream<SourceStatement> statements(List<Tier> tiers) {
		return tiers.stream().map(Tier::members).flatMap(Collection::stream).map(Evidence::statement);
	}

	private static List<Listing.Listed> listed(DerivationInput input) {
		Set<Listing.Listed> listed = new LinkedHashSet<>();
		input.records()
			.stream()
			.sorted(STRONGEST_FIRST)
			.filter((record) -> listed.stream().noneMatch((earlier) -> earlier.source().equals(record.source())))
			.forEach((record) -> listed.add(new Listing.Listed(record.source(), record.edition())));
		return List.copyOf(listed);
	}

	private static List<DataProblem> problems(List<Tier> tiers, Whereabouts place) {
		Stream<DataProblem> disputes = tiers.stream()
			.filter((tier) -> !tier.disputed().isEmpty())
			.map((tier) -> new DataProblem("medication-disputed",
					"The source ticks that it prescribes and also " + String.join(", ", tier.disputed())));
		return Stream.concat(disputes, place.problems().stream()).distinct().collect(Collectors.toUnmodifiableList());
	}

}
