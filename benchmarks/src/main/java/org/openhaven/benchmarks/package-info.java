/**
 * Measurements of the engine's own classes.
 */
@NullMarked
package org.openhaven.benchmarks;

import org.jspecify.annotations.NullMarked;
