/**
 * The access log: method, route template, status and time taken. Nothing else is ever
 * written, so that nobody can be found in it.
 */
@NullMarked
package org.openhaven.api.access;

import org.jspecify.annotations.NullMarked;
