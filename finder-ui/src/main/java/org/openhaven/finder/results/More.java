package org.openhaven.finder.results;

/**
 * Something that can be asked as well, with how many that leaves.
 *
 * @param label what it is
 * @param count listings with it, empty where they are not counted
 * @param step the search with it
 */
record More(String label, String count, Step step) {
}
