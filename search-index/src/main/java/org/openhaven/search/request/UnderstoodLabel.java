package org.openhaven.search.request;

import java.util.Locale;
import java.util.stream.Collectors;

import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;
import org.openhaven.search.understanding.Understood;

/** How a part of plain words that was understood is told to people. */
public final class UnderstoodLabel {

	private UnderstoodLabel() {
	}

	/**
	 * The label of a part.
	 * @param part what was understood
	 * @param language English or Spanish
	 * @return labels of its values divided by slashes, with a word before those that are
	 * not wanted; a place as it is called
	 */
	public static String of(Understood part, Locale language) {
		String labels = part.values().stream().map((value) -> of(value, language)).collect(Collectors.joining(" / "));
		return part.excluded() ? Wording.without(labels, language) : labels;
	}

	/**
	 * The label of a value.
	 * @param value of a filter
	 * @param language English or Spanish
	 * @return the vocabulary's label, the value itself where it has none
	 */
	public static String of(FilterValue value, Locale language) {
		return Vocabulary.standard().findEntry(value).map((entry) -> entry.label(language)).orElse(value.value());
	}

}
