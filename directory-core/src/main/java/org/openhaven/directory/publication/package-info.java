/**
 * Brings listings up to date with what is stated: opens a dossier of all that is known
 * about a facility, derives the listing, stores it and announces what changed. Front
 * door: {@link org.openhaven.directory.publication.Publications}. Knows everything that
 * speaks about a facility; must not know files.
 */
@NullMarked
package org.openhaven.directory.publication;

import org.jspecify.annotations.NullMarked;
