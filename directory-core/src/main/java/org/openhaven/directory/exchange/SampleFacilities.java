package org.openhaven.directory.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

import org.openhaven.directory.exchange.Towns.Town;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.source.StatedPhone;

/**
 * Makes up facilities over real towns. Each depends on the seed and its own number alone:
 * the first of many are the same as the first of few. The first 320 stand in the largest
 * towns, which have every kind of care then; the others anywhere. Names begin with
 * "Sample", numbers are 555-0100 to 555-0199, which are set aside for fiction (NANPA, 555
 * line numbers).
 */
public final class SampleFacilities {

	/** Source under which made-up facilities are kept. */
	public static final String SOURCE = "sample";

	private static final List<String> FIRST = List.of("Harbor", "Cedar", "Sunrise", "River", "Maple", "Canyon", "Lake",
			"Prairie", "Summit", "Willow", "Bay", "Granite", "Meadow", "Juniper", "Lantern", "Bridge", "Orchard",
			"Stone", "Valley", "Pine");

	private static final Map<Kind, List<String>> SECOND = Map.of(Kind.OUTPATIENT,
			List.of("Counseling Center", "Outpatient Clinic", "Recovery Services"), Kind.RESIDENTIAL,
			List.of("Recovery Ranch", "Residential Treatment", "House"), Kind.DETOX,
			List.of("Detox Center", "Withdrawal Unit"), Kind.MEDICATION,
			List.of("Medication Clinic", "Opioid Treatment Program"), Kind.SOBER_LIVING,
			List.of("Sober Living", "Recovery Residence"), Kind.HOSPITAL, List.of("Hospital Addiction Unit"));

	private static final Map<Kind, String> CORE = Map.of(Kind.OUTPATIENT, "SA OP ORT OIT", Kind.RESIDENTIAL,
			"SA RES RL", Kind.DETOX, "SA DT RES RD ADTX ODTX MDET", Kind.MEDICATION, "SA OP OMB OTP MM BU BUM METH UB",
			Kind.SOBER_LIVING, "SA HH", Kind.HOSPITAL, "SA DT HI HIT HID MDET");

	/** Codes that any of them may have besides, and how many of a hundred do. */
	private static final Map<String, Integer> PERHAPS = Map.ofEntries(Map.entry("MC", 45), Map.entry("MD", 72),
			Map.entry("MI", 38), Map.entry("PI", 70), Map.entry("SF", 90), Map.entry("SI", 44), Map.entry("PA", 40),
			Map.entry("SS", 60), Map.entry("ADLT", 93), Map.entry("YAD", 80), Map.entry("CHLD", 25),
			Map.entry("MALE", 85), Map.entry("FEM", 88), Map.entry("SP", 42), Map.entry("AH", 30), Map.entry("CBT", 92),
			Map.entry("TRC", 70), Map.entry("VET", 24), Map.entry("PW", 20), Map.entry("DV", 28), Map.entry("CJ", 30),
			Map.entry("SE", 18), Map.entry("MOA", 20), Map.entry("NMOA", 12), Map.entry("RPN", 25),
			Map.entry("NXN", 30), Map.entry("VTRL", 33), Map.entry("SMON", 40), Map.entry("SMPD", 45),
			Map.entry("CMHA", 50), Map.entry("SMHD", 60), Map.entry("CARF", 28), Map.entry("JC", 20),
			Map.entry("DU", 10));

	private static final List<String> SENTENCES = List.of("A made-up listing that shows what a real one could say.",
			"The team plans care together with each person and looks at the whole of life.",
			"Groups meet in the morning and in the evening, so that work can go on.",
			"Families are invited to learn and to take part when the person agrees.",
			"Help with transport, papers and a place to stay is offered where it can be.",
			"Medication is part of the plan for everybody who wants it.",
			"After the program a counselor stays in touch for a year.",
			"People are welcome again after a return to use.");

	private final long seed;

	/** Kinds of the first facilities in turn, so that a first search finds every kind. */
	private static final List<Kind> ONE_OF_EACH = List.of(Kind.OUTPATIENT, Kind.MEDICATION, Kind.RESIDENTIAL,
			Kind.DETOX, Kind.SOBER_LIVING, Kind.OUTPATIENT, Kind.HOSPITAL, Kind.MEDICATION);

	/** So many of the largest towns have the first facilities. */
	private static final int LARGE_TOWNS = 40;

	private final List<Town> towns;

	/** The ZIPs of each large town, the largest first. */
	private final List<List<Town>> largeTowns;

	/**
	 * A generator.
	 * @param seed another one gives other facilities
	 * @param towns where they stand
	 */
	public SampleFacilities(long seed, Towns towns) {
		this.seed = seed;
		this.towns = towns.towns();
		this.largeTowns = largest(this.towns);
	}

	private static List<List<Town>> largest(List<Town> towns) {
		Map<String, List<Town>> byName = new TreeMap<>();
		towns.forEach((town) -> byName.computeIfAbsent(town.city() + ", " + town.region(), (name) -> new ArrayList<>())
			.add(town));
		return byName.values()
			.stream()
			.sorted(Comparator.comparingInt((List<Town> zips) -> zips.size()).reversed())
			.limit(LARGE_TOWNS)
			.toList();
	}

	/**
	 * One of them.
	 * @param number from 1
	 * @return what a source would say about it
	 */
	public SourceStatement facility(long number) {
		SplittableRandom random = new SplittableRandom(this.seed * 0x9E3779B97F4A7C15L + number);
		boolean first = number <= (long) LARGE_TOWNS * ONE_OF_EACH.size();
		Town town = pick(first ? this.largeTowns.get((int) ((number - 1) % this.largeTowns.size())) : this.towns,
				random);
		Kind kind = first ? ONE_OF_EACH.get((int) ((number - 1 + (number - 1) / LARGE_TOWNS) % ONE_OF_EACH.size()))
				: Kind.pick(random);
		String name = "Sample " + pick(FIRST, random) + " " + pick(SECOND.getOrDefault(kind, List.of("House")), random);
		SourceStatement.Builder facility = SourceStatement.named(name)
			.street1((100 + random.nextInt(9900)) + " " + pick(FIRST, random) + " Street")
			.city(town.city())
			.region(town.region())
			.postalCode(town.postalCode())
			.county(town.county())
			.point(near(town.point().latitude(), random), near(town.point().longitude(), random))
			.phone(phone(StatedPhone.Kind.MAIN, random))
			.website("https://sample-" + number + ".example")
			.typeFacility("SU")
			.codes(codes(kind, random))
			.description(description(random));
		if (random.nextInt(100) < 70) {
			facility.attribute("hours", "Mo-Fr 08:00-17:00; Sa 09:00-12:00");
		}
		if (random.nextInt(100) < 30) {
			facility.phone(phone(StatedPhone.Kind.INTAKE, random));
		}
		return facility.build();
	}

	private static SortedSet<String> codes(Kind kind, SplittableRandom random) {
		SortedSet<String> codes = new TreeSet<>(List.of(CORE.getOrDefault(kind, "SA").split(" ")));
		new TreeSet<>(PERHAPS.keySet()).forEach((code) -> {
			if (random.nextInt(100) < PERHAPS.getOrDefault(code, 0)) {
				codes.add(code);
			}
		});
		if (kind == Kind.MEDICATION) {
			codes.remove("NMOA");
		}
		return codes;
	}

	private static String description(SplittableRandom random) {
		List<String> sentences = new ArrayList<>(List.of(SENTENCES.getFirst()));
		for (int i = 0; i < 3; i++) {
			String sentence = pick(SENTENCES, random);
			if (!sentences.contains(sentence)) {
				sentences.add(sentence);
			}
		}
		return String.join(" ", sentences);
	}

	private static StatedPhone phone(StatedPhone.Kind kind, SplittableRandom random) {
		String line = Integer.toString(100 + random.nextInt(100));
		return new StatedPhone(kind, "202-555-0" + line, "2025550" + line, null);
	}

	/** Up to about two miles from the middle, to the hundred-thousandth of a degree. */
	private static double near(double degrees, SplittableRandom random) {
		return Math.round((degrees + (random.nextDouble() - 0.5) * 0.05) * 100_000) / 100_000.0;
	}

	private static <T> T pick(List<T> all, SplittableRandom random) {
		return all.get(random.nextInt(all.size()));
	}

	/** What sort of place it is, and how many of a hundred are of that sort. */
	private enum Kind {

		OUTPATIENT(52), RESIDENTIAL(16), MEDICATION(14), DETOX(8), SOBER_LIVING(7), HOSPITAL(3);

		private final int share;

		Kind(int share) {
			this.share = share;
		}

		private static Kind pick(SplittableRandom random) {
			int left = random.nextInt(100);
			for (Kind kind : values()) {
				left -= kind.share;
				if (left < 0) {
					return kind;
				}
			}
			return OUTPATIENT;
		}

	}

}
