package org.openhaven.finder.reading;

import java.util.List;

import org.springframework.stereotype.Component;

import org.openhaven.finder.words.Words;

/** Writes pages of long reading from the messages. */
@Component
class Readings {

	Reading reading(Pages page, Words words) {
		return new Reading(page.path(), page.current(), page.isGuide(), words.say(page.key() + ".title"),
				words.say(page.key() + ".lead"),
				page.sections().stream().map((section) -> section(page.key(), section, words)).toList());
	}

	private static Section section(String page, String section, Words words) {
		int colon = section.indexOf(':');
		String id = (colon < 0) ? section : section.substring(0, colon);
		String key = page + "." + id;
		return new Section(id, words.say(key), words.lines(key + ".text"), words.lines(key + ".points"),
				words.lines(key + ".steps"), (colon < 0) ? null : section.substring(colon + 1));
	}

	/** The guides, each with its address, title and lead. */
	List<Reading> guides(Words words) {
		return Pages.guides().stream().map((guide) -> reading(guide, words)).toList();
	}

}
