package org.openhaven.finder.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.site.StartArea;
import org.openhaven.finder.card.Card;
import org.openhaven.finder.card.Cards;
import org.openhaven.finder.words.Words;
import org.openhaven.search.gazetteer.Gazetteer;
import org.openhaven.search.gazetteer.Place;
import org.openhaven.search.gazetteer.PlaceAnswer;
import org.openhaven.search.query.FacetCount;
import org.openhaven.search.query.Sort;
import org.openhaven.search.request.Answered;
import org.openhaven.search.request.Relaxed;
import org.openhaven.search.request.SearchRequest;
import org.openhaven.search.request.Where;

/** Says in words what a search found. */
final class ResultsWriter {

	private static final Gazetteer GAZETTEER = Gazetteer.standard();

	/** Fewer results than these, and changes that bring more are offered. */
	private static final int FEW = 3;

	private static final int MOST_OFFERS = 4;

	/** What can be asked with one touch above the list, where anybody has it. */
	private static final List<List<String>> QUICK = List.of(List.of("available", "true"), List.of("open", "now"),
			List.of("admission", "walk-in"), List.of("setting", "telehealth"), List.of("payment", "sliding-scale"));

	private static final int MOST_QUICK = 4;

	private final Answered answered;

	private final SearchRequest request;

	private final Canonical canonical;

	private final StartArea home;

	private final Words words;

	private final Locale language;

	ResultsWriter(Answered answered, StartArea home, Words words) {
		this.answered = answered;
		this.request = answered.request();
		this.canonical = Canonical.of(answered.request());
		this.home = home;
		this.words = words;
		this.language = words.language();
	}

	ResultsView view(PageRequest asked, List<Card> cards, boolean hidden, @Nullable Danger danger,
			List<String> leftOut) {
		String heading = heading();
		boolean few = this.answered.result().total() < FEW;
		List<Relaxed> relaxed = this.answered.relaxed();
		List<Offer> offers = few && this.request.after() == null
				? new Offers(this.request, this.canonical, this.words).of(relaxed) : List.of();
		List<Offer> instead = new Offers(this.request, this.canonical, this.words)
			.of(relaxed.stream().filter((each) -> each.kind() == Relaxed.Kind.REPLACE).toList());
		Place place = this.request.where().place();
		return new ResultsView(hidden, hidden ? this.words.say("results.hidden") : heading, heading, typed(),
				(place != null) ? place.label() : null, this.answered.result().total(),
				new Chips(this.request, this.canonical, this.words).of(radius()), quick(),
				new Facets(this.canonical, this.answered.result().facets(), this.words).all(radius()),
				this.canonical.hidden(Facets.BOXES, Facets.FIELDS), sorts(), sort(), cards, next(asked, cards.size()),
				offers.stream().limit(MOST_OFFERS).toList(), few ? List.of() : instead, danger, remarks(leftOut),
				others(), Cards.sharedProof(cards), caution(cards),
				Step.of(this.language, this.canonical.parameters()).query(), around());
	}

	private ResultsView.@Nullable Circle around() {
		Where where = this.request.where();
		if (where.place() == null || where.radiusMiles() == null) {
			return null;
		}
		GeoPoint middle = where.place().point();
		return new ResultsView.Circle(middle.latitude() + "," + middle.longitude(), where.radiusMiles());
	}

	private String heading() {
		long total = this.answered.result().total();
		Where where = this.request.where();
		String count = (total > 0) ? this.words.say("results.count", total) : this.words.say("results.none");
		String where_ = "";
		if (where.place() != null) {
			where_ = (where.radiusMiles() == null) ? this.words.say("results.in", where.place().label())
					: (total > 0) ? this.words.say("results.near", where.place().label())
							: this.words.say("results.within", radius(), where.place().label());
		}
		List<String> kinds = this.canonical.ticked("service")
			.stream()
			.map((kind) -> this.words.say("results.for." + kind))
			.toList();
		String what = kinds.isEmpty() || total == 0 ? "" : this.words.say("results.for", String.join(", ", kinds));
		return Stream.of(count, what, where_)
			.filter((part) -> !part.isEmpty())
			.reduce((a, b) -> a + " " + b)
			.orElse("");
	}

	/**
	 * Miles around the place without decimals that say nothing, empty without a circle.
	 */
	private String radius() {
		Double miles = this.request.where().radiusMiles();
		if (miles == null) {
			return "";
		}
		return (miles == Math.rint(miles)) ? String.valueOf(miles.longValue())
				: String.format(Locale.ROOT, "%.1f", miles);
	}

	private Step step(Map<String, Object> parameters) {
		return Step.of(this.language, parameters);
	}

	private List<More> quick() {
		List<More> more = new ArrayList<>();
		for (List<String> each : QUICK) {
			String name = each.getFirst();
			String value = each.getLast();
			long count = this.answered.result()
				.facets()
				.getOrDefault(name, List.of())
				.stream()
				.filter((one) -> one.value().equals(value))
				.mapToLong(FacetCount::count)
				.findFirst()
				.orElse(0);
			boolean narrows = count > 0 && count < this.answered.result().total();
			if (narrows && this.canonical.groups(name).isEmpty() && more.size() < MOST_QUICK) {
				more.add(new More(this.words.label(name, value), this.words.number(count),
						step(this.canonical.with(name, value))));
			}
		}
		return more;
	}

	private Map<String, String> sorts() {
		Map<String, String> sorts = new LinkedHashMap<>();
		for (Sort sort : Sort.values()) {
			boolean possible = sort != Sort.DISTANCE || this.request.where().from() != null;
			if (possible) {
				sorts.put(sort.name().toLowerCase(Locale.ROOT),
						this.words.say("sort." + sort.name().toLowerCase(Locale.ROOT)));
			}
		}
		return sorts;
	}

	private String sort() {
		return this.answered.query().sort().name().toLowerCase(Locale.ROOT);
	}

	private @Nullable Step next(PageRequest asked, int shown) {
		if (this.answered.next() == null) {
			return null;
		}
		// The cursor belongs to the request as it was sent.
		Map<String, Object> same = new LinkedHashMap<>();
		asked.parameters().forEach((name, values) -> same.put(name, List.copyOf(values)));
		same.put("after", this.answered.next());
		same.put("from", String.valueOf(asked.from() + shown));
		return step(same);
	}

	private List<String> remarks(List<String> leftOut) {
		List<String> remarks = new ArrayList<>(leftOut);
		PlaceAnswer.NotFound problem = this.request.where().problem();
		if (problem != null) {
			remarks.add(this.words.say("results.place-unknown", problem.text()));
		}
		Place place = this.request.where().place();
		if (place != null && place.kind() == Place.Kind.ZIP3) {
			remarks.add(this.words.say("results.place-approximate", place.label()));
		}
		Set<String> unmatched = new LinkedHashSet<>(this.request.plain().unmatched());
		if (!unmatched.isEmpty()) {
			remarks.add(this.words.say("results.unmatched", String.join(", ", unmatched)));
		}
		return remarks;
	}

	/** Places of the same name, and those that a misspelt name may mean. */
	private List<More> others() {
		PlaceAnswer.NotFound problem = this.request.where().problem();
		Stream<String> labels = (problem != null)
				? problem.didYouMean().stream().filter((label) -> GAZETTEER.mayBeShown(label, this.home))
				: this.request.where()
					.alternatives()
					.stream()
					.filter((place) -> GAZETTEER.mayBeShown(place, this.home))
					.limit(MOST_OFFERS)
					.map(Place::label);
		return labels.map((label) -> new More(label, "", step(this.canonical.with("near", label)))).toList();
	}

	/** Told once above the cards, where all would say the same. */
	private static String caution(List<Card> cards) {
		Set<String> all = new LinkedHashSet<>();
		cards.forEach((card) -> all.add((card.caution() != null) ? card.caution() : ""));
		return (cards.size() > 1 && all.size() == 1) ? all.iterator().next() : "";
	}

	/** What was typed stays in the box; after a step only the words that are left. */
	private String typed() {
		boolean understood = !this.request.plain().given().values("understand").contains("false");
		return understood ? this.request.plain().given().text("q").orElse("") : this.request.plain().rest().orElse("");
	}

}
