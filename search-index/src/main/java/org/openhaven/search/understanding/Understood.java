package org.openhaven.search.understanding;

import java.util.List;

import org.openhaven.directory.vocabulary.FilterValue;

/**
 * A part of the words that became a filter or the place.
 *
 * @param text the part as it was typed, misspelt or not
 * @param start where it begins, in UTF-16 units of the words
 * @param end where it ends, exclusive
 * @param filter the parameter: a filter of the vocabulary, {@code state} or {@code city},
 * {@code near} or {@code radius}
 * @param value the parameter's value; alternatives divided by commas, excluded values
 * with a leading {@code -}; for {@code near} the place's label
 */
public record Understood(String text, int start, int end, String filter, String value) {

	/** The place. */
	public static final String NEAR = "near";

	/** How far around it. */
	public static final String RADIUS = "radius";

	/**
	 * Whether the value is excluded.
	 * @return true for {@code -methadone}
	 */
	public boolean excluded() {
		return this.value.startsWith("-") && !this.filter.equals(NEAR);
	}

	/**
	 * The values without their signs, for their labels.
	 * @return one for each alternative, in order
	 */
	public List<FilterValue> values() {
		if (this.filter.equals(NEAR)) {
			return List.of(new FilterValue(this.filter, this.value));
		}
		return List.of(this.value.split(","))
			.stream()
			.map((value) -> new FilterValue(this.filter, value.startsWith("-") ? value.substring(1) : value))
			.toList();
	}

}
