package org.openhaven.search.understanding;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import org.openhaven.search.document.PlainText;

/**
 * What plain words mean. Every word typed is found in exactly one of them: in a part that
 * was understood, in the rest, among the asides or the ignored ones, or in the words of
 * danger.
 *
 * @param understood the parts that became filters or the place, in their order
 * @param parameters the filters as parameters, the place left out: for each the values of
 * its occurrences, which must all hold; an occurrence is written as in a request
 * ({@code medicaid,medicare} or {@code -methadone})
 * @param place where, null when the words say nothing about it
 * @param radius value of the radius parameter, for example {@code 10mi}; null for none
 * @param rest the words left for text, as typed, divided by blanks; names and what nobody
 * knows
 * @param asides words that say something no filter can ask for, folded
 * @param ignored words that carry no meaning of their own or are too general, as typed
 * @param urgent what danger was spoken of, null for none; neither to be logged nor
 * counted
 */
public record Understanding(List<Understood> understood, SortedMap<String, List<String>> parameters,
		@Nullable PlaceWords place, @Nullable String radius, String rest, List<String> asides, List<String> ignored,
		@Nullable Urgent urgent) {

	public Understanding {
		understood = List.copyOf(understood);
		asides = List.copyOf(asides);
		ignored = List.copyOf(ignored);
	}

	/** The same with the positions of the original. */
	Understanding of(PlainText plain) {
		List<Understood> moved = this.understood.stream()
			.map((part) -> new Understood(plain.typed(part.start(), part.end()), plain.origin(part.start()),
					plain.origin(part.end()), part.filter(), part.value()))
			.toList();
		return new Understanding(moved, this.parameters, this.place, this.radius, this.rest, this.asides, this.ignored,
				this.urgent);
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
