package org.openhaven.finder.results;

/**
 * Something that was asked, with the search without it.
 *
 * @param label what it is
 * @param said the words it was understood from, empty if they say the same
 * @param step the search without it
 */
record Chip(String label, String said, Step step) {
}
