package org.openhaven.finder.words;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives the words of a language. */
@Component
public class Wording {

	private final MessageSource messages;

	Wording(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The words of a language.
	 * @param language English or Spanish
	 * @return cheap to make
	 */
	public Words in(Locale language) {
		return new Words(this.messages, language);
	}

}
