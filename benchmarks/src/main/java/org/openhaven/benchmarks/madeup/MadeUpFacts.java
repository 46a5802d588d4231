package org.openhaven.benchmarks.madeup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.Facts;
import org.openhaven.directory.facility.MedicationPolicy;
import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.facility.Service;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;
import org.openhaven.directory.vocabulary.VocabularyEntry;

/**
 * Draws what a place offers, spread over facility and services as derivation does it for
 * lists: settings and the substances of a detox belong to a service, all else to the
 * facility.
 */
final class MadeUpFacts {

	static final Origin ORIGIN = new Origin.Listed("made-up", LocalDate.of(2026, 1, 1));

	private static final String SETTING = "setting";

	private static final String SUBSTANCE = "substance";

	/** Substances of which a detox speaks for itself. */
	private static final Set<String> WITHDRAWAL = Set.of("alcohol", "opioids", "benzodiazepines", "cocaine",
			"methamphetamine");

	private static final double WEAK_PART = 0.2;

	private static final int FREQUENT = 4;

	private final Map<String, Draw<String>> draws = new LinkedHashMap<>();

	private final Map<ServiceKind, Draw<String>> settings = new LinkedHashMap<>();

	private final List<Amount> amounts = List.of(new Amount(SUBSTANCE, 2, 4), new Amount("age", 1, 3),
			new Amount("gender", 1, 2), new Amount("population", 1, 4), new Amount("payment", 2, 4),
			new Amount("insurer", 0, 2), new Amount("therapy", 2, 4), new Amount("language", 0, 1),
			new Amount("support", 0, 3), new Amount("accreditation", 0, 2));

	MadeUpFacts() {
		Vocabulary vocabulary = Vocabulary.standard();
		for (String filter : vocabulary.filters()) {
			this.draws.put(filter, new Draw<>(values(filter)));
		}
		for (ServiceKind kind : ServiceKind.values()) {
			this.settings.put(kind, new Draw<>(values(SETTING).stream().filter((value) -> isOf(kind, value)).toList()));
		}
	}

	private static List<String> values(String filter) {
		return Vocabulary.standard()
			.entries(filter)
			.stream()
			.map(VocabularyEntry::key)
			.map(FilterValue::value)
			.toList();
	}

	private static boolean isOf(ServiceKind kind, String setting) {
		return Vocabulary.standard().impliedBy(new FilterValue(SETTING, setting)).contains(kind.filterValue());
	}

	/** Values that people ask for: among the most frequent ones of a filter. */
	Set<String> frequentValues(String filter, int count, RandomGenerator random) {
		return draw(filter).mostFrequent(FREQUENT).some(count, random);
	}

	/** One setting that belongs to that kind of service, if any does. */
	Set<String> settingOf(ServiceKind kind, RandomGenerator random) {
		Draw<String> draw = this.settings.get(kind);
		return (draw != null) ? draw.some(1, random) : Set.of();
	}

	Facts facility(RandomGenerator random) {
		SortedSet<FilterValue> stated = new TreeSet<>();
		SortedSet<FilterValue> weak = new TreeSet<>();
		for (Amount amount : this.amounts) {
			int count = random.nextInt(amount.least, amount.most + 1);
			boolean indirect = amount.filter.equals(SUBSTANCE) && random.nextDouble() < WEAK_PART;
			for (String value : draw(amount.filter).some(count, random)) {
				addWithImplied(new FilterValue(amount.filter, value), indirect ? weak : stated);
			}
		}
		stated.add(new FilterValue("focus", (random.nextInt(20) == 0) ? "mental-health" : "substance-use"));
		if (random.nextInt(30) == 0) {
			addWithImplied(new FilterValue("exclusive", draw("exclusive").one(random)), stated);
		}
		return new Facts(List.of(new Facts.Group(ORIGIN, stated, weak)));
	}

	List<MedicationPolicy> policies(RandomGenerator random) {
		List<MedicationPolicy> policies = new ArrayList<>();
		for (String medicine : draw("medication").some(random.nextInt(1, 4), random)) {
			Access access = (random.nextInt(4) == 0) ? Access.ACCEPTS : Access.PRESCRIBES;
			policies.add(new MedicationPolicy(medicine, new TreeSet<>(EnumSet.of(access)), false, ORIGIN));
		}
		return policies;
	}

	List<Service> services(Facts facility, RandomGenerator random) {
		List<Service> services = new ArrayList<>();
		Set<String> kinds = new TreeSet<>(draw("service").some(random.nextInt(1, 4), random));
		for (String kind : kinds) {
			services.add(service(ServiceKind.of(kind), facility, random));
		}
		return services;
	}

	private Service service(ServiceKind kind, Facts facility, RandomGenerator random) {
		SortedSet<FilterValue> own = new TreeSet<>();
		for (String setting : settingOf(kind, random)) {
			addWithImplied(new FilterValue(SETTING, setting), own);
		}
		if (kind == ServiceKind.DETOX) {
			facility.of(SUBSTANCE).stream().filter((value) -> WITHDRAWAL.contains(value.value())).forEach(own::add);
		}
		Facts facts = own.isEmpty() ? Facts.NONE : new Facts(List.of(new Facts.Group(ORIGIN, own, new TreeSet<>())));
		return new Service(kind.value(), kind, null, facts, List.of(), new TreeMap<>());
	}

	private static void addWithImplied(FilterValue value, Set<FilterValue> target) {
		target.add(value);
		Vocabulary.standard()
			.impliedBy(value)
			.stream()
			.filter((wider) -> !wider.filter().equals("service"))
			.forEach(target::add);
	}

	private Draw<String> draw(String filter) {
		Draw<String> draw = this.draws.get(filter);
		if (draw == null) {
			throw new IllegalArgumentException("The vocabulary has no filter '" + filter + "'");
		}
		return draw;
	}

	/** How many values of a filter a listing has. */
	private record Amount(String filter, int least, int most) {
	}

}
