/**
 * What a facility is, who may change it, what changed. Knows no HTTP and no search
 * engine.
 */
@NullMarked
package org.openhaven.directory;

import org.jspecify.annotations.NullMarked;
