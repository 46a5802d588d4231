/**
 * Keeps the index in step with the directory. {@link SearchIndex} is the front door: it
 * follows the change log, rebuilds, checks, and tells how it stands. The index is derived
 * state: whatever is wrong with its folder, it is built anew from the directory.
 */
@NullMarked
package org.openhaven.search.sync;

import org.jspecify.annotations.NullMarked;
