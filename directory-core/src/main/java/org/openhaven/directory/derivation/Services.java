package org.openhaven.directory.derivation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Facts;
import org.openhaven.directory.facility.MedicationPolicy;
import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.facility.Service;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.source.StatedService;
import org.openhaven.directory.vocabulary.FilterValue;

/**
 * Makes the services: one for each kind that codes prove, and those that a program lists
 * itself. A setting that belongs to one kind is a fact of that service; a setting that
 * belongs to none (telehealth, in a general hospital) stays with the facility and is
 * repeated with each service that has settings of its own, where it would be hidden
 * otherwise.
 */
final class Services {

	/**
	 * Medication in an office implies outpatient care, and is asked for with the
	 * medication as well: it stays with the facility.
	 */
	private static final FilterValue OFFICE_BASED = new FilterValue("setting", "office-based-medication");

	private final FactRules rules;

	private final Medications medications;

	Services(FactRules rules, Medications medications) {
		this.rules = rules;
		this.medications = medications;
	}

	/** Whether a value is a fact of one kind of service and not of the facility. */
	boolean belongsToOneKind(FilterValue value) {
		return isCareForm(value) && this.rules.kindsImpliedBy(value).findAny().isPresent();
	}

	private static boolean isCareForm(FilterValue value) {
		return (value.filter().equals("setting") || value.filter().equals("level")) && !value.equals(OFFICE_BASED);
	}

	List<Service> services(FactLedger ledger, List<Tier> tiers) {
		Map<ServiceKind, List<Stated>> stated = statedByPrograms(tiers);
		List<Service> services = new ArrayList<>();
		for (ServiceKind kind : ServiceKind.values()) {
			if (ledger.holds(kind.filterValue())) {
				Facts proved = provedFacts(kind, ledger);
				List<Stated> own = stated.getOrDefault(kind, List.of());
				if (own.isEmpty()) {
					services
						.add(new Service(kind.value(), kind, null, proved, List.of(), Collections.emptySortedMap()));
				}
				Set<String> ids = new HashSet<>();
				own.forEach((service) -> services.add(service(service, proved, ids)));
			}
		}
		return List.copyOf(services);
	}

	/** What the strongest tier that tells services apart says. */
	private static Map<ServiceKind, List<Stated>> statedByPrograms(List<Tier> tiers) {
		for (Tier tier : tiers) {
			List<StatedService> services = tier.members()
				.stream()
				.flatMap((member) -> member.statement().services().stream())
				.distinct()
				.toList();
			if (!services.isEmpty()) {
				return services.stream()
					.map((service) -> new Stated(service, tier.origin()))
					.collect(Collectors.groupingBy((service) -> ServiceKind.of(service.says.kind()),
							() -> new EnumMap<>(ServiceKind.class), Collectors.toList()));
			}
		}
		return Map.of();
	}

	private Facts provedFacts(ServiceKind kind, FactLedger ledger) {
		FilterValue kindValue = kind.filterValue();
		Predicate<FilterValue> own = (value) -> isCareForm(value)
				&& this.rules.kindsImpliedBy(value).anyMatch(kindValue::equals);
		Predicate<FilterValue> everywhere = (value) -> value.filter().equals("setting") && !belongsToOneKind(value);
		boolean hasOwnSettings = ledger.values()
			.anyMatch((value) -> value.filter().equals("setting") && own.test(value));
		Facts settings = ledger.select(hasOwnSettings ? own.or(everywhere) : own);
		if (kind != ServiceKind.DETOX) {
			return settings;
		}
		Facts substances = ledger.select((value) -> value.filter().equals("detox-substance"));
		return merge(settings, rename(substances));
	}

	private static Facts rename(Facts detoxSubstances) {
		return new Facts(detoxSubstances.groups()
			.stream()
			.map((group) -> new Facts.Group(group.origin(),
					group.stated()
						.stream()
						.map((value) -> new FilterValue("substance", value.value()))
						.collect(Collectors.toCollection(TreeSet::new)),
					Collections.emptySortedSet()))
			.toList());
	}

	private Service service(Stated stated, Facts proved, Set<String> ids) {
		CodeFacts said = this.rules.applyToService(stated.says.facts());
		SortedSet<FilterValue> own = new TreeSet<>(said.stated());
		own.removeIf((value) -> value.filter().equals(FactRules.SERVICES));
		Set<String> answered = own.stream().map(FilterValue::filter).collect(Collectors.toSet());
		Facts unanswered = without(proved, answered);
		Facts facts = own.isEmpty() ? unanswered : merge(
				new Facts(List.of(new Facts.Group(stated.origin, own, Collections.emptySortedSet()))), unanswered);
		List<MedicationPolicy> policies = this.medications.policies(said.policies(), stated.origin);
		ServiceKind kind = ServiceKind.of(stated.says.kind());
		return new Service(freeId(kind, stated.says.name(), ids), kind, stated.says.name(), facts, policies,
				stated.says.attributes());
	}

	private static Facts without(Facts facts, Set<String> filters) {
		return new Facts(facts.groups()
			.stream()
			.map((group) -> new Facts.Group(group.origin(), outside(group.stated(), filters),
					outside(group.weak(), filters)))
			.filter((group) -> !group.stated().isEmpty() || !group.weak().isEmpty())
			.toList());
	}

	private static SortedSet<FilterValue> outside(SortedSet<FilterValue> values, Set<String> filters) {
		return values.stream()
			.filter((value) -> !filters.contains(value.filter()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Facts merge(Facts first, Facts second) {
		return new Facts(Stream.concat(first.groups().stream(), second.groups().stream()).toList());
	}

	/**
	 * The kind alone for the unnamed one, the name behind it for others: stable while the
	 * name is.
	 */
	private static String freeId(ServiceKind kind, @Nullable String name, Set<String> taken) {
		String base = (name == null) ? kind.value()
				: kind.value() + "-" + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{Alnum}]+", "-");
		String id = base;
		for (int i = 2; !taken.add(id); i++) {
			id = base + "-" + i;
		}
		return id;
	}

	private record Stated(StatedService says, Origin origin) {
	}

}
