package org.openhaven.search.suggest;

import java.util.List;

import org.openhaven.directory.vocabulary.VocabularyEntry;
import org.openhaven.search.document.FacilityRow;
import org.openhaven.search.gazetteer.Place;
import org.openhaven.search.understanding.Understood;

/** What the words typed so far may become. */
public sealed interface Suggestion {

	/**
	 * A value of a filter.
	 *
	 * @param entry of the vocabulary
	 */
	record Value(VocabularyEntry entry) implements Suggestion {
	}

	/**
	 * A whole search.
	 *
	 * @param text words that ask it
	 * @param understood their parts
	 */
	record Search(String text, List<Understood> understood) implements Suggestion {

		/** Copies the list. */
		public Search {
			understood = List.copyOf(understood);
		}

	}

	/**
	 * A place.
	 *
	 * @param place of the gazetteer
	 */
	record Somewhere(Place place) implements Suggestion {
	}

	/**
	 * A listing.
	 *
	 * @param row as the index keeps it
	 */
	record Named(FacilityRow row) implements Suggestion {
	}

}
