package org.openhaven.finder.results;

import java.util.List;

import org.openhaven.directory.site.HelpLine;

/**
 * What to do now, because words of danger were typed.
 *
 * @param title the action in a few words
 * @param lines what to do, in order
 * @param calls whom to call, the most pressing first
 */
record Danger(String title, List<String> lines, List<HelpLine> calls) {

	/** Copies the lists. */
	Danger {
		lines = List.copyOf(lines);
		calls = List.copyOf(calls);
	}

}
