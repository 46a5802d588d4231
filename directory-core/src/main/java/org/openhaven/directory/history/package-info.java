/**
 * What changed in a listing, when, and by whose word: field by field, before and after.
 * Grows with changes of what a listing says, not with newer editions that say the same.
 * Front door: {@link org.openhaven.directory.history.Histories}. Listens to facility;
 * must not know why a change was made beyond its cause.
 */
@NullMarked
package org.openhaven.directory.history;

import org.jspecify.annotations.NullMarked;
