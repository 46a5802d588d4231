package org.openhaven.directory.changelog;

/**
 * Wakes the readers of this process, right after a commit and in the committing thread: a
 * listener only notes it. Readers elsewhere poll.
 *
 * @param lastPosition the newest position that this commit has added
 */
public record ChangesCommitted(long lastPosition) {
}
