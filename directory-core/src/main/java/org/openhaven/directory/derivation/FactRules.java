package org.openhaven.directory.derivation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.source.Checklist;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.source.StatedService;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;
import org.openhaven.directory.vocabulary.VocabularyEntry;

/**
 * Applies the rules of the vocabulary to one statement. Source of the rules that are not
 * in vocabulary.csv: FIELD.md section 2 and vocabulary.md, November 2026.
 */
final class FactRules {

	/** Under this name kinds and settings are answered together. */
	static final String SERVICES = "service";

	/**
	 * Filter of {@link CodeFacts#policies()} for a medicine about which codes contradict
	 * each other.
	 */
	static final String DISPUTED = "disputed";

	/** Any of these beats a tick of {@link #NO_MEDICATION}. */
	private static final Set<String> PRESCRIBING = Set.of("OTP", "MM", "MMW", "MWS", "DM", "BUM", "BMW", "DB", "UB",
			"UN", "RPN", "PMAT");

	private static final Set<String> NO_MEDICATION = Set.of("NMOA", "NOOP", "NMAUT", "NAUT");

	private static final Map<String, Set<String>> UNUSED_MEDICINES = Map.of("NMOA",
			Set.of("methadone", "buprenorphine", "naltrexone"), "NMAUT",
			Set.of("naltrexone", "acamprosate", "disulfiram"));

	/** Codes that say from which substance one can be withdrawn. */
	private static final Map<String, Set<String>> DETOX_CODES = Map.of("alcohol", Set.of("ADTX"), "opioids",
			Set.of("ODTX", "DM", "DB", "DLC", "ULC"), "benzodiazepines", Set.of("BDTX"), "cocaine", Set.of("CDTX"),
			"methamphetamine", Set.of("MDTX"));

	private static final Set<String> ADDICTION_LISTS = Set.of("SA", "SU", "OTP");

	private static final Set<String> POLICY_FILTERS = Set.of("prescribes", "accepts", "not-used", "not-allowed");

	private static final FilterValue SUBSTANCE_USE = new FilterValue("focus", "substance-use");

	private static final FilterValue MENTAL_HEALTH = new FilterValue("focus", "mental-health");

	private final Vocabulary vocabulary;

	FactRules(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	CodeFacts apply(SourceStatement statement) {
		Set<String> codes = (statement.checklist() != Checklist.STATED) ? Set.copyOf(statement.codes()) : Set.of();
		SortedSet<FilterValue> focus = focusOf(statement, codes);
		boolean provesKinds = !isMentalHealthRow(statement) && focus.contains(SUBSTANCE_USE);
		SortedSet<FilterValue> stated = new TreeSet<>(focus);
		SortedSet<FilterValue> weak = new TreeSet<>();
		SortedSet<FilterValue> policies = new TreeSet<>();
		for (VocabularyEntry entry : this.vocabulary.entries()) {
			switch (entry.key().filter()) {
				case "focus" -> {
				}
				case "medication" -> collectPolicies(entry, codes, policies);
				case "access" -> collectAccess(entry, codes, stated);
				default -> {
					if (provesKinds || !impliesKind(entry.key())) {
						collect(entry, codes, stated, weak);
					}
				}
			}
		}
		collectStatedFacts(statement, stated, weak, policies);
		collectStatedServices(statement, stated);
		collectUnusedMedicines(codes, policies);
		weak.removeAll(stated);
		return new CodeFacts(stated, weak, policies, detoxSubstances(codes), disputed(codes));
	}

	boolean impliesKind(FilterValue value) {
		return value.filter().equals(SERVICES) || kindsImpliedBy(value).findAny().isPresent();
	}

	/**
	 * The kinds of service that a value belongs to.
	 */
	Stream<FilterValue> kindsImpliedBy(FilterValue value) {
		return this.vocabulary.impliedBy(value).stream().filter((implied) -> implied.filter().equals(SERVICES));
	}

	private static boolean isMentalHealthRow(SourceStatement statement) {
		return "MH".equals(statement.typeFacility()) || "mental-health".equals(statement.focus());
	}

	private SortedSet<FilterValue> focusOf(SourceStatement statement, Set<String> codes) {
		SortedSet<FilterValue> focus = new TreeSet<>();
		if (statement.typeFacility() != null && ADDICTION_LISTS.contains(statement.typeFacility())) {
			focus.add(SUBSTANCE_USE);
		}
		if (isMentalHealthRow(statement)) {
			focus.add(MENTAL_HEALTH);
		}
		Optional.ofNullable(statement.focus()).map((value) -> new FilterValue("focus", value)).ifPresent(focus::add);
		this.vocabulary.entries("focus")
			.stream()
			.filter((entry) -> entry.isStatedBy(codes))
			.forEach((entry) -> focus.add(entry.key()));
		statement.facts().stream().filter((fact) -> fact.filter().equals("focus")).forEach(focus::add);
		return focus;
	}

	private void collect(VocabularyEntry entry, Set<String> codes, SortedSet<FilterValue> stated,
			SortedSet<FilterValue> weak) {
		if (entry.isStatedBy(codes)) {
			addWithImplied(entry.key(), stated);
		}
		else if (entry.isHintedBy(codes)) {
			addWithImplied(entry.key(), weak);
		}
	}

	private void collectPolicies(VocabularyEntry entry, Set<String> codes, SortedSet<FilterValue> policies) {
		if (entry.isStatedBy(codes)) {
			addPolicy(Access.PRESCRIBES.value(), entry.key(), policies);
		}
		if (entry.isAcceptedBy(codes)) {
			addPolicy(Access.ACCEPTS.value(), entry.key(), policies);
		}
	}

	private void addPolicy(String access, FilterValue medicine, SortedSet<FilterValue> policies) {
		policies.add(new FilterValue(access, medicine.value()));
		this.vocabulary.impliedBy(medicine)
			.stream()
			.filter((wider) -> wider.filter().equals("medication"))
			.forEach((wider) -> policies.add(new FilterValue(access, wider.value())));
	}

	private static void collectAccess(VocabularyEntry entry, Set<String> codes, SortedSet<FilterValue> stated) {
		boolean saysNone = entry.key().value().equals(Access.NOT_USED.value());
		if (entry.isStatedBy(codes) && !(saysNone && isPrescribing(codes))) {
			stated.add(entry.key());
		}
	}

	private static void collectUnusedMedicines(Set<String> codes, SortedSet<FilterValue> policies) {
		String policy = isPrescribing(codes) ? DISPUTED : Access.NOT_USED.value();
		UNUSED_MEDICINES.forEach((code, medicines) -> {
			if (codes.contains(code)) {
				medicines.forEach((medicine) -> policies.add(new FilterValue(policy, medicine)));
			}
		});
	}

	private void collectStatedFacts(SourceStatement statement, SortedSet<FilterValue> stated,
			SortedSet<FilterValue> weak, SortedSet<FilterValue> policies) {
		for (FilterValue fact : statement.facts()) {
			if (fact.filter().equals(SourceStatement.INDIRECT)) {
				weak.add(FilterValue.parse(fact.value()));
			}
			else if (fact.filter().equals("medication")) {
				addPolicy(Access.PRESCRIBES.value(), fact, policies);
			}
			else if (POLICY_FILTERS.contains(fact.filter())) {
				addPolicy(fact.filter(), new FilterValue("medication", fact.value()), policies);
			}
			else {
				addWithImplied(fact, stated);
			}
		}
	}

	private void collectStatedServices(SourceStatement statement, SortedSet<FilterValue> stated) {
		for (StatedService service : statement.services()) {
			stated.add(new FilterValue(SERVICES, service.kind()));
			service.facts()
				.stream()
				.filter(this::impliesKind)
				.forEach((fact) -> kindsImpliedBy(fact).forEach(stated::add));
		}
	}

	void addWithImplied(FilterValue value, SortedSet<FilterValue> values) {
		values.add(value);
		values.addAll(this.vocabulary.impliedBy(value));
	}

	/**
	 * Splits facts of one service into plain facts, implied ones included, and policies.
	 */
	CodeFacts applyToService(Iterable<FilterValue> facts) {
		SortedSet<FilterValue> stated = new TreeSet<>();
		SortedSet<FilterValue> policies = new TreeSet<>();
		for (FilterValue fact : facts) {
			if (fact.filter().equals("medication")) {
				addPolicy(Access.PRESCRIBES.value(), fact, policies);
			}
			else if (POLICY_FILTERS.contains(fact.filter())) {
				addPolicy(fact.filter(), new FilterValue("medication", fact.value()), policies);
			}
			else {
				addWithImplied(fact, stated);
			}
		}
		return new CodeFacts(stated, new TreeSet<>(), policies, new TreeSet<>(), new TreeSet<>());
	}

	private static SortedSet<FilterValue> detoxSubstances(Set<String> codes) {
		SortedSet<FilterValue> substances = new TreeSet<>();
		DETOX_CODES.forEach((substance, proofs) -> {
			if (proofs.stream().anyMatch(codes::contains)) {
				substances.add(new FilterValue("substance", substance));
			}
		});
		return substances;
	}

	private static SortedSet<String> disputed(Set<String> codes) {
		SortedSet<String> contradictions = new TreeSet<>();
		if (isPrescribing(codes)) {
			NO_MEDICATION.stream().filter(codes::contains).forEach(contradictions::add);
		}
		return contradictions;
	}

	private static boolean isPrescribing(Set<String> codes) {
		return PRESCRIBING.stream().anyMatch(codes::contains);
	}

}
