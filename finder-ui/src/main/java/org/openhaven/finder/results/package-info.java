/**
 * Searches as pages: what was understood, what was found, and what one change brings. A
 * search by POST leaves no trace: its page keeps every next step in a form, so that
 * neither the address nor the history of the browser tells what was looked for.
 */
@NullMarked
package org.openhaven.finder.results;

import org.jspecify.annotations.NullMarked;
