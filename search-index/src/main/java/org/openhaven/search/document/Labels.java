package org.openhaven.search.document;

import java.util.List;
import java.util.Locale;

import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;

/**
 * The words that pages show for a value, in every language: text by which it is found.
 */
final class Labels {

	private static final Locale SPANISH = Locale.of("es");

	private Labels() {
	}

	static List<String> of(FilterValue value) {
		FilterValue listed = MedicineValues.isPolicy(value) ? new FilterValue("medication", value.value()) : value;
		return Vocabulary.standard()
			.findEntry(listed)
			.map((entry) -> List.of(entry.label(Locale.ENGLISH), entry.label(SPANISH)))
			.orElse(List.of());
	}

}
