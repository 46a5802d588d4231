package org.openhaven.search.gazetteer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The counties by FIPS code and by name. A county and an independent city may have one
 * name (Baltimore, Fairfax): the plain name means the county, with "city" the city.
 */
final class Counties {

	private static final Pattern KIND = Pattern.compile("(?i)(?<=\\S)[\\s,]+(city and borough|census area|"
			+ "planning region|county|co\\.?|parish|borough|municipality|municipio)$");

	private static final Pattern CITY = Pattern.compile("(?i)^(?:city of (.+)|(.+?)[\\s(]+city\\)?)$");

	private final List<County> all;

	private final Map<String, County> byFips = new HashMap<>();

	private final Map<String, List<County>> byName = new HashMap<>();

	/** State and name to the counties that took the place of a former one. */
	private final Map<String, List<County>> former = new HashMap<>();

	Counties(List<County> all) {
		this.all = List.copyOf(all);
		for (County county : all) {
			this.byFips.put(county.fips(), county);
			this.byName.computeIfAbsent(key(county.name()), (key) -> new ArrayList<>()).add(county);
		}
		Comparator<County> largestFirst = Comparator.comparingInt(County::zipCount)
			.reversed()
			.thenComparing(County::fips);
		this.byName.values().forEach((namesakes) -> namesakes.sort(largestFirst));
	}

	void addFormer(String state, String name, List<String> successors) {
		this.former.put(state + ' ' + key(name), successors.stream().map(this::county).toList());
	}

	County county(String fips) {
		return findByFips(fips).orElseThrow(() -> new IllegalArgumentException("No county has the FIPS code " + fips));
	}

	Optional<County> findByFips(String fips) {
		return Optional.ofNullable(this.byFips.get(fips));
	}

	/** The counties of that name in all states, the one with the most ZIPs first. */
	List<County> findByName(String name) {
		for (String key : keys(name)) {
			List<County> found = this.byName.get(key);
			if (found != null) {
				return found;
			}
		}
		return List.of();
	}

	Optional<County> findByName(String name, String state) {
		for (String key : keys(name)) {
			for (County county : this.byName.getOrDefault(key, List.of())) {
				if (county.state().equals(state)) {
					return Optional.of(county);
				}
			}
		}
		return Optional.empty();
	}

	/** What a county that is no more has become, its largest part first. */
	List<County> findSuccessors(String name, String state) {
		for (String key : keys(name)) {
			List<County> found = this.former.get(state + ' ' + key);
			if (found != null) {
				return found;
			}
		}
		return List.of();
	}

	/** Whether a county or an independent city has that key. */
	boolean isKey(String key) {
		return this.byName.containsKey(key) || this.byName.containsKey(key + "|city");
	}

	/** Namesakes by the key of their name, the one with the most ZIPs first. */
	Map<String, List<County>> byKey() {
		return Collections.unmodifiableMap(this.byName);
	}

	List<County> all() {
		return this.all;
	}

	/** Whether the words end with county, parish or the like. */
	static boolean namesItsKind(String text) {
		return KIND.matcher(text.strip()).find();
	}

	/** The name's key without the kind; an independent city's ends with a mark. */
	static String key(String name) {
		Matcher city = CITY.matcher(name.strip());
		if (city.matches() && !name.endsWith(" City")) {
			return PlaceNames.key((city.group(1) != null) ? city.group(1) : city.group(2)) + "|city";
		}
		return plainKey(name);
	}

	private static String plainKey(String name) {
		return PlaceNames.key(KIND.matcher(name.strip()).replaceFirst(""));
	}

	/** The likeliest key first: "Baltimore City" is the city, "James City" a county. */
	private static List<String> keys(String name) {
		String plain = plainKey(name);
		List<String> keys = new ArrayList<>();
		Matcher city = CITY.matcher(name.strip());
		if (city.matches()) {
			keys.add(PlaceNames.key((city.group(1) != null) ? city.group(1) : city.group(2)) + "|city");
		}
		keys.add(plain);
		keys.add(plain + "|city");
		if (!name.toLowerCase(Locale.ROOT).contains("island")) {
			keys.add(plain + "island");
		}
		return keys;
	}

}
