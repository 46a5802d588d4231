package org.openhaven.finder.treatment;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openhaven.finder.card.Card;

/**
 * The page.
 *
 * @param title kind of care and town
 * @param path of the page, without the prefix of the language
 * @param kind value of the kind of care
 * @param total listings that name the town and offer the care
 * @param town name and state
 * @param groups what is special here, counted
 * @param elsewhere other kinds of care in this town
 * @param nearest the nearest detox, null if the page is about detox or none is known
 * @param cards the first listings
 * @param known how the facts are known where all share one list, empty if they differ
 * @param search the same search with filters and map, path and query
 */
record TreatmentView(String title, String path, String kind, long total, String town, List<Group> groups,
		List<Count> elsewhere, @Nullable Card nearest, List<Card> cards, String known, String search) {

	TreatmentView {
		groups = List.copyOf(groups);
		elsewhere = List.copyOf(elsewhere);
		cards = List.copyOf(cards);
	}

	/**
	 * Facts of one kind.
	 *
	 * @param title what they tell
	 * @param counts most first
	 */
	record Group(String title, List<Count> counts) {

		Group {
			counts = List.copyOf(counts);
		}

	}

	/**
	 * How many have it.
	 *
	 * @param label what it is
	 * @param count listings
	 * @param href where these are found, path and query
	 */
	record Count(String label, long count, String href) {
	}

}
