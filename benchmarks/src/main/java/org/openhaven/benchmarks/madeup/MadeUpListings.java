package org.openhaven.benchmarks.madeup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Address;
import org.openhaven.directory.facility.AddressVisibility;
import org.openhaven.directory.facility.Availability;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.Facts;
import org.openhaven.directory.facility.Freshness;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.Location;
import org.openhaven.directory.facility.OpeningHours;
import org.openhaven.directory.facility.OrganizationRef;
import org.openhaven.directory.facility.Phone;
import org.openhaven.directory.facility.Precision;
import org.openhaven.directory.facility.Service;
import org.openhaven.search.gazetteer.ZipArea;

/**
 * Made-up listings. The n-th is the same whatever their number, and none is kept: a
 * million can be made one after the other. Safe for use by many threads.
 */
public final class MadeUpListings {

	/** The moment at which all made-up searches are asked. */
	public static final Instant NOW = Instant.parse("2026-11-01T17:00:00Z");

	static final long SEED = 20_261_101;

	private static final String ID_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

	private static final String NOTE = "Call in the morning and ask for intake; bring the names of your medicines, "
			+ "a change of clothes and the number of somebody who may be told";

	private static final List<String> HOURS = List.of("24/7", "Mo-Fr 08:00-17:00", "Mo-Sa 07:30-12:00,13:00-19:00");

	private final MadeUpPlaces places = new MadeUpPlaces();

	private final MadeUpFacts facts = new MadeUpFacts();

	private final MadeUpWords words = new MadeUpWords(SEED);

	/**
	 * The first listings.
	 * @param count how many
	 * @return each made when it is asked for
	 */
	public Stream<Listing> first(int count) {
		return IntStream.range(0, count).mapToObj(this::listing);
	}

	/**
	 * One listing.
	 * @param number 0 or more
	 * @return the same for the same number
	 */
	public Listing listing(int number) {
		return changed(number, 1);
	}

	/**
	 * A later version of a listing: other places free, all else the same.
	 * @param number 0 or more
	 * @param version 1 or more
	 * @return the same for the same numbers
	 */
	public Listing changed(int number, long version) {
		return listing(number, version, random(number));
	}

	MadeUpPlaces places() {
		return this.places;
	}

	MadeUpFacts facts() {
		return this.facts;
	}

	MadeUpWords words() {
		return this.words;
	}

	static RandomGenerator random(long number) {
		return new SplittableRandom(SEED * 1_000_003 + number);
	}

	private Listing listing(int number, long version, RandomGenerator random) {
		ZipArea zip = this.places.draw(random);
		String name = this.words.name(random);
		Facts known = this.facts.facility(random);
		List<Service> services = this.facts.services(known, random);
		String id = id(random);
		return new Listing(new FacilityId(id), "made-up-" + id, version, new ListingStatus.Current(), name, null,
				List.of(), new OrganizationRef(id, name, true), this.words.description(random), phones(number), null,
				null, address(zip, random),
				new Location(this.places.pointIn(zip, random),
						(random.nextInt(10) == 0) ? Precision.ZIP : Precision.ADDRESS),
				ZoneId.of("America/Chicago"), hours(random), known, this.facts.policies(random), services,
				new TreeSet<>(), new TreeMap<>(), List.of(), new TreeMap<>(), reports(services, version, random),
				List.of(new Listing.Listed("made-up-directory", LocalDate.of(2026, 1, 1)),
						new Listing.Listed("made-up-locator", LocalDate.of(2025, 7, 1))),
				Map.of(), freshness(random), List.of(), false);
	}

	private static String id(RandomGenerator random) {
		StringBuilder id = new StringBuilder();
		for (int i = 0; i < 12; i++) {
			id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
		}
		return id.toString();
	}

	private static List<Phone> phones(int number) {
		int last = 100 + number % 100;
		return List.of(new Phone(Phone.Kind.MAIN, "303-555-0" + last, "+13035550" + last, null));
	}

	private static Address address(ZipArea zip, RandomGenerator random) {
		return new Address(random.nextInt(1, 9999) + " Made-up Street", "Suite " + random.nextInt(100, 999), zip.city(),
				zip.state(), zip.zip(), zip.countyName(), zip.countyFips(), "US", AddressVisibility.PUBLIC);
	}

	private static @Nullable OpeningHours hours(RandomGenerator random) {
		Optional<OpeningHours> hours = OpeningHours.parse(HOURS.get(random.nextInt(HOURS.size())));
		return random.nextBoolean() ? hours.orElseThrow() : null;
	}

	private static List<Availability> reports(List<Service> services, long version, RandomGenerator random) {
		List<Availability> reports = new ArrayList<>();
		for (Service service : services) {
			Instant reportedAt = NOW.minus(random.nextInt(100), ChronoUnit.HOURS);
			reports.add(new Availability(service.id(), 40, (int) ((random.nextInt(8) + version) % 8),
					random.nextInt(14), NOTE, reportedAt));
		}
		return reports;
	}

	private static Map<FactGroup, Freshness> freshness(RandomGenerator random) {
		Instant at = NOW.minus(Duration.ofDays(random.nextInt(600)));
		boolean confirmed = random.nextInt(4) == 0;
		return confirmed ? Map.of(FactGroup.CONTACT, new Freshness(null, null, at, "operator", "edit")) : Map.of();
	}

}
