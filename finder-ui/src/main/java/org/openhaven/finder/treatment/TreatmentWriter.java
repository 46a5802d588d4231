package org.openhaven.finder.treatment;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.finder.card.Card;
import org.openhaven.finder.card.Cards;
import org.openhaven.finder.card.MostAsked;
import org.openhaven.finder.card.ShownRow;
import org.openhaven.finder.page.PageAddress;
import org.openhaven.finder.words.Words;
import org.openhaven.search.query.FacetCount;
import org.openhaven.search.query.FacilityHit;
import org.openhaven.search.request.Answered;

/** Writes the page of a town in one language. */
final class TreatmentWriter {

	private static final List<String> PAYERS = List.of("medicaid", "medicare", "private-insurance",
			"military-insurance", "no-insurance", "free");

	private static final String SPANISH = "spanish";

	private final TreatmentPath path;

	private final Answered answered;

	private final Words words;

	private final String city;

	TreatmentWriter(TreatmentPath path, Answered answered, Words words) {
		this.path = path;
		this.answered = answered;
		this.words = words;
		this.city = cityOf(answered.result().hits());
	}

	/** The town's name as most of its first listings write it. */
	private static String cityOf(List<FacilityHit> hits) {
		Map<String, Integer> written = new LinkedHashMap<>();
		hits.stream()
			.map((hit) -> ShownRow.of(hit.row()).city())
			.forEach((name) -> written.merge(name, 1, Integer::sum));
		return written.entrySet()
			.stream()
			.max(Comparator.comparingInt(Map.Entry::getValue))
			.map(Map.Entry::getKey)
			.orElse("");
	}

	/** Name and state, as people write them. */
	String town() {
		return this.words.town(this.city, this.path.state());
	}

	/** Around the town, for a town with too few places of its own. */
	String around() {
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("service", this.path.kind().value());
		parameters.put("near", town());
		return PageAddress.of(this.words.language(), "/search", parameters);
	}

	TreatmentView view(Cards cards, Optional<Answered> nearest) {
		List<Card> first = cards.of(this.answered.query(), this.answered.result().hits(), 1, this.words.language());
		return new TreatmentView(title(), this.path.path(), this.path.kind().value(), this.answered.result().total(),
				town(), groups(), elsewhere(), nearest.map((found) -> nearest(cards, found)).orElse(null), first,
				Cards.sharedProof(first), search(Map.of()));
	}

	private String title() {
		return this.words.say("treatment." + this.path.kind().value(), town());
	}

	private @Nullable Card nearest(Cards cards, Answered found) {
		return cards.of(found.query(), found.result().hits(), 1, this.words.language()).getFirst();
	}

	private List<TreatmentView.Group> groups() {
		return Stream
			.of(group("treatment.pay", "payment", PAYERS::contains),
					group("treatment.medicines", "medication", MostAsked.MEDICINES::contains),
					group("treatment.now", "available", "true"::equals),
					group("treatment.language", "language", SPANISH::equals))
			.filter((group) -> !group.counts().isEmpty())
			.toList();
	}

	private TreatmentView.Group group(String title, String field, Predicate<String> told) {
		List<TreatmentView.Count> counts = facet(field).filter((count) -> told.test(count.value()) && count.count() > 0)
			.map((count) -> new TreatmentView.Count(this.words.label(field, count.value()), count.count(),
					search(Map.of(field, count.value()))))
			.toList();
		return new TreatmentView.Group(this.words.say(title), counts);
	}

	/** Other kinds of care that have a page here. */
	private List<TreatmentView.Count> elsewhere() {
		return facet("service")
			.filter((count) -> count.count() >= LocalCare.LEAST && !count.value().equals(this.path.kind().value()))
			.map((count) -> new TreatmentView.Count(this.words.say("kind." + count.value()), count.count(),
					PageAddress.of(this.words.language(), this.path.of(ServiceKind.of(count.value())).path())))
			.toList();
	}

	private Stream<FacetCount> facet(String field) {
		return this.answered.result().facets().getOrDefault(field, List.of()).stream();
	}

	/** What the engine counted, with one filter more. */
	private String search(Map<String, String> more) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("service", this.path.kind().value());
		parameters.put("city", this.city.replace("\\", "\\\\").replace(",", "\\,"));
		parameters.put("state", this.path.state());
		parameters.putAll(more);
		return PageAddress.of(this.words.language(), "/search", parameters);
	}

}
