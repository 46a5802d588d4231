package org.openhaven.directory.facility;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.openhaven.directory.vocabulary.FilterValue;

/** Listings for tests, with something in every component. */
public final class SampleListings {

	/** The list that most of it comes from. */
	public static final Origin LISTED = new Origin.Listed("samhsa-directory", LocalDate.of(2022, 1, 1));

	/** What a person confirmed. */
	public static final Origin CONFIRMED = new Origin.Confirmed("0123456789ab", "operator",
			Instant.parse("2026-03-01T10:00:00.123456Z"), "edit");

	private SampleListings() {
	}

	/** A house in Denver that says a lot about itself. */
	public static Listing harborHouse(FacilityId id) {
		Facts facts = new Facts(
				List.of(new Facts.Group(CONFIRMED, values("payment=medicaid"), values("substance=alcohol")),
						new Facts.Group(LISTED, values("payment=self-pay", "language=es"), values())));
		MedicationPolicy policy = new MedicationPolicy("buprenorphine",
				new TreeSet<>(EnumSet.of(Access.PRESCRIBES, Access.ACCEPTS)), true, LISTED);
		Service detox = new Service("detox", ServiceKind.DETOX, "Harbor Detox", facts, List.of(policy),
				new TreeMap<>(Map.of("beds", "12")));
		return new Listing(id, "harbor-house-denver-co", 1, new ListingStatus.NotSeenSince(LocalDate.of(2023, 1, 1)),
				"Harbor House \u2013 Jos\u00e9 \uD83C\uDF31", "Men's Program", List.of("Harbor Hse"),
				new OrganizationRef("org000000001", "Harbor House", true), "Quiet.",
				List.of(new Phone(Phone.Kind.MAIN, "303-555-0100", "+13035550100", "12"),
						new Phone(Phone.Kind.HOTLINE, "help", null, null)),
				"https://harbor.example", null,
				new Address("1 Main St", null, "Denver", "CO", "80202", "Denver", "08031", "US",
						AddressVisibility.PUBLIC),
				new Location(new GeoPoint(39.7392, -104.9903), Precision.ADDRESS), ZoneId.of("America/Denver"),
				new OpeningHours(
						List.of(new OpeningHours.Period(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(17, 30)))),
				facts, List.of(policy), List.of(detox), new TreeSet<>(List.of("DT", "SA")),
				new TreeMap<>(Map.of("XX9", "something new")),
				List.of(new License("carf", "A-1", LocalDate.of(2027, 5, 1))), new TreeMap<>(Map.of("capacity", "30")),
				List.of(new Availability("detox", 12, 3, null, null, Instant.parse("2026-05-05T05:05:05Z"))),
				List.of(new Listing.Listed("samhsa-directory", LocalDate.of(2022, 1, 1))),
				Map.of("name", LISTED, "phone", CONFIRMED),
				Map.of(FactGroup.PAYMENT,
						new Freshness("samhsa-directory", LocalDate.of(2022, 1, 1),
								Instant.parse("2026-03-01T10:00:00.123456Z"), "operator", "edit")),
				List.of(new DataProblem("medication-disputed", "BUM and NMOA")), false);
	}

	/** A listing that says as little as possible, under that name. */
	public static Listing named(FacilityId id, String slug, String name) {
		return new Listing(id, slug, 1, new ListingStatus.Current(), name, null, List.of(),
				new OrganizationRef("org000000001", name, true), null, List.of(), null, null,
				new Address(null, null, null, null, null, null, null, "US", AddressVisibility.PUBLIC), null, null, null,
				Facts.NONE, List.of(), List.of(), new TreeSet<>(), new TreeMap<>(), List.of(), new TreeMap<>(),
				List.of(), List.of(), Map.of(), Map.of(), List.of(), false);
	}

	private static SortedSet<FilterValue> values(String... texts) {
		SortedSet<FilterValue> values = new TreeSet<>();
		for (String text : texts) {
			values.add(FilterValue.parse(text));
		}
		return values;
	}

}
