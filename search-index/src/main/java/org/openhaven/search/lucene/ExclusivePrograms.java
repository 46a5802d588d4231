package org.openhaven.search.lucene;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.MatchingRules;

/**
 * Programs that serve one group of people only. They are hidden from those who ask
 * neither for them nor for their group, save those that the text names.
 */
final class ExclusivePrograms {

	private final FacilityQuery query;

	private final ValueColumns facility;

	private final Candidates candidates;

	private final @Nullable TextMatches text;

	private final boolean groupsAsked;

	private final long[] hidden;

	private @Nullable List<String> valuesWithoutGroups;

	private long @Nullable [] hiddenWithoutGroups;

	ExclusivePrograms(FacilityQuery query, SegmentColumns columns, Candidates candidates, @Nullable TextMatches text) {
		this.query = query;
		this.facility = columns.facility();
		this.candidates = candidates;
		this.text = text;
		this.groupsAsked = !query.filter("population").anyOf().isEmpty();
		List<String> values = MatchingRules.hiddenExclusives(query);
		this.valuesWithoutGroups = this.groupsAsked ? null : values;
		this.hidden = programs(values);
		this.hiddenWithoutGroups = this.groupsAsked ? null : this.hidden;
	}

	/** Whether it makes a difference that the query asks for groups of people. */
	boolean areGroupsAsked() {
		return this.groupsAsked;
	}

	/** What is hidden from the query; not to be changed. */
	long[] hidden() {
		return this.hidden;
	}

	/** What is hidden if no group of people is asked for; not to be changed. */
	long[] hiddenWithoutGroups() {
		if (this.hiddenWithoutGroups == null) {
			this.hiddenWithoutGroups = programs(valuesWithoutGroups());
		}
		return this.hiddenWithoutGroups;
	}

	/**
	 * Takes those out of a set that stay hidden if just this group of people is asked
	 * for.
	 */
	void removeHiddenFrom(String group, long[] set) {
		WordSets.andNot(set, programs(MatchingRules.withoutThoseFor(group, valuesWithoutGroups())));
	}

	private List<String> valuesWithoutGroups() {
		if (this.valuesWithoutGroups == null) {
			this.valuesWithoutGroups = MatchingRules.hiddenExclusives(this.query.without("population"));
		}
		return this.valuesWithoutGroups;
	}

	private long[] programs(List<String> values) {
		long[] some = this.candidates.none();
		for (String value : values) {
			this.facility.holding(new FilterValue("exclusive", value)).orInto(this.candidates, some);
		}
		if (this.text != null) {
			this.text.named().removeFrom(this.candidates, some);
		}
		return some;
	}

}
