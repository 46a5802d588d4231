package org.openhaven.finder.facility;

import java.util.Collection;
import java.util.stream.Stream;

import org.openhaven.directory.facility.Facts;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;
import org.openhaven.finder.words.Words;

/** Puts values of the vocabulary into words. */
final class Told {

	private final Words words;

	Told(Words words) {
		this.words = words;
	}

	/** The values of a filter in one text, empty if nothing is known. */
	String text(Facts facts, String filter) {
		return text(facts, Vocabulary.standard().narrowest(facts.of(filter)));
	}

	/** Values that hold in one text; what is only suggested is a question. */
	String text(Facts facts, Collection<FilterValue> values) {
		String stated = labels(values.stream().filter(facts::states));
		String suggested = labels(values.stream().filter((value) -> !facts.states(value)));
		if (suggested.isEmpty()) {
			return stated;
		}
		String ask = this.words.say("facility.ask.about", suggested);
		return stated.isEmpty() ? ask : stated + ". " + ask;
	}

	private String labels(Stream<FilterValue> values) {
		return this.words
			.list(values.map((value) -> this.words.label(value.filter(), value.value())).distinct().toList());
	}

}
