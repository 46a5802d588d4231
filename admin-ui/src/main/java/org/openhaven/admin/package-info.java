/**
 * Pages for operators and moderators. Knows core and search, never web-api.
 */
@NullMarked
package org.openhaven.admin;

import org.jspecify.annotations.NullMarked;
