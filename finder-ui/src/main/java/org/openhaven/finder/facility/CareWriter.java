package org.openhaven.finder.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Availability;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.Facts;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.OpeningHours;
import org.openhaven.directory.facility.Service;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;
import org.openhaven.finder.card.Mark;
import org.openhaven.finder.card.Marks;
import org.openhaven.finder.words.Words;

/** Writes what a place does: its services with their own facts, and what is for all. */
final class CareWriter {

	/** What a service may say of itself, in the order in which it is told. */
	private static final List<String> OF_A_SERVICE = List.of("setting", "substance", "level", "age", "gender",
			"population", "exclusive", "therapy", "payment", "insurer", "language", "admission", "testing", "support",
			"aftercare", "amenity", "accessibility", "smoking");

	/** What is told for the whole place in this group; the others tell the rest. */
	private static final List<String> OF_THE_PLACE = List.of("setting", "substance", "level", "therapy", "testing",
			"support", "aftercare");

	private static final List<String> NUMBERS_OF_BEDS = List.of("beds", "beds_men", "beds_women", "beds_adolescents");

	private static final List<String> OWN_WORDS = List.of("price", "house_rules", "note");

	private final Listing listing;

	private final Words words;

	private final Told told;

	private final Marks marks;

	private final Proof proof;

	CareWriter(Listing listing, Words words, Marks marks, Proof proof) {
		this.listing = listing;
		this.words = words;
		this.told = new Told(words);
		this.marks = marks;
		this.proof = proof;
	}

	List<ServiceRow> services() {
		return this.listing.services().stream().map(this::service).toList();
	}

	private ServiceRow service(Service service) {
		String kind = this.words.say("kind." + service.kind().value());
		String name = service.name();
		return new ServiceRow(service.kind().value(), (name != null) ? name : kind, (name != null) ? kind : null,
				sentences(service), places(service));
	}

	private @Nullable Mark places(Service service) {
		return this.listing.availability()
			.stream()
			.filter((report) -> report.service().equals(service.id()))
			.findFirst()
			.map((report) -> withCapacity(report, this.marks.places(report)))
			.orElse(null);
	}

	private Mark withCapacity(Availability report, Mark mark) {
		String note = report.note();
		return (note != null) ? new Mark(mark.icon(), mark.strong(), mark.text() + ". " + note) : mark;
	}

	private List<String> sentences(Service service) {
		List<String> sentences = new ArrayList<>();
		for (String filter : OF_A_SERVICE) {
			String text = this.told.text(service.facts(), filter);
			if (!text.isEmpty()) {
				sentences.add(this.words.say("facility.service." + filter, text));
			}
		}
		if (service.kind() == ServiceKind.MEDICATION) {
			addMedicines(sentences);
		}
		Map<String, String> attributes = service.attributes();
		addAttribute(attributes, "clinicians", sentences);
		NUMBERS_OF_BEDS.forEach((beds) -> addAttribute(attributes, beds, sentences));
		if (!String.valueOf(attributes.get("capacity")).equals(attributes.get("beds"))) {
			addAttribute(attributes, "capacity", sentences);
		}
		stay(attributes).ifPresent(sentences::add);
		Optional.ofNullable(attributes.get("hours")).map(this::hours).ifPresent(sentences::add);
		OWN_WORDS.forEach((own) -> addAttribute(attributes, own, sentences));
		return sentences;
	}

	private void addMedicines(List<String> sentences) {
		List<String> prescribed = MedicineWriter.prescribedMost(this.listing)
			.stream()
			.map((medicine) -> this.words.label("medication", medicine))
			.toList();
		if (!prescribed.isEmpty()) {
			sentences.add(this.words.say("facility.service.prescribes", this.words.list(prescribed)));
		}
	}

	private void addAttribute(Map<String, String> attributes, String name, List<String> sentences) {
		String value = attributes.get(name);
		if (value != null) {
			boolean isWord = name.equals("clinicians");
			sentences.add(isWord ? clinicians(value) : this.words.say("facility.service." + name, value));
		}
	}

	private String clinicians(String value) {
		return switch (value) {
			case "round-the-clock" -> this.words.say("facility.service.clinicians.always");
			case "at-times" -> this.words.say("facility.service.clinicians.times");
			default -> this.words.say("facility.service.clinicians", value);
		};
	}

	private Optional<String> stay(Map<String, String> attributes) {
		String least = attributes.get("stay_days_min");
		String most = attributes.get("stay_days_max");
		if (least == null && most == null) {
			return Optional.empty();
		}
		if (least != null && most != null && !least.equals(most)) {
			return Optional.of(this.words.say("facility.service.stay.range", least, most));
		}
		return Optional.of((most != null) ? this.words.say("facility.service.stay.most", most)
				: this.words.say("facility.service.stay.least", String.valueOf(least)));
	}

	private String hours(String written) {
		String text = OpeningHours.parse(written)
			.map((hours) -> this.words.list(
					HoursWriter.days(hours, this.words).stream().map((row) -> row.label() + " " + row.text()).toList()))
			.orElse(written);
		return this.words.say("facility.service.hours", text);
	}

	/** What is told for the whole place, whichever service it may belong to. */
	List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		Facts facts = this.listing.facts();
		for (String filter : OF_THE_PLACE) {
			List<FilterValue> values = Vocabulary.standard()
				.narrowest(facts.of(filter))
				.stream()
				.filter((value) -> !isToldByAService(value))
				.toList();
			if (!values.isEmpty()) {
				rows.add(Row.told(this.words.say("facility.care." + filter), this.told.text(facts, values),
						this.proof.besides(FactGroup.SERVICES, facts, values.getFirst())));
			}
		}
		return rows;
	}

	private boolean isToldByAService(FilterValue value) {
		return this.listing.services().stream().anyMatch((service) -> service.facts().states(value));
	}

}
