package org.openhaven.api.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.openhaven.api.request.RequestParameters;
import org.openhaven.search.document.Words;
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
 * @param unmatched words that ask for nothing: those the index does not know, and those
 * of a place or a filter that a parameter sets otherwise
 * @param urgent the danger that was spoken of, null for none
 */
record PlainRequest(RequestParameters parameters, @Nullable PlaceWords place, List<Understood> understood,
		List<String> unmatched, @Nullable Urgent urgent) {

	PlainRequest {
		understood = List.copyOf(understood);
		unmatched = List.copyOf(unmatched);
	}

	/** Those words of the rest that a listing must have. */
	String demanded() {
		return rest().map(Words::of)
			.orElse(List.of())
			.stream()
			.filter((word) -> !this.unmatched.contains(word))
			.collect(Collectors.joining(" "));
	}

	/** The words that are left as text. */
	Optional<String> rest() {
		return this.parameters.text("q");
	}

}
