package org.openhaven.search.query;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * A word of a query's text, with all that it may be in a listing.
 *
 * @param typed the word as typed, folded; two words joined by a blank if they are looked
 * for as one
 * @param forms what it may be, the likeliest first: each a word, or several that must all
 * be there ({@code new} and {@code hope} for {@code newhope}); none if no listing has it
 * @param demanded whether a listing must have it; else it only ranks
 */
public record QueryWord(String typed, List<List<String>> forms, boolean demanded) {

	/**
	 * Copies the forms.
	 * @throws IllegalArgumentException if a word is demanded that has no form
	 */
	public QueryWord {
		forms = forms.stream().map(List::copyOf).toList();
		if (demanded && forms.isEmpty()) {
			throw new IllegalArgumentException("No listing can have '" + typed + "', so it cannot be demanded");
		}
	}

	/**
	 * A word that a listing must have as it is.
	 * @param word folded
	 * @return the word
	 */
	static QueryWord exactly(String word) {
		return new QueryWord(word, List.of(List.of(word)), true);
	}

	static QueryWord demanded(String typed, Collection<String> forms) {
		return new QueryWord(typed, forms.stream().map(List::of).toList(), true);
	}

	/** The word that was most likely meant. */
	String likely() {
		return this.forms.isEmpty() ? this.typed : String.join(" ", this.forms.getFirst());
	}

	/** Whether it is there in any form. */
	boolean isIn(Predicate<String> listing) {
		return this.forms.stream().anyMatch((form) -> form.stream().allMatch(listing));
	}

}
