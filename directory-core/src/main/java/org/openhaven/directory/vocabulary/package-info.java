/**
 * The words of the directory: filters and their values, the rules by which a source's
 * codes prove them, and the sources' code books. Front doors: Vocabulary and CodeBook.
 * Knows nothing else.
 */
@NullMarked
package org.openhaven.directory.vocabulary;

import org.jspecify.annotations.NullMarked;
