/**
 * Pages for people looking for care. Knows core and search, never web-api.
 */
@NullMarked
package org.openhaven.finder;

import org.jspecify.annotations.NullMarked;
