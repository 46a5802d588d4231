package org.openhaven.finder.facility;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openhaven.finder.card.Mark;

/**
 * A line of a group: what it speaks of, and what is known.
 *
 * @param label what it speaks of
 * @param hint beneath the label, null for nothing
 * @param text what is known, empty if only the marks tell
 * @param ask whether nothing sure is known
 * @param marks signs beside the text
 * @param proof how it is known, null if the same as for the whole group
 */
record Row(String label, @Nullable String hint, String text, boolean ask, List<Mark> marks, @Nullable Mark proof) {

	Row {
		marks = List.copyOf(marks);
	}

	static Row told(String label, String text, @Nullable Mark proof) {
		return new Row(label, null, text, false, List.of(), proof);
	}

	static Row asked(String label, String text) {
		return new Row(label, null, text, true, List.of(), null);
	}

}
