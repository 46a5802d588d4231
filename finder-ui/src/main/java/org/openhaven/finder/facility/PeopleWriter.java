package org.openhaven.finder.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.Facts;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.finder.words.Words;

/** Writes for whom a place is, and how they get in. */
final class PeopleWriter {

	private static final Set<String> GROWN_UP = Set.of("young-adults", "adults", "seniors");

	/** What is left out where nothing is told. */
	private static final List<String> MORE = List.of("admission", "accessibility", "amenity", "smoking");

	private final Facts facts;

	private final Words words;

	private final Told told;

	private final Proof proof;

	PeopleWriter(Listing listing, Words words, Proof proof) {
		this.facts = listing.facts();
		this.words = words;
		this.told = new Told(words);
		this.proof = proof;
	}

	List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		add("exclusive", false, this.told.text(this.facts, "exclusive"), rows);
		add("age", true, ages(), rows);
		add("gender", true, people(), rows);
		add("population", false, this.told.text(this.facts, "population"), rows);
		add("language", true, this.told.text(this.facts, "language"), rows);
		MORE.forEach((filter) -> add(filter, false, this.told.text(this.facts, filter), rows));
		return rows;
	}

	private void add(String filter, boolean askElse, String text, List<Row> rows) {
		String label = this.words.say("facility.people." + filter);
		if (!text.isEmpty()) {
			FilterValue first = this.facts.of(filter).first();
			rows.add(Row.told(label, text, this.proof.besides(FactGroup.SERVICES, this.facts, first)));
		}
		else if (askElse) {
			rows.add(Row.asked(label, this.words.say("facility.ask")));
		}
	}

	private String ages() {
		Set<String> stated = stated("age");
		if (stated.containsAll(GROWN_UP)) {
			return this.words
				.say(stated.contains("adolescents") ? "facility.people.age.all" : "facility.people.age.adults");
		}
		return this.told.text(this.facts, "age");
	}

	private String people() {
		Set<String> stated = stated("gender");
		boolean everyone = stated.containsAll(Set.of("female", "male")) && stated.size() == 2;
		return everyone ? this.words.say("facility.people.gender.both") : this.told.text(this.facts, "gender");
	}

	private Set<String> stated(String filter) {
		return this.facts.of(filter)
			.stream()
			.filter(this.facts::states)
			.map(FilterValue::value)
			.collect(Collectors.toSet());
	}

}
