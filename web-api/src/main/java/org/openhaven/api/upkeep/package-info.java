/**
 * What a serving Haven does by itself now and then: forgets old entries of the change log
 * and old problem reports, and compares the index with the directory.
 */
@NullMarked
package org.openhaven.api.upkeep;

import org.jspecify.annotations.NullMarked;
