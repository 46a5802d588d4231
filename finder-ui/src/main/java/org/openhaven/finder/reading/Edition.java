package org.openhaven.finder.reading;

/**
 * A list from which facts come.
 *
 * @param credit how its makers want to be named
 * @param date the date it speaks of, in words
 */
record Edition(String credit, String date) {
}
