/**
 * One listing, whole: every fact with who says so, labels in the language asked for. What
 * is no longer published says why.
 */
@NullMarked
package org.openhaven.api.facility;

import org.jspecify.annotations.NullMarked;
