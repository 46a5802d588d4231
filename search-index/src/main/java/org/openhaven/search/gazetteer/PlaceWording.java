package org.openhaven.search.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words people put round the name of a place, in English and Spanish: "downtown",
 * "area", "greater", "county of", "el norte de". Source: the wording of people in the
 * field, kept by hand.
 */
final class PlaceWording {

	private static final Pattern STATE_OF = Pattern
		.compile("(?i)(?:(?:the |el )?(?:state|estado|commonwealth|territory) (?:of|de) (.{2,40})|(.{2,40}) state)");

	private static final Pattern COUNTY_OF = Pattern
		.compile("(?i)(?:the |el |la )?(?:county|parish|condado|parroquia) (?:of|del?) (?:la )?(.+)");

	private static final Pattern SPANISH_DIRECTION = Pattern
		.compile("(?i)(?:el |la )?(norte|sur|este|oeste|noreste|noroeste|sureste|suroeste|centro) "
				+ "(?:de(?: la| las| los)?|del) (.+)");

	private static final Map<String, String> DIRECTIONS = Map.of("norte", "north", "sur", "south", "este", "east",
			"oeste", "west", "noreste", "northeast", "noroeste", "northwest", "sureste", "southeast", "suroeste",
			"southwest", "centro", "central");

	private static final Pattern BEFORE = Pattern.compile("(?i)^(?:near|nearby|in|into|around|at|by|from|within"
			+ "|close to|outside(?: of)?|cerca de|cerca|en|alrededor de|por|the|el|la|los|las"
			+ "|(?:city|town|village|borough|township|municipality|ciudad|pueblo|municipio|area|suburbs|outskirts|part) "
			+ "(?:of|del?)|ciudad|area|greater|metro|metropolitan|gran|downtown|uptown|inner city|zip(?: code)?"
			+ "|condado(?: de)?|centro de|centro) ");

	private static final Pattern AFTER = Pattern.compile("(?i) (?:and (?:the )?surrounding (?:areas?|suburbs)"
			+ "|(?:metropolitan|metro|surrounding|local)? ?(?:area|region|areas)|metropolitan|metro|metroplex|downtown"
			+ "|city limits|city center|city proper|city|town|village|township|proper|vicinity|suburbs|county area"
			+ "|y alrededores|and nearby|or nearby|nearby)$");

	private static final Set<String> PERSON = Set.of("me", "mi", "us", "you", "my", "my area", "here", "home", "aqui",
			"aquí", "casa", "mi casa", "my home", "my house", "work");

	private static final int MOST_STEPS = 4;

	private PlaceWording() {
	}

	/** What is left of "state of X", "estado de X" and "X state". */
	static Optional<String> stateOf(String text) {
		Matcher state = STATE_OF.matcher(text);
		return state.matches() ? Optional.of((state.group(1) != null) ? state.group(1) : state.group(2))
				: Optional.empty();
	}

	/** The text and what it may say in fewer or other words, the nearest to it first. */
	static List<String> readings(String text) {
		List<String> readings = new ArrayList<>();
		readings.add(text);
		Matcher county = COUNTY_OF.matcher(text);
		if (county.matches()) {
			readings.add(county.group(1) + " county");
		}
		Matcher direction = SPANISH_DIRECTION.matcher(text);
		if (direction.matches()) {
			readings.add(DIRECTIONS.get(direction.group(1).toLowerCase(Locale.ROOT)) + ' ' + direction.group(2));
		}
		addShorter(text, readings, MOST_STEPS);
		return readings;
	}

	private static void addShorter(String text, List<String> readings, int steps) {
		for (Pattern pattern : List.of(BEFORE, AFTER)) {
			String shorter = pattern.matcher(text).replaceFirst("").strip();
			if (!shorter.equals(text) && !shorter.isEmpty() && !isPerson(shorter) && !readings.contains(shorter)) {
				readings.add(shorter);
				if (steps > 1) {
					addShorter(shorter, readings, steps - 1);
				}
			}
		}
	}

	/** Whether the text says no more than "near me". */
	static boolean isNearby(String text) {
		String place = BEFORE.matcher(text).replaceFirst("").strip();
		return !place.equals(text) && isPerson(place);
	}

	/** "Near me" is not Maine. */
	private static boolean isPerson(String text) {
		return PERSON.contains(text.toLowerCase(Locale.ROOT));
	}

	/** The text without any of those words. */
	static String bare(String text) {
		String bare = text;
		for (int step = 0; step < MOST_STEPS; step++) {
			String shorter = AFTER.matcher(BEFORE.matcher(bare).replaceFirst("")).replaceFirst("").strip();
			if (shorter.isEmpty() || isPerson(shorter)) {
				break;
			}
			bare = shorter;
		}
		return bare;
	}

}
