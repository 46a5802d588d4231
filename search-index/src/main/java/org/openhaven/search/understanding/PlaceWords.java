package org.openhaven.search.understanding;

import java.util.List;

import org.openhaven.search.gazetteer.Place;

/** What the words say about where. */
public sealed interface PlaceWords {

	/**
	 * They name a place.
	 *
	 * @param place the most likely one
	 * @param alternatives others of that name, the likeliest first
	 * @param guessed whether the name was misspelt and this is what was probably meant
	 * @param sure whether a place was meant for sure; else the words may be a part of a
	 * name
	 */
	record Named(Place place, List<Place> alternatives, boolean guessed, boolean sure) implements PlaceWords {

		public Named {
			alternatives = List.copyOf(alternatives);
		}

	}

	/** They mean where the person is, and the client said where that is. */
	record Here() implements PlaceWords {
	}

	/**
	 * They ask for a place that is not known: another spelling, or "near me" without a
	 * point.
	 *
	 * @param text the words for the place as typed
	 * @param didYouMean labels of places with names alike; empty for "near me"
	 */
	record Unknown(String text, List<String> didYouMean) implements PlaceWords {

		public Unknown {
			didYouMean = List.copyOf(didYouMean);
		}

	}

}
