package org.openhaven.search.understanding;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

/**
 * What plain words mean. Every word typed is found in exactly one of them: in a part that
 * was understood, in the rest, among the ignored ones, or in the words of danger.
 *
 * @param understood the parts that became filters or the place, in their order
 * @param parameters the filters as parameters, the place left out: for each the values of
 * its occurrences, which must all hold; an occurrence is written as in a request
 * ({@code medicaid,medicare} or {@code -methadone})
 * @param place where, null when the words say nothing about it
 * @param radius value of the radius parameter, for example {@code 10mi}; null for none
 * @param rest the words left for text, as typed, divided by blanks; names and what nobody
 * knows
 * @param unmatched those words of the rest that the index does not know, folded
 * @param ignored words that carry no meaning of their own or are too general, as typed
 * @param urgent what danger was spoken of, null for none; neither to be logged nor
 * counted
 */
public record Understanding(List<Understood> understood, SortedMap<String, List<String>> parameters,
		@Nullable PlaceWords place, @Nullable String radius, String rest, List<String> unmatched, List<String> ignored,
		@Nullable Urgent urgent) {

	public Understanding {
		understood = List.copyOf(understood);
		unmatched = List.copyOf(unmatched);
		ignored = List.copyOf(ignored);
	}

	/**
	 * The place.
	 * @return empty when the words say nothing about where
	 */
	public Optional<PlaceWords> findPlace() {
		return Optional.ofNullable(this.place);
	}

	/**
	 * The danger.
	 * @return empty when none was spoken of
	 */
	public Optional<Urgent> findUrgent() {
		return Optional.ofNullable(this.urgent);
	}

}
