package org.openhaven.search.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.query.Area;
import org.openhaven.search.query.CityName;
import org.openhaven.search.query.FacetRequest;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.QueryText;
import org.openhaven.search.query.QueryWord;
import org.openhaven.search.query.Ranking;
import org.openhaven.search.query.RelaxationRequest;
import org.openhaven.search.query.Sort;

/** Made-up queries by seed that ask {@link RandomListings} for everything. */
public final class RandomQueries {

	private static final List<String> FILTERS = List.of("service", "setting", "level", "medication", "substance", "age",
			"gender", "population", "therapy", "payment", "insurer", "language", "support", "accreditation",
			"ownership", "exclusive", "focus", "access", "available", "service", "medication", "substance");

	private static final Set<String> COUNTED = Set.of("service", "setting", "level", "medication", "substance", "age",
			"gender", "population", "therapy", "payment", "insurer", "language", "support", "accreditation",
			"ownership", "exclusive", "focus", "access", "available", "state", "county", "city", "zip", "term", "open");

	private final Random random;

	private RandomQueries(long seed) {
		this.random = new Random(seed);
	}

	/** That many queries; the same for the same seed. */
	public static List<FacilityQuery> queries(int count, long seed) {
		List<FacilityQuery> queries = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			queries.add(new RandomQueries(seed * 1_000_003 + i).query());
		}
		return queries;
	}

	private FacilityQuery query() {
		FacilityQuery.Builder query = FacilityQuery.at(RandomListings.NOW.plusSeconds(this.random.nextInt(100_000)));
		addPlace(query);
		for (int i = this.random.nextInt(4); i > 0; i--) {
			addFilter(query, pick(FILTERS));
		}
		if (chance(25)) {
			query.text(text());
		}
		if (chance(8)) {
			query.anyOf("term", pick(List.of("DUO", "SA", "MDET")));
		}
		return query.openNow(chance(10))
			.verifiedWithin(chance(10) ? Duration.ofDays(90) : null)
			.defaultsApply(chance(90))
			.sort(pick(List.of(Sort.values())))
			.ranking(chance(50) ? Ranking.STANDARD : ranking())
			.size(1 + this.random.nextInt(30))
			.facets(new FacetRequest(new LinkedHashSet<>(COUNTED), 1 + this.random.nextInt(60)))
			.relaxations(RelaxationRequest.within(chance(80) ? pick(RandomListings.TOWNS).region() : null))
			.build();
	}

	private Ranking ranking() {
		return new Ranking(5000, this.random.nextInt(900), this.random.nextInt(100), this.random.nextInt(900),
				this.random.nextInt(900), 1 + this.random.nextInt(500), this.random.nextInt(900),
				1 + this.random.nextInt(700), this.random.nextInt(900));
	}

	/**
	 * Words as they are, with other forms, with some that may be missing or only rank.
	 */
	private QueryText text() {
		QueryText exact = QueryText
			.exactly(pick(List.of("hope", "Harbor House", "PHOENIX hope", "detox", "new day", "boston")))
			.orElseThrow();
		List<QueryWord> words = new ArrayList<>(exact.words());
		if (this.random.nextInt(3) == 0) {
			words.add(new QueryWord("hrbor", List.of(List.of("harbor"), List.of("new", "hope")),
					this.random.nextBoolean()));
		}
		QueryText text = new QueryText(exact.typed(), words, 0);
		return (this.random.nextInt(3) == 0) ? text.forgiving().orElse(text) : text;
	}

	private void addPlace(FacilityQuery.Builder query) {
		RandomListings.Town town = pick(RandomListings.TOWNS);
		GeoPoint center = new GeoPoint(town.latitude() + this.random.nextGaussian() * 0.1,
				Math.max(-180, town.longitude() + this.random.nextGaussian() * 0.1));
		switch (this.random.nextInt(7)) {
			case 0 ->
				query.area(new Area.States(new TreeSet<>(List.of(town.region(), pick(RandomListings.TOWNS).region()))));
			case 1 -> query.area(new Area.Counties(Set.of(town.county())));
			case 2 -> query.area(new Area.Box(center.longitude() - 0.5, center.latitude() - 0.3,
					center.longitude() + 0.7, center.latitude() + 0.4));
			case 3 -> query.area(new Area.Box(170, -20, -140, 80));
			case 4 ->
				query.area(new Area.Around(center, radius(), new CityName(town.name(), town.region()))).from(center);
			case 5 -> query.around(center, radius());
			default -> query.from(chance(50) ? center : null);
		}
	}

	private double radius() {
		return pick(List.of(100.0, 8_000.0, 40_000.0, 160_000.0, 800_000.0, 9_000_000.0));
	}

	private void addFilter(FacilityQuery.Builder query, String filter) {
		List<String> values = RandomListings.values(filter);
		int kind = this.random.nextInt(10);
		if (kind < 6) {
			query.anyOf(filter, pick(values));
		}
		else if (kind < 8) {
			query.anyOf(filter, pick(values), pick(values));
		}
		else {
			query.noneOf(filter, filter.equals("focus") ? "mental-health" : pick(values));
		}
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private <T> T pick(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

}
