/**
 * The runnable application: REST, commands, security.
 * {@link org.openhaven.api.HavenApplication} is the door; below lie one package per
 * feature. Carries the pages of finder-ui and admin-ui at runtime and knows none of their
 * classes.
 */
@NullMarked
package org.openhaven.api;

import org.jspecify.annotations.NullMarked;
