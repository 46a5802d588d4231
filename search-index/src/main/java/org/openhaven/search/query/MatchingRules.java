package org.openhaven.search.query;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.vocabulary.Filter;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;
import org.openhaven.directory.vocabulary.VocabularyEntry;

/**
 * Rules about queries and filter values that all engines share, so that they are written
 * once.
 */
public final class MatchingRules {

	/**
	 * Programs that serve nobody else. Source: vocabulary.csv, notes of the rows
	 * {@code exclusive}; the alcohol- and opioid-only ones are not among them, because
	 * they rank normally.
	 */
	public static final List<String> HIDDEN_EXCLUSIVES = List.of("dui-clients-only", "medication-clients-only",
			"veterans-only");

	private static final Map<String, String> GROUPS = groups();

	/** Groups of people who are asked for together with their exclusive programs. */
	public static final Set<String> UNHIDING_GROUPS = Set.copyOf(GROUPS.values());

	/** The focus of those who ask for none. Source: CONTRACT.md, {@code focus}. */
	public static final FieldFilter DEFAULT_FOCUS = FieldFilter.anyOf("substance-use", "unknown");

	/**
	 * Substances for which a place of detox has evidence of its own, so that nothing else
	 * counts when detox is asked for. Source: vocabulary.md, {@code weak_rule}.
	 */
	public static final Set<String> WITHDRAWAL_SUBSTANCES = Set.of("alcohol", "opioids", "benzodiazepines", "cocaine",
			"methamphetamine");

	private static final Set<FilterValue> IMPLYING_SERVICE = implyingService();

	private MatchingRules() {
	}

	/**
	 * Which exclusive programs are left out, because nothing asks for them: neither the
	 * value itself, nor its group of people, nor a term.
	 * @param query what is asked
	 * @return values of {@code exclusive}
	 */
	public static List<String> hiddenExclusives(FacilityQuery query) {
		if (!query.defaultsApply() || !query.filter("term").anyOf().isEmpty()) {
			return List.of();
		}
		FieldFilter exclusives = query.filter("exclusive");
		FieldFilter groups = query.filter("population");
		List<String> hidden = new ArrayList<>(HIDDEN_EXCLUSIVES);
		hidden.removeIf((value) -> exclusives.asksFor(value) || asksForGroup(groups, value));
		return hidden;
	}

	/**
	 * Which of these programs stay left out if a group of people is asked for.
	 * @param programs values of {@code exclusive}
	 * @param group a value of {@code population}
	 * @return those that do not serve the group
	 */
	public static List<String> withoutThoseFor(String group, List<String> programs) {
		List<String> left = new ArrayList<>(programs);
		left.removeIf((value) -> group.equals(GROUPS.get(value)));
		return left;
	}

	private static boolean asksForGroup(FieldFilter groups, String exclusive) {
		String group = GROUPS.get(exclusive);
		return group != null && groups.asksFor(group);
	}

	/** The group of people that each exclusive program serves, as far as there is one. */
	private static Map<String, String> groups() {
		Map<String, String> groups = new TreeMap<>();
		for (String value : HIDDEN_EXCLUSIVES) {
			for (FilterValue implied : Vocabulary.standard().impliedBy(new FilterValue("exclusive", value))) {
				if (implied.filter().equals("population")) {
					groups.put(value, implied.value());
				}
			}
		}
		return groups;
	}

	/**
	 * The forms of access that a value of the filter {@code access} accepts.
	 * @param value {@code any} or one of {@link Access}
	 * @return one or two
	 */
	public static Set<Access> accessOf(String value) {
		return value.equals("any") ? EnumSet.of(Access.PRESCRIBES, Access.ACCEPTS) : EnumSet.of(Access.of(value));
	}

	/**
	 * The groups of access that are asked for of each medicine.
	 * @param query what is asked
	 * @return one group per demand; {@code prescribes} alone if nothing is asked
	 */
	public static List<Set<Access>> accessGroups(FacilityQuery query) {
		List<Set<Access>> groups = new ArrayList<>();
		for (Set<String> values : query.filter("access").anyOf()) {
			Set<Access> group = EnumSet.noneOf(Access.class);
			values.forEach((value) -> group.addAll(accessOf(value)));
			groups.add(group);
		}
		return groups.isEmpty() ? List.of(EnumSet.of(Access.PRESCRIBES)) : groups;
	}

	/**
	 * Whether the filter must hold for one service together with the others of care.
	 * @param filter parameter name
	 * @return true for those of {@link Filter.Scope#CARE} and for {@code access}
	 */
	public static boolean describesCare(String filter) {
		return filter.equals("access") || Filter.findFilter(filter).filter(Filter::describesCare).isPresent();
	}

	/**
	 * Whether the value, by itself, says that there is a service of some kind: a facility
	 * without services fails it.
	 * @param value a filter value
	 * @return true if it implies a value of {@code service}
	 */
	public static boolean impliesService(FilterValue value) {
		return IMPLYING_SERVICE.contains(value);
	}

	private static Set<FilterValue> implyingService() {
		return Vocabulary.standard()
			.entries()
			.stream()
			.map(VocabularyEntry::key)
			.filter((value) -> Vocabulary.standard()
				.impliedBy(value)
				.stream()
				.anyMatch((implied) -> implied.filter().equals("service")))
			.collect(Collectors.toUnmodifiableSet());
	}

}
