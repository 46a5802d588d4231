/**
 * Long reading: help lines, privacy, how results are ordered, where facts come from,
 * accessibility, guides. A page is a line in {@link org.openhaven.finder.reading.Pages}
 * and a block of messages; what is more than text is a part of
 * {@code templates/finder/reading-parts.html}.
 */
@NullMarked
package org.openhaven.finder.reading;

import org.jspecify.annotations.NullMarked;
