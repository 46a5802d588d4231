package org.openhaven.directory.facility;

/**
 * Something about the sources of a listing that a moderator should look at and a reader
 * should ask about.
 *
 * @param rule stable name, for example {@code medication-disputed}
 * @param detail what was seen, for example the codes that contradict each other
 */
public record DataProblem(String rule, String detail) {
}
