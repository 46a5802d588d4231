package org.openhaven.search.gazetteer;

import java.util.List;

/** What the gazetteer makes of a person's words for a place. */
public sealed interface PlaceAnswer {

	/**
	 * The words name a place.
	 *
	 * @param place the most likely one: of namesakes the one with the most ZIPs
	 * @param alternatives others of that name, the likeliest first, at most
	 * {@value Gazetteer#MAX_ALTERNATIVES}
	 */
	record Found(Place place, List<Place> alternatives) implements PlaceAnswer {

		public Found {
			alternatives = List.copyOf(alternatives);
		}

	}

	/**
	 * The words name no place known here.
	 *
	 * @param text the words, without control characters, cut to
	 * {@value Gazetteer#MAX_TEXT_LENGTH} characters
	 * @param didYouMean labels of places with names alike, the likeliest first, each
	 * understood by {@link Gazetteer#resolve}; may be empty
	 */
	record NotFound(String text, List<String> didYouMean) implements PlaceAnswer {

		public NotFound {
			didYouMean = List.copyOf(didYouMean);
		}

	}

}
