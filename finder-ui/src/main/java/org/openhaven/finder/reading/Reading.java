package org.openhaven.finder.reading;

import java.util.List;

/**
 * A page of long reading.
 *
 * @param path its address without the prefix of the language
 * @param current its entry of the menu
 * @param guide whether it stands among the guides
 * @param title its heading
 * @param lead what one learns there, a sentence or two
 * @param sections in order
 */
record Reading(String path, String current, boolean guide, String title, String lead, List<Section> sections) {

	/** Whether contents are worth their place. */
	public boolean hasContents() {
		return this.sections.size() > 2;
	}

}
