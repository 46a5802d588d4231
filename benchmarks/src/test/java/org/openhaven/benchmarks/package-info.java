/** Tests of the measurements. */
@NullMarked
package org.openhaven.benchmarks;

import org.jspecify.annotations.NullMarked;
