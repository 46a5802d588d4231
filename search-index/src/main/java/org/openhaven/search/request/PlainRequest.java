package org.openhaven.search.request;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.openhaven.search.query.Lexicon;
import org.openhaven.search.query.QueryText;
import org.openhaven.search.query.TextReading;
import org.openhaven.search.understanding.PlaceWords;
import org.openhaven.search.understanding.Understood;
import org.openhaven.search.understanding.Urgent;

/**
 * A request whose plain words have become parameters.
 *
 * @param given the parameters as they were sent
 * @param parameters all that is asked, explicitly: {@code q} holds what is left as text
 * @param place what the words say about where, null if they say nothing or a parameter
 * says it
 * @param understood the parts of the words that became parameters, in their order
 * @param text what is left as text, read against the words of the index; null for none
 * @param unmatched words that ask for nothing: those the index does not know, and those
 * of a place or a filter that a parameter sets otherwise
 * @param urgent the danger that was spoken of, null for none
 */
public record PlainRequest(RequestParameters given, RequestParameters parameters, @Nullable PlaceWords place,
		@Nullable QueryText text, List<Understood> understood, List<String> unmatched, @Nullable Urgent urgent) {

	/** Copies the lists. */
	public PlainRequest {
		understood = List.copyOf(understood);
		unmatched = List.copyOf(unmatched);
	}

	/** The same request, all of its words taken as text. */
	PlainRequest asText(Lexicon lexicon) {
		QueryText all = this.given.text("q").flatMap((words) -> TextReading.read(words, lexicon)).orElse(null);
		return new PlainRequest(this.given, this.given, null, all, List.of(),
				(all != null) ? all.unmatched() : List.of(), this.urgent);
	}

	/** Whether what was understood is a place alone, which may be a part of a name. */
	boolean tellsOnlyWhere() {
		return this.understood.stream().anyMatch((part) -> part.filter().equals(Understood.NEAR))
				&& this.understood.stream()
					.allMatch((part) -> List.of(Understood.NEAR, Understood.RADIUS).contains(part.filter()));
	}

	/** Whether plain words were typed. */
	boolean hasWords() {
		return this.given.text("q").isPresent();
	}

	/**
	 * The words that are left as text.
	 * @return empty if none are
	 */
	public Optional<String> rest() {
		return this.parameters.text("q");
	}

}
