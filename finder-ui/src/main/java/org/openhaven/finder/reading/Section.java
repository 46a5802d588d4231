package org.openhaven.finder.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a page under its own heading.
 *
 * @param id its anchor
 * @param heading a few words
 * @param paragraphs text before the list
 * @param points a list, may be empty
 * @param steps a list in order, may be empty
 * @param part what stands there besides text, null for nothing
 */
record Section(String id, String heading, List<String> paragraphs, List<String> points, List<String> steps,
		@Nullable String part) {
}
