package org.openhaven.search.explain;

import java.util.Locale;

import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;

/** The label of a value without its explanation in brackets. */
public final class ShortLabel {

	private ShortLabel() {
	}

	/**
	 * As it stands in a sentence, without quotes.
	 * @param value of a filter
	 * @param language English or Spanish
	 * @return the value itself if it has no label
	 */
	public static String of(FilterValue value, Locale language) {
		String label = Vocabulary.standard()
			.findEntry(value)
			.map((entry) -> entry.label(language))
			.orElse(value.value());
		int explanation = label.indexOf(" (");
		return ((explanation > 0) ? label.substring(0, explanation) : label).replace('"', '\'');
	}

}
