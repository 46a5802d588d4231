package org.openhaven.benchmarks.madeup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.search.gazetteer.ZipArea;
import org.openhaven.search.query.Area;
import org.openhaven.search.query.FacetRequest;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FieldFilter;
import org.openhaven.search.query.MapQuery;
import org.openhaven.search.query.RelaxationRequest;
import org.openhaven.search.query.Sort;

/**
 * Made-up searches of each class, {@value #COUNT} of them, always the same. They ask for
 * nothing that single services and whole facilities would answer differently, so that
 * engines which know facilities only find the same.
 */
public final class MadeUpQueries {

	/** Searches per class. */
	public static final int COUNT = 200;

	/** The fields that are counted. */
	public static final FacetRequest EIGHT_FIELDS = new FacetRequest(new LinkedHashSet<>(
			List.of("service", "setting", "medication", "substance", "age", "population", "payment", "language")),
			FacetRequest.DEFAULT_LIMIT);

	private static final List<String> FILTERS = List.of("service", "medication", "substance", "age", "gender",
			"population", "payment", "therapy", "language", "insurer");

	private static final List<Integer> RADII_MILES = List.of(5, 10, 25, 50, 100);

	/** A map of about 1,000 pixels is four tiles wide. */
	private static final double TILES_PER_SIDE = 4;

	private final MadeUpListings listings;

	/**
	 * Searches for these listings.
	 * @param listings whose places, values and words are asked for
	 */
	public MadeUpQueries(MadeUpListings listings) {
		this.listings = listings;
	}

	/**
	 * Class a: a circle of 5 to 100 miles, 0 to 5 filters, nearest 20, counts over 8
	 * fields.
	 * @return the searches
	 */
	public List<FacilityQuery> nearby() {
		return many(-1_000_000, (random) -> {
			GeoPoint center = point(random);
			int miles = RADII_MILES.get(random.nextInt(RADII_MILES.size()));
			FacilityQuery.Builder query = FacilityQuery.at(MadeUpListings.NOW)
				.around(center, miles * GeoPoint.METERS_PER_MILE)
				.sort(Sort.DISTANCE)
				.facets(EIGHT_FIELDS);
			addFilters(query, random.nextInt(6), random);
			return query.build();
		});
	}

	/**
	 * Class d: a map between a region and a part of a town, 0 to 3 filters.
	 * @return the searches
	 */
	public List<MapQuery> maps() {
		return many(-2_000_000, (random) -> {
			GeoPoint center = point(random);
			int zoom = random.nextInt(5, 13);
			double half = TILES_PER_SIDE * 180 / (1 << zoom);
			double low = half * Math.cos(Math.toRadians(center.latitude()));
			Area.Box box = new Area.Box(Math.max(-180, center.longitude() - half),
					Math.max(-90, center.latitude() - low), Math.min(180, center.longitude() + half),
					Math.min(90, center.latitude() + low));
			FacilityQuery.Builder query = FacilityQuery.at(MadeUpListings.NOW);
			addFilters(query, random.nextInt(4), random);
			return new MapQuery(query.build(), box, zoom);
		});
	}

	/**
	 * Class e: a state, a word, 0 to 3 filters, best 20, counts over 8 fields.
	 * @return the searches
	 */
	public List<FacilityQuery> words() {
		return many(-3_000_000, (random) -> {
			ZipArea place = this.listings.places().draw(random);
			FacilityQuery.Builder query = FacilityQuery.at(MadeUpListings.NOW)
				.area(new Area.States(Set.of(place.state())))
				.text(this.listings.words().searched(random))
				.sort(Sort.BEST)
				.facets(EIGHT_FIELDS);
			addFilters(query, random.nextInt(4), random);
			return query.build();
		});
	}

	/**
	 * Class b: a name with a slip in each of two words, 25 miles around, best 20.
	 * @param count listings in the index, of which some are meant
	 * @return the searches
	 */
	public List<TypedSearch> misspelt(int count) {
		return many(-4_000_000, (random) -> {
			Listing meant = this.listings.listing(random.nextInt(count));
			FacilityQuery around = FacilityQuery.at(MadeUpListings.NOW)
				.around(Objects.requireNonNull(meant.location()).point(), 25 * GeoPoint.METERS_PER_MILE)
				.defaultsApply(false)
				.sort(Sort.BEST)
				.build();
			String[] words = meant.name().split(" ");
			return new TypedSearch(slip(words[0], random) + " " + slip(words[1], random) + " " + words[2], false,
					around, meant.id());
		});
	}

	/** Two neighbours change places, or a letter is left out, behind the first. */
	private static String slip(String word, RandomGenerator random) {
		int at = random.nextInt(1, word.length() - 1);
		String exchanged = word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
		return random.nextBoolean() ? exchanged : word.substring(0, at) + word.substring(at + 1);
	}

	/**
	 * Class c: the beginning of a name while it is typed, best 5.
	 * @param count listings in the index, of which some are meant
	 * @return the searches
	 */
	public List<TypedSearch> beginnings(int count) {
		return many(-5_000_000, (random) -> {
			Listing meant = this.listings.listing(random.nextInt(count));
			FacilityQuery anywhere = FacilityQuery.at(MadeUpListings.NOW)
				.defaultsApply(false)
				.sort(Sort.BEST)
				.size(5)
				.build();
			String typed = meant.name().substring(0, random.nextInt(3, meant.name().length()));
			return new TypedSearch(typed, true, anywhere, meant.id());
		});
	}

	/**
	 * Class a with five filters, and what would bring more.
	 * @return the searches
	 */
	public List<FacilityQuery> relaxed() {
		return many(-6_000_000, (random) -> {
			ZipArea place = this.listings.places().draw(random);
			FacilityQuery.Builder query = FacilityQuery.at(MadeUpListings.NOW)
				.around(this.listings.places().pointIn(place, random), 25 * GeoPoint.METERS_PER_MILE)
				.sort(Sort.DISTANCE)
				.facets(EIGHT_FIELDS)
				.relaxations(RelaxationRequest.within(place.state()));
			addFilters(query, 5, random);
			return query.build();
		});
	}

	private GeoPoint point(RandomGenerator random) {
		return this.listings.places().pointIn(this.listings.places().draw(random), random);
	}

	private void addFilters(FacilityQuery.Builder query, int count, RandomGenerator random) {
		List<String> filters = new ArrayList<>(FILTERS);
		Collections.shuffle(filters, random);
		for (String filter : filters.subList(0, count)) {
			Set<String> values = this.listings.facts().frequentValues(filter, random.nextInt(1, 4), random);
			query.anyOf(filter, values.toArray(String[]::new));
			if (filter.equals("service") && random.nextBoolean()) {
				values.forEach((kind) -> addSetting(query, ServiceKind.of(kind), random));
			}
		}
	}

	/** For two kinds of service one setting each would be too much: the last counts. */
	private void addSetting(FacilityQuery.Builder query, ServiceKind kind, RandomGenerator random) {
		this.listings.facts()
			.settingOf(kind, random)
			.forEach((setting) -> query.filter("setting", FieldFilter.anyOf(setting)));
	}

	private static <T> List<T> many(long seed, Function<RandomGenerator, T> make) {
		return IntStream.range(0, COUNT)
			.mapToObj((number) -> make.apply(MadeUpListings.random(seed - number)))
			.toList();
	}

}
