package org.openhaven.finder.facility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.MedicationPolicy;
import org.openhaven.directory.facility.Service;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;
import org.openhaven.finder.card.Mark;
import org.openhaven.finder.card.Marks;
import org.openhaven.finder.card.MostAsked;
import org.openhaven.finder.words.Words;

/** Writes how a place stands to each medicine, for all of it and for single services. */
final class MedicineWriter {

	/** For withdrawal and against craving: each has a line of its own. */
	private static final List<String> OWN_LINE = List.of("buprenorphine", "methadone", "naltrexone", "acamprosate",
			"disulfiram", "withdrawal-medication");

	private final Listing listing;

	private final Words words;

	private final Marks marks;

	private final Proof proof;

	private final Map<String, MedicationPolicy> policies = new LinkedHashMap<>();

	MedicineWriter(Listing listing, Words words, Marks marks, Proof proof) {
		this.listing = listing;
		this.words = words;
		this.marks = marks;
		this.proof = proof;
		listing.medications().forEach((policy) -> this.policies.put(policy.medicine(), policy));
	}

	List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		OWN_LINE.stream()
			.filter((medicine) -> MostAsked.MEDICINES.contains(medicine) || isTold(medicine))
			.forEach((medicine) -> {
				rows.add(row(medicine));
				formsThatDiffer(medicine).forEach((form) -> rows.add(row(form)));
			});
		others().filter((medicine) -> !isJustPrescribed(medicine)).forEach((medicine) -> rows.add(row(medicine)));
		String prescribed = this.words.list(others().filter(this::isJustPrescribed).map(this::label).toList());
		if (!prescribed.isEmpty()) {
			rows.add(Row.told(this.words.say("facility.medicine.others"), prescribed, null));
		}
		return rows;
	}

	/** Medicines against craving and withdrawal that nobody disputes are given here. */
	static List<String> prescribedMost(Listing listing) {
		Set<String> prescribed = listing.medications()
			.stream()
			.filter((policy) -> policy.access().contains(Access.PRESCRIBES) && !policy.disputed())
			.map(MedicationPolicy::medicine)
			.collect(Collectors.toSet());
		return OWN_LINE.stream().filter(prescribed::contains).toList();
	}

	/** Whether a usual medicine is left open. */
	boolean leavesOpen(String medicine) {
		return access(this.policies.get(medicine)).isEmpty();
	}

	private Row row(String medicine) {
		MedicationPolicy policy = this.policies.get(medicine);
		List<Mark> told = new ArrayList<>(marks(medicine, policy));
		this.listing.services().forEach((service) -> ofService(service, medicine, told));
		return new Row(label(medicine), brands(medicine), "", false, told,
				(policy != null) ? this.proof.besides(FactGroup.SERVICES, policy.origin()) : null);
	}

	private List<Mark> marks(String medicine, @Nullable MedicationPolicy policy) {
		if (policy != null && policy.disputed()) {
			return List.of(new Mark("ask", this.words.say("facility.medicine.ask"),
					this.words.say("facility.medicine.disputed")));
		}
		Set<Access> access = access(policy);
		Mark mark = this.marks.medicine(medicine, access);
		Mark first = new Mark(mark.icon(), begun(mark.text()), addition(medicine, access));
		return List.of(first);
	}

	private String addition(String medicine, Set<Access> access) {
		if (access.containsAll(Set.of(Access.PRESCRIBES, Access.ACCEPTS))) {
			return this.words.say("facility.medicine.also-accepts");
		}
		String forms = this.words.list(forms(medicine).stream()
			.filter((form) -> access(this.policies.get(form)).equals(access))
			.map(this::label)
			.toList());
		return forms.isEmpty() ? "" : this.words.say("facility.medicine.forms", forms);
	}

	/** What a service says for itself, where it differs from the whole place. */
	private void ofService(Service service, String medicine, List<Mark> told) {
		service.medications()
			.stream()
			.filter((policy) -> policy.medicine().equals(medicine)
					&& !access(policy).equals(access(this.policies.get(medicine))))
			.findFirst()
			.ifPresent((policy) -> {
				Mark mark = this.marks.medicine(medicine, access(policy));
				told.add(new Mark(mark.icon(), begun(mark.text()),
						this.words.say("facility.in." + service.kind().value())));
			});
	}

	private static Set<Access> access(@Nullable MedicationPolicy policy) {
		return (policy != null) ? policy.access() : Set.of();
	}

	private boolean isTold(String medicine) {
		return this.policies.containsKey(medicine) || this.listing.services()
			.stream()
			.flatMap((service) -> service.medications().stream())
			.anyMatch((policy) -> policy.medicine().equals(medicine));
	}

	private boolean isJustPrescribed(String medicine) {
		MedicationPolicy policy = this.policies.get(medicine);
		return policy != null && !policy.disputed() && policy.access().equals(Set.of(Access.PRESCRIBES));
	}

	private Stream<String> others() {
		Set<String> told = OWN_LINE.stream()
			.flatMap((medicine) -> Stream.concat(Stream.of(medicine), forms(medicine).stream()))
			.collect(Collectors.toSet());
		return this.policies.keySet().stream().filter((medicine) -> !told.contains(medicine));
	}

	private List<String> formsThatDiffer(String medicine) {
		return forms(medicine).stream()
			.filter((form) -> !access(this.policies.get(form)).equals(access(this.policies.get(medicine))))
			.toList();
	}

	/** Told medicines that are a form of another. */
	private Collection<String> forms(String medicine) {
		FilterValue wider = new FilterValue("medication", medicine);
		return this.policies.keySet()
			.stream()
			.filter((form) -> !form.equals(medicine)
					&& Vocabulary.standard().impliedBy(new FilterValue("medication", form)).contains(wider))
			.toList();
	}

	private String label(String medicine) {
		return this.words.label("medication", medicine);
	}

	private @Nullable String brands(String medicine) {
		return OWN_LINE.contains(medicine) ? this.words.say("facility.brands." + medicine) : null;
	}

	private static String begun(String text) {
		return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

}
