package org.openhaven.api.search;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.openhaven.api.request.RequestParameters;
import org.openhaven.search.query.QueryText;
import org.openhaven.search.understanding.PlaceWords;
import org.openhaven.search.understanding.Understood;
import org.openhaven.search.understanding.Urgent;

/**
 * A request whose plain words have become parameters.
 *
 * @param parameters all that is asked, explicitly: {@code q} holds what is left as text
 * @param place what the words say about where, null if they say nothing or a parameter
 * says it
 * @param understood the parts of the words that became parameters, in their order
 * @param text what is left as text, read against the words of the index; null for none
 * @param unmatched words that ask for nothing: those the index does not know, and those
 * of a place or a filter that a parameter sets otherwise
 * @param urgent the danger that was spoken of, null for none
 */
record PlainRequest(RequestParameters parameters, @Nullable PlaceWords place, @Nullable QueryText text,
		List<Understood> understood, List<String> unmatched, @Nullable Urgent urgent) {

	PlainRequest {
		understood = List.copyOf(understood);
		unmatched = List.copyOf(unmatched);
	}

	/** The words that are left as text. */
	Optional<String> rest() {
		return this.parameters.text("q");
	}

}
