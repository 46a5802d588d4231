package org.openhaven.finder.results;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.openhaven.finder.card.Card;

/**
 * A page of results, in finished words.
 *
 * @param hidden whether the search stays out of the address
 * @param title of the document; tells nothing of a hidden search
 * @param heading how many places for what and where
 * @param words what stands in the box
 * @param near the place, as a request names it; null for none
 * @param total how many there are
 * @param chips what was understood and asked
 * @param more what can be asked as well
 * @param facets groups of boxes
 * @param kept what the form of boxes keeps, by name
 * @param sorts orders by name, with their words
 * @param sort the order
 * @param cards this page of results
 * @param next the next page, null after the last
 * @param offers changes that bring more, best first
 * @param instead what listings do tell in place of what hardly any tells
 * @param danger what to do now, null if no words of danger were typed
 * @param remarks what was left out or could not be found, sentences
 * @param others places of the same name
 * @param known how the facts are known where all share one list, empty if they differ
 * @param caution what has to be asked of all of them, empty if they differ
 * @param query the search as a query, for the map
 * @param around the circle that is looked through, null for an area or none
 */
record ResultsView(boolean hidden, String title, String heading, String words, @Nullable String near, long total,
		List<Chip> chips, List<More> more, List<Facet> facets, List<Map.Entry<String, String>> kept,
		Map<String, String> sorts, String sort, List<Card> cards, @Nullable Step next, List<Offer> offers,
		List<Offer> instead, @Nullable Danger danger, List<String> remarks, List<More> others, String known,
		String caution, String query, @Nullable Circle around) {

	/**
	 * A circle on the map.
	 *
	 * @param middle latitude and longitude
	 * @param miles its radius
	 */
	record Circle(String middle, double miles) {
	}

	/** Copies the lists. */
	ResultsView {
		chips = List.copyOf(chips);
		more = List.copyOf(more);
		facets = List.copyOf(facets);
		kept = List.copyOf(kept);
		cards = List.copyOf(cards);
		offers = List.copyOf(offers);
		instead = List.copyOf(instead);
		remarks = List.copyOf(remarks);
		others = List.copyOf(others);
	}

}
