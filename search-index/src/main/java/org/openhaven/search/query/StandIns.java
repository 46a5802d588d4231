package org.openhaven.search.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What listings do tell that comes nearest to something they hardly ever tell. Source:
 * vocabulary.csv, notes of the values. Carriers are named by nobody but operators, while
 * most say whether they take private insurance; plans for people with Medicaid or
 * Medicare are paid by these. Levels of care are never concluded from codes, but the note
 * of each names the codes that suggest it, and the settings here are what these codes
 * state. What is not listed has no stand-in.
 */
final class StandIns {

	private static final Demand PRIVATE_INSURANCE = Demand.anyOf("payment", "private-insurance");

	private static final Map<String, Demand> PLANS = Map.of("amerigroup",
			Demand.anyOf("payment", "medicaid", "medicare"), "medicaid-managed-care",
			Demand.anyOf("payment", "medicaid"), "medicare-advantage", Demand.anyOf("payment", "medicare"));

	private static final Map<String, Demand> LEVELS = levels();

	private StandIns() {
	}

	/**
	 * What to ask in place of a demand.
	 * @param demand positive values of one filter
	 * @return null if any of them has no stand-in, or they have different kinds of them
	 */
	static @Nullable Demand of(Demand demand) {
		String filter = null;
		Set<String> values = new TreeSet<>();
		for (String value : demand.values()) {
			Demand standIn = of(demand.parameter(), value);
			if (standIn == null || (filter != null && !filter.equals(standIn.parameter()))) {
				return null;
			}
			filter = standIn.parameter();
			values.addAll(standIn.values());
		}
		return (filter != null) ? new Demand(filter, values, false) : null;
	}

	private static @Nullable Demand of(String filter, String value) {
		return switch (filter) {
			case "insurer" -> PLANS.getOrDefault(value, PRIVATE_INSURANCE);
			case "level" -> LEVELS.get(value);
			default -> null;
		};
	}

	private static Map<String, Demand> levels() {
		Map<String, Demand> levels = new HashMap<>();
		put(levels, Demand.anyOf("setting", "regular-outpatient"), "asam3:1", "asam4:1.5");
		put(levels, Demand.anyOf("setting", "opioid-treatment-program"), "asam3:ots");
		put(levels, Demand.anyOf("setting", "office-based-medication", "opioid-treatment-program", "outpatient-detox"),
				"asam4:1.7");
		put(levels, Demand.anyOf("setting", "intensive-outpatient"), "asam3:2.1", "asam4:2.1");
		put(levels, Demand.anyOf("setting", "partial-hospitalization"), "asam3:2.5", "asam4:2.5");
		put(levels, Demand.anyOf("setting", "outpatient-detox"), "asam3:1-wm", "asam3:2-wm", "asam4:2.7");
		put(levels, Demand.anyOf("setting", "residential"), "asam3:3.1", "asam3:3.3", "asam3:3.5", "asam3:3.7",
				"asam4:3.1", "asam4:3.5");
		put(levels, Demand.anyOf("setting", "residential-detox"), "asam3:3.2-wm");
		put(levels, Demand.anyOf("setting", "medically-supervised-detox"), "asam3:3.7-wm");
		put(levels, Demand.anyOf("setting", "residential", "residential-detox"), "asam4:3.7", "asam4:3.7-bio");
		put(levels, Demand.anyOf("setting", "hospital"), "asam3:4");
		put(levels, Demand.anyOf("setting", "hospital-detox"), "asam3:4-wm");
		put(levels, Demand.anyOf("setting", "hospital", "hospital-detox"), "asam4:4");
		put(levels, Demand.anyOf("setting", "psychiatric-hospital"), "asam4:4-psych");
		put(levels, Demand.anyOf("population", "co-occurring"), "asam4:coe");
		put(levels, Demand.anyOf("service", "sober-living"), "asam4:rr", "narr:1", "narr:2", "narr:3", "narr:4");
		return levels;
	}

	private static void put(Map<String, Demand> levels, Demand standIn, String... values) {
		for (String value : values) {
			levels.put(value, standIn);
		}
	}

}
