package org.openhaven.search.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.query.FacilityHit;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FieldFilter;
import org.openhaven.search.query.MatchingRules;
import org.openhaven.search.query.Reason;
import org.openhaven.search.query.Sort;

/**
 * What speaks for a result, in a few concrete words each, English or Spanish: "4.4
 * miles", "prescribes buprenorphine", "confirmed 12 days ago", "3 places free". Made from
 * the query and what the result itself says, never from anything else. Every phrase is
 * plain text without quotes.
 */
public final class Why {

	private static final long MINUTES_PER_DAY = Duration.ofDays(1).toMinutes();

	/** Up to here ages are told in days. Source: the words of the design. */
	private static final long MOST_DAYS = 60;

	private static final long DAYS_PER_MONTH = 30;

	private static final long DAYS_PER_YEAR = 365;

	/** Told by other phrases, or seen in the address of the result. */
	private static final Set<String> TOLD_OTHERWISE = Set.of("service", "medication", "access", "available", "focus",
			"state", "county", "city", "zip");

	private final FacilityQuery query;

	private final boolean spanish;

	private final Locale language;

	/** From where distances count, with a blank before it; empty where it is plain. */
	private final String fromWhere;

	/** What is told of those who offer an asked kind of service. */
	private final Map<ServiceKind, String> offers = new LinkedHashMap<>();

	/** What is told of those who stand so to an asked medicine. */
	private final List<Policy> policies = new ArrayList<>();

	/** What every result states, because everything that was asked is stated. */
	private final List<String> stated;

	/**
	 * Explains the results of a query.
	 * @param query what was asked
	 * @param language English or Spanish
	 */
	public Why(FacilityQuery query, Locale language) {
		this(query, language, "");
	}

	Why(FacilityQuery query, Locale language, String fromWhere) {
		this.query = query;
		this.fromWhere = fromWhere;
		this.spanish = "es".equals(language.getLanguage());
		this.language = language;
		this.stated = stated();
		for (String kind : query.filter("service").wanted()) {
			String label = label(new FilterValue("service", kind));
			this.offers.put(ServiceKind.of(kind), say("offers " + label, "ofrece " + label));
		}
		addPolicies();
	}

	/**
	 * What speaks for one result, and what against it.
	 * @param hit a result of the query
	 * @return phrases, the most telling first; never empty
	 */
	public List<String> of(FacilityHit hit) {
		List<String> why = new ArrayList<>();
		addText(hit, why);
		addDistance(hit, why);
		addCare(hit, why);
		addConfirmation(hit, why);
		addPlaces(hit, why);
		if (hit.why().contains(Reason.NOT_SEEN_LATELY)) {
			why.add(say("missing from newer lists, so it comes last",
					"falta en listas más nuevas, por eso va al final"));
		}
		if (why.isEmpty() || this.query.sort() == Sort.NAME) {
			why.add(order());
		}
		return why;
	}

	private void addText(FacilityHit hit, List<String> why) {
		for (Reason reason : hit.why()) {
			switch (reason) {
				case NAME_IS_THE_TEXT -> why.add(say("its name is what you typed", "su nombre es lo que escribió"));
				case NAME_HAS_THE_WORDS -> why.add(say("its name has your words", "su nombre tiene sus palabras"));
				case LISTING_HAS_THE_WORDS -> why.add(say("its listing has your words", "su ficha tiene sus palabras"));
				case LISTING_HAS_SOME_WORDS ->
					why.add(say("its listing has some of your words", "su ficha tiene algunas de sus palabras"));
				default -> {
					// not about the words
				}
			}
		}
	}

	private void addDistance(FacilityHit hit, List<String> why) {
		hit.distanceMeters().ifPresent((meters) -> {
			String miles = Miles.said(meters, hit.distanceApproximate(), this.language);
			why.add(say(miles, "a " + miles) + this.fromWhere);
		});
	}

	private void addCare(FacilityHit hit, List<String> why) {
		this.offers.forEach((kind, phrase) -> {
			if (hit.row().offers(kind)) {
				why.add(phrase);
			}
		});
		for (Policy policy : this.policies) {
			if (hit.row().tells(policy.medicine, policy.access)) {
				why.add(policy.phrase);
			}
		}
		if (hit.why().contains(Reason.INDIRECT_EVIDENCE)) {
			why.add(say("not all you asked for is stated: ask", "no todo lo que busca está indicado: pregunte"));
		}
		else {
			why.addAll(this.stated);
		}
	}

	private void addPolicies() {
		SortedSet<Access> asked = new TreeSet<>();
		MatchingRules.accessGroups(this.query).forEach(asked::addAll);
		for (String medicine : this.query.filter("medication").wanted()) {
			String label = label(new FilterValue("medication", medicine));
			asked.forEach((access) -> this.policies.add(new Policy(medicine, access, policy(label, access))));
		}
	}

	private String policy(String medicine, Access access) {
		return switch (access) {
			case PRESCRIBES -> say("prescribes " + medicine, "receta " + medicine);
			case ACCEPTS -> say("accepts people who take " + medicine, "acepta a quien toma " + medicine);
			case NOT_USED -> say("does not use " + medicine, "no usa " + medicine);
			case NOT_ALLOWED -> say("does not allow " + medicine, "no permite " + medicine);
		};
	}

	/** Values that every result has: those asked for with no other in their place. */
	private List<String> stated() {
		List<String> values = new ArrayList<>();
		for (Map.Entry<String, FieldFilter> asked : this.query.filters().entrySet()) {
			if (!TOLD_OTHERWISE.contains(asked.getKey())) {
				asked.getValue()
					.anyOf()
					.stream()
					.filter((group) -> group.size() == 1)
					.flatMap(Set::stream)
					.map((value) -> label(new FilterValue(asked.getKey(), value)))
					.forEach((label) -> values.add(say("states: " + label, "indica: " + label)));
			}
		}
		return List.copyOf(values);
	}

	private void addConfirmation(FacilityHit hit, List<String> why) {
		if (hit.confirmedAt() == null) {
			return;
		}
		long minutes = Duration.between(hit.confirmedAt(), this.query.at()).toMinutes();
		long days = Math.max(0, Math.floorDiv(minutes, MINUTES_PER_DAY));
		if (days <= DAYS_PER_YEAR || this.query.sort() == Sort.VERIFIED) {
			why.add(say("confirmed ", "confirmado ") + age(days));
		}
	}

	private String age(long days) {
		if (days == 0) {
			return say("today", "hoy");
		}
		if (days == 1) {
			return say("yesterday", "ayer");
		}
		if (days <= MOST_DAYS) {
			return say(days + " days ago", "hace " + days + " días");
		}
		if (days < 2 * DAYS_PER_YEAR) {
			long months = days / DAYS_PER_MONTH;
			return say(months + " months ago", "hace " + months + " meses");
		}
		long years = days / DAYS_PER_YEAR;
		return say(years + " years ago", "hace " + years + " años");
	}

	private void addPlaces(FacilityHit hit, List<String> why) {
		int places = hit.placesFree();
		if (places == 1) {
			why.add(say("1 place free", "1 lugar libre"));
		}
		else if (places > 1) {
			why.add(say(places + " places free", places + " lugares libres"));
		}
	}

	private String order() {
		return (this.query.sort() == Sort.NAME) ? say("in order of names", "por orden de nombres")
				: say("nothing you asked puts one before another", "nada de lo que pidió pone a uno antes que otro");
	}

	/** The label without its explanation, as it stands within a sentence. */
	private String label(FilterValue value) {
		String words = ShortLabel.of(value, this.language);
		boolean word = words.length() > 1 && Character.isLowerCase(words.charAt(1));
		boolean sentence = value.filter().equals("service") || value.filter().equals("medication");
		return (word && sentence) ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
	}

	private String say(String english, String spanishWords) {
		return this.spanish ? spanishWords : english;
	}

	/** How a facility stands to a medicine, and how that is told. */
	private record Policy(String medicine, Access access, String phrase) {
	}

}
