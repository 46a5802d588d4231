package org.openhaven.finder.shortlist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.MedicationPolicy;
import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.facility.Service;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;
import org.openhaven.finder.card.Mark;
import org.openhaven.finder.card.Marks;
import org.openhaven.finder.card.MostAsked;
import org.openhaven.finder.words.Words;

/**
 * Writes the rows of a comparison: the facts that decide whom to call. What nobody states
 * is a question, never a "no".
 */
final class FactWriter {

	private static final Set<String> EVERYONE = Set.of("female", "male");

	private static final int MOST_VALUES = 5;

	private final Words words;

	private final Instant now;

	private final Marks marks;

	FactWriter(Words words, Instant now, FreshnessPolicy freshness) {
		this.words = words;
		this.now = now;
		this.marks = new Marks(words, now, freshness);
	}

	/** The rows, one cell for each listing. */
	List<Row> rows(List<Listing> listings) {
		List<Row> rows = new ArrayList<>();
		rows.add(row("list.care", listings, this::care));
		MostAsked.MEDICINES.forEach((medicine) -> rows.add(Row.of(this.words.label("medication", medicine),
				this.words.say("list.brands." + medicine), cells(listings, (listing) -> medicine(listing, medicine)))));
		rows.add(row("list.medicaid", listings, (listing) -> payer(listing, "medicaid")));
		rows.add(row("list.medicare", listings, (listing) -> payer(listing, "medicare")));
		rows.add(row("list.insurance", listings, this::insurance));
		rows.add(row("list.uninsured", listings, this::withoutInsurance));
		rows.add(row("list.for", listings, (listing) -> told(people(listing))));
		rows.add(row("list.groups", listings, (listing) -> told(values(listing, "population"))));
		rows.add(row("list.languages", listings, (listing) -> told(values(listing, "language"))));
		rows.add(row("list.hours", listings, this::hours));
		rows.add(row("list.known", listings, this::proof));
		return rows;
	}

	private Row row(String title, List<Listing> listings, Function<Listing, Cell> cell) {
		return Row.of(this.words.say(title), "", cells(listings, cell));
	}

	private static List<Cell> cells(List<Listing> listings, Function<Listing, Cell> cell) {
		return listings.stream().map(cell).toList();
	}

	/** Kinds of care, in words. */
	String kinds(Listing listing) {
		return listing.services()
			.stream()
			.map((service) -> this.words.say("kind." + service.kind().value()))
			.distinct()
			.collect(Collectors.joining(" · "));
	}

	private Cell care(Listing listing) {
		String kinds = kinds(listing);
		return (kinds.isEmpty() ? ask() : Cell.of(kinds)).with(few(values(listing, "setting")));
	}

	private Cell medicine(Listing listing, String medicine) {
		List<MedicationPolicy> policies = Stream
			.concat(listing.medications().stream(),
					listing.services().stream().flatMap((service) -> service.medications().stream()))
			.filter((policy) -> policy.medicine().equals(medicine))
			.toList();
		SortedSet<Access> access = policies.stream()
			.flatMap((policy) -> policy.access().stream())
			.collect(Collectors.toCollection(TreeSet::new));
		Mark mark = this.marks.medicine(medicine, access);
		boolean disputed = policies.stream().anyMatch(MedicationPolicy::disputed);
		return new Cell(mark.icon(), mark.text(), disputed ? this.words.say("list.disputed") : "", List.of());
	}

	private Cell payer(Listing listing, String payer) {
		FilterValue value = new FilterValue("payment", payer);
		return Stream.concat(Stream.of(listing.facts()), listing.services().stream().map(Service::facts))
			.flatMap((facts) -> facts.originOf(value).stream())
			.findFirst()
			.map((origin) -> new Cell(null, this.words.say("list.yes"), "", confirmed(origin)))
			.orElseGet(this::ask);
	}

	/** When the program said so; what a list says is told once for all facts. */
	private List<Mark> confirmed(Origin origin) {
		if (!(origin instanceof Origin.Confirmed said)) {
			return List.of();
		}
		String told = this.words.say("list.confirmed", this.words.ago(said.at(), this.now));
		return List.of(this.marks.aged(FactGroup.PAYMENT, said.at(), told, told));
	}

	/** The carriers, where the program names them. */
	private Cell insurance(Listing listing) {
		return payer(listing, "private-insurance").with(few(values(listing, "insurer")));
	}

	private Cell withoutInsurance(Listing listing) {
		Set<String> stated = stated(listing, "payment").map(FilterValue::value).collect(Collectors.toSet());
		List<String> ways = MostAsked.HELP_TO_PAY.stream()
			.filter(stated::contains)
			.map((way) -> this.words.label("payment", way))
			.toList();
		if (ways.isEmpty() && stated.contains("no-insurance")) {
			return Cell.of(this.words.say("list.yes"));
		}
		if (ways.isEmpty() && stated.contains("self-pay")) {
			return Cell.of(this.words.label("payment", "self-pay"));
		}
		return told(ways);
	}

	private Cell hours(Listing listing) {
		if (listing.hours() == null || listing.hours().periods().isEmpty()) {
			return ask();
		}
		return Cell.of(new WeeklyHours(listing.hours(), this.words).line());
	}

	/** Each group that the program confirmed, or one line that names the newest list. */
	private Cell proof(Listing listing) {
		List<Mark> confirmed = Stream
			.of(this.marks.confirmed(listing, FactGroup.CONTACT, this.words.say("subject.phone")),
					this.marks.confirmed(listing, FactGroup.SERVICES, this.words.say("subject.services")),
					this.marks.confirmed(listing, FactGroup.PAYMENT, this.words.say("subject.payment")))
			.flatMap(Optional::stream)
			.toList();
		List<Mark> proof = confirmed.isEmpty() ? newestList(listing) : confirmed;
		return proof.isEmpty() ? ask() : new Cell(null, "", "", proof);
	}

	private List<Mark> newestList(Listing listing) {
		return listing.listed()
			.stream()
			.limit(1)
			.map((listed) -> this.marks.listing(listed.source(), listed.edition()))
			.toList();
	}

	/** Ages, then women and men in as few words as it takes. */
	private List<String> people(Listing listing) {
		List<String> people = new ArrayList<>(values(listing, "age"));
		List<String> genders = new ArrayList<>(narrowest(listing, "gender"));
		if (genders.containsAll(EVERYONE)) {
			people.add(this.words.say("list.everyone"));
			genders.removeAll(EVERYONE);
		}
		genders.forEach((gender) -> people.add(this.words.label("gender", gender)));
		return people;
	}

	private List<String> values(Listing listing, String filter) {
		return narrowest(listing, filter).stream().map((value) -> this.words.label(filter, value)).toList();
	}

	private static List<String> narrowest(Listing listing, String filter) {
		return Vocabulary.standard()
			.narrowest(stated(listing, filter).toList())
			.stream()
			.map(FilterValue::value)
			.toList();
	}

	/** Known for the whole place or for one of its services. */
	private static Stream<FilterValue> stated(Listing listing, String filter) {
		return Stream.concat(Stream.of(listing.facts()), listing.services().stream().map(Service::facts))
			.flatMap((facts) -> facts.of(filter).stream())
			.distinct();
	}

	private Cell told(List<String> values) {
		return values.isEmpty() ? ask() : Cell.of(few(values));
	}

	private String few(List<String> values) {
		String listed = this.words.list(values.stream().limit(MOST_VALUES).toList());
		return (values.size() > MOST_VALUES) ? this.words.say("list.more", listed, values.size() - MOST_VALUES)
				: listed;
	}

	private Cell ask() {
		return new Cell("ask", this.words.say("list.ask"), "", List.of());
	}

}
