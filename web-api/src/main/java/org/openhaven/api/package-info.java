/**
 * The runnable application.
 */
@NullMarked
package org.openhaven.api;

import org.jspecify.annotations.NullMarked;
