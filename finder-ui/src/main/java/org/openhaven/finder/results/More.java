package org.openhaven.finder.results;

/**
 * Something that can be asked as well, with how many that leaves.
 *
 * @param label what it is
 * @param count listings with it
 * @param step the search with it
 */
record More(String label, long count, Step step) {
}
