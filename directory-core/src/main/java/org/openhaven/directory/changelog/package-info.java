/**
 * The ordered feed of changed listings. Its numbers are given at the very end of each
 * transaction from one counter row, so that they rise in the order of commits and none is
 * missing: who has read up to a number has missed nothing. Front door:
 * {@link org.openhaven.directory.changelog.ChangeFeed}. Knows facility; does not know who
 * follows.
 */
@NullMarked
package org.openhaven.directory.changelog;

import org.jspecify.annotations.NullMarked;
