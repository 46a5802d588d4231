package org.openhaven.search.testing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.MedicationPolicy;
import org.openhaven.directory.facility.OpeningHours;
import org.openhaven.directory.facility.Precision;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.vocabulary.Vocabulary;

/** Made-up listings by seed, clustered around a few towns, with everything in them. */
public final class RandomListings {

	/** The moment around which reports and confirmations lie. */
	public static final Instant NOW = Instant.parse("2026-11-23T17:30:00Z");

	/** Towns with state, county, ZIP and point. */
	static final List<Town> TOWNS = List.of(new Town("Denver", "CO", "08031", "80202", 39.7392, -104.9903),
			new Town("Tucson", "AZ", "04019", "85741", 32.3391, -111.0419),
			new Town("San José", "CA", "06085", "95112", 37.3382, -121.8863),
			new Town("Boston", "MA", "25025", "02108", 42.3584, -71.0598),
			new Town("Adak", "AK", "02016", "99546", 51.88, -176.65),
			new Town("Fairbanks", "AK", "02090", "99701", 64.8378, -147.7164));

	private static final List<String> CARE = List.of("setting", "level", "substance", "age", "gender", "population",
			"therapy", "payment");

	private static final List<String> WIDE = List.of("insurer", "language", "support", "accreditation", "ownership",
			"testing", "aftercare");

	private static final List<String> WORDS = List.of("hope", "harbor", "phoenix", "house", "new", "day", "mesa",
			"recovery", "center", "lakeside", "bridge", "valley", "care", "path");

	private final Random random;

	private RandomListings(long seed) {
		this.random = new Random(seed);
	}

	/** That many listings; the same for the same seed. */
	public static List<Listing> listings(int count, long seed) {
		List<Listing> listings = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			listings.add(new RandomListings(seed * 1_000_003 + i).listing(i));
		}
		return listings;
	}

	private Listing listing(int number) {
		Town town = pick(TOWNS);
		ListingBuilder listing = ListingBuilder
			.listing(pick(WORDS) + " " + pick(WORDS) + (chance(40) ? " " + number : ""))
			.id(randomId())
			.version(1 + this.random.nextInt(5))
			.in(town.name, town.region, town.county, town.zip);
		if (chance(95)) {
			listing.at(new GeoPoint(town.latitude + near(), Math.max(-180, town.longitude + 3 * near())),
					pick(List.of(Precision.values())));
		}
		addFacts(listing);
		addServices(listing);
		addLife(listing);
		return listing.build();
	}

	private String randomId() {
		StringBuilder id = new StringBuilder();
		for (int i = 0; i < 12; i++) {
			id.append("0123456789abcdefghjkmnpqrstvwxyz".charAt(this.random.nextInt(32)));
		}
		return new FacilityId(id.toString()).value();
	}

	private double near() {
		double step = this.random.nextGaussian() * 0.3;
		return chance(20) ? 0 : step;
	}

	private void addFacts(ListingBuilder listing) {
		for (String filter : CARE) {
			addSome(listing, filter, 3);
		}
		for (String filter : WIDE) {
			addSome(listing, filter, 2);
		}
		addWeak(listing, "substance");
		addWeak(listing, "payment");
		addWeak(listing, "age");
		if (chance(6)) {
			listing.facts("exclusive=" + pick(values("exclusive")));
		}
		if (chance(15)) {
			listing
				.focus(chance(30) ? new String[0] : new String[] { pick(List.of("mental-health", "substance-use")) });
		}
		if (chance(30)) {
			listing.facts("access=" + pick(List.of("accepts", "not-used", "not-allowed")));
		}
		for (int i = this.random.nextInt(4); i > 0; i--) {
			listing.medication(pick(values("medication")), pick(List.of(Access.values())),
					pick(List.of(Access.values())));
		}
		listing.codes(pick(List.of("SA", "DT", "OP", "MDET")), pick(List.of("MU", "BU", "DUO", "WI")));
	}

	private void addSome(ListingBuilder listing, String filter, int most) {
		for (int i = this.random.nextInt(most + 1); i > 0; i--) {
			listing.facts(filter + "=" + pick(values(filter)));
		}
	}

	private void addWeak(ListingBuilder listing, String filter) {
		for (int i = this.random.nextInt(3); i > 0; i--) {
			listing.weak(filter + "=" + pick(values(filter)));
		}
	}

	private void addServices(ListingBuilder listing) {
		for (ServiceKind kind : ServiceKind.values()) {
			for (int i = 0; i < 2 && chance((i == 0) ? 45 : 10); i++) {
				listing.service(kind, policies(), ownFacts(kind));
				if (chance(25)) {
					listing.free((i == 0) ? kind.value() : kind.value() + "-2", this.random.nextInt(4),
							NOW.minus(this.random.nextInt(48 * 60), ChronoUnit.MINUTES).toString());
				}
			}
		}
	}

	private List<MedicationPolicy> policies() {
		return chance(12) ? List.of(ListingBuilder.policy(pick(values("medication")), pick(List.of(Access.values())),
				pick(List.of(Access.values())))) : List.of();
	}

	private String[] ownFacts(ServiceKind kind) {
		TreeSet<String> facts = new TreeSet<>();
		for (String filter : CARE) {
			if (chance(12)) {
				facts.add(filter + "=" + pick(values(filter)));
			}
		}
		if (kind == ServiceKind.DETOX && chance(70)) {
			facts.add("substance=" + pick(List.of("alcohol", "opioids", "cocaine", "cannabis")));
		}
		return facts.toArray(String[]::new);
	}

	private void addLife(ListingBuilder listing) {
		if (chance(10)) {
			listing.notSeenSince(pick(List.of("2024-11-23", "2024-11-24", "2026-01-01", "2023-01-01")));
		}
		if (chance(2)) {
			listing.status(new ListingStatus.Withdrawn("operator", NOW));
		}
		if (chance(40)) {
			listing.confirmed(NOW.minus(this.random.nextInt(500 * 24 * 60), ChronoUnit.MINUTES).toString());
		}
		if (chance(50)) {
			LocalTime opens = LocalTime.of(this.random.nextInt(24), 0);
			listing.zone(chance(90) ? pick(List.of("America/Denver", "America/New_York")) : null)
				.hours(new OpeningHours.Period(pick(List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY)), opens,
						LocalTime.of(this.random.nextInt(24), 30)));
		}
		if (chance(60)) {
			listing.description(pick(WORDS) + " and " + pick(WORDS) + " by the " + pick(WORDS));
		}
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private <T> T pick(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	static List<String> values(String filter) {
		return Vocabulary.standard().entries(filter).stream().map((entry) -> entry.key().value()).toList();
	}

	/** A town on the map of the tests. */
	record Town(String name, String region, String county, String zip, double latitude, double longitude) {
	}

}
