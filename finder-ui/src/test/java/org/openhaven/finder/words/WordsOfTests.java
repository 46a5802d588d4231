package org.openhaven.finder.words;

import java.util.Locale;

import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the finder without a server. */
public final class WordsOfTests {

	private WordsOfTests() {
	}

	/** As pages say them. */
	public static Words in(Locale language) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/finder");
		messages.setFallbackToSystemLocale(false);
		messages.setDefaultEncoding("UTF-8");
		return new Wording(new RegionalMessages(messages)).in(language);
	}

}
