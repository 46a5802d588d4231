package org.openhaven.finder.facility;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openhaven.finder.card.Mark;

/**
 * A service of a facility.
 *
 * @param icon its kind
 * @param title its own name, else its kind in words
 * @param kind in words where the title is a name, else null
 * @param sentences what it says of itself
 * @param places free, null if nothing was ever reported
 */
record ServiceRow(String icon, String title, @Nullable String kind, List<String> sentences, @Nullable Mark places) {

	ServiceRow {
		sentences = List.copyOf(sentences);
	}

}
