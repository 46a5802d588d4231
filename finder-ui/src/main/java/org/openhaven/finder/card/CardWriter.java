package org.openhaven.finder.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.Availability;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.finder.words.Words;
import org.openhaven.search.explain.Why;
import org.openhaven.search.query.FacilityHit;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.MatchScope;
import org.openhaven.search.query.Reason;

/** Writes the cards of one page of results. */
final class CardWriter {

	private static final int MOST_MEDICINES = 3;

	private static final int MOST_PAYERS = 4;

	private final FacilityQuery query;

	private final Words words;

	private final Instant now;

	private final Marks marks;

	private final Why why;

	CardWriter(FacilityQuery query, Words words, Instant now, FreshnessPolicy freshness) {
		this.query = query;
		this.words = words;
		this.now = now;
		this.marks = new Marks(words, now, freshness);
		this.why = new Why(query, words.language());
	}

	Card card(FacilityHit hit, @Nullable Listing listing, int number) {
		ShownRow row = ShownRow.of(hit.row());
		JsonNode location = row.location();
		boolean placed = location.isObject();
		return new Card(number, hit.id().value(), row.name(), row.path(), row.kinds(this.words), distance(hit),
				row.town(this.words), placed ? location.path("lat").asDouble() : null,
				placed ? location.path("lon").asDouble() : null,
				!location.path("precision").asString("").equals("address"), places(row),
				(listing != null) ? Opening.now(listing, this.now, this.words).orElse(null) : null, medicines(row),
				(listing != null) ? pay(listing) : "", row.phone(), proof(row, listing), this.why.of(hit),
				caution(hit));
	}

	private @Nullable String distance(FacilityHit hit) {
		return hit.distanceMeters().isPresent()
				? this.words.miles(hit.distanceMeters().getAsDouble(), hit.distanceApproximate()) : null;
	}

	private @Nullable Mark places(ShownRow row) {
		List<Availability> reports = row.all("availability").map(CardWriter::report).toList();
		return this.marks.places(reports).orElse(null);
	}

	private static Availability report(JsonNode report) {
		JsonNode wait = report.path("waitDays");
		return new Availability(report.path("service").asString(), null, report.path("free").asInt(),
				wait.isNumber() ? wait.asInt() : null, null, Instant.parse(report.path("reportedAt").asString()));
	}

	/** Those asked for, then those that most people ask for, as far as they are known. */
	private List<Mark> medicines(ShownRow row) {
		Map<String, Set<Access>> stated = new TreeMap<>();
		row.all("medications")
			.forEach((policy) -> stated
				.computeIfAbsent(policy.path("medication").asString(), (key) -> new LinkedHashSet<>())
				.add(Access.of(policy.path("access").asString())));
		Set<String> asked = this.query.filter("medication").wanted();
		return Stream.concat(asked.stream(), MostAsked.MEDICINES.stream().filter(stated::containsKey))
			.distinct()
			.limit(MOST_MEDICINES)
			.map((medicine) -> this.marks.medicine(medicine, stated.getOrDefault(medicine, Set.of())))
			.toList();
	}

	private String pay(Listing listing) {
		Set<String> stated = new LinkedHashSet<>();
		listing.facts().of("payment").forEach((value) -> stated.add(value.value()));
		listing.services()
			.forEach((service) -> service.facts().of("payment").forEach((value) -> stated.add(value.value())));
		Set<String> asked = this.query.filter("payment").wanted();
		List<String> order = List.of("medicaid", "medicare", "private-insurance", "free", "sliding-scale", "self-pay");
		return stated.stream()
			.sorted(Comparator.<String>comparingInt((value) -> asked.contains(value) ? 0 : 1)
				.thenComparingInt((value) -> order.contains(value) ? order.indexOf(value) : order.size()))
			.limit(MOST_PAYERS)
			.map((value) -> this.words.label("payment", value))
			.collect(Collectors.joining(", "));
	}

	/** Who confirmed what, or one line that names the newest list. */
	private List<Mark> proof(ShownRow row, @Nullable Listing listing) {
		List<Mark> confirmed = (listing != null && listing.confirmedAt().isPresent()) ? confirmed(listing) : List.of();
		return confirmed.isEmpty() ? newestList(row).stream().toList() : confirmed;
	}

	private List<Mark> confirmed(Listing listing) {
		boolean payer = !this.query.filter("payment").wanted().isEmpty();
		return Stream
			.of(this.marks.confirmed(listing, FactGroup.CONTACT, this.words.say("subject.phone")),
					payer ? this.marks.confirmed(listing, FactGroup.PAYMENT, this.words.say("subject.payment"))
							: this.marks.confirmed(listing, FactGroup.SERVICES, this.words.say("subject.services")))
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<Mark> newestList(ShownRow row) {
		return row.all("listed")
			.findFirst()
			.map((listed) -> this.marks.listing(listed.path("source").asString(),
					LocalDate.parse(listed.path("edition").asString())));
	}

	/** What is known for the whole place may not hold for the care that is asked for. */
	private @Nullable String caution(FacilityHit hit) {
		if (hit.why().contains(Reason.NOT_SEEN_LATELY)) {
			return this.words.say("card.not-seen");
		}
		Set<String> kinds = this.query.filter("service").wanted();
		boolean moreAsked = this.query.filters().keySet().stream().anyMatch(CardWriter::describesCare);
		if (hit.match() != MatchScope.FACILITY || kinds.size() != 1 || !moreAsked) {
			return null;
		}
		List<String> asked = this.query.filters()
			.entrySet()
			.stream()
			.filter((filter) -> describesCare(filter.getKey()))
			.flatMap((filter) -> filter.getValue()
				.wanted()
				.stream()
				.map((value) -> new FilterValue(filter.getKey(), value)))
			.map((value) -> this.words.label(value.filter(), value.value()))
			.toList();
		return asked.isEmpty() ? null : this.words.say("card.ask-service",
				this.words.say("kind.the." + kinds.iterator().next()), this.words.list(asked));
	}

	private static boolean describesCare(String filter) {
		return Set.of("age", "gender", "population", "payment", "substance", "therapy", "setting", "level")
			.contains(filter);
	}

}
