package org.openhaven.finder.results;

/**
 * One change that brings more.
 *
 * @param title what changes
 * @param text why that may be fine
 * @param total what it brings
 * @param step the search changed
 */
record Offer(String title, String text, long total, Step step) {
}
