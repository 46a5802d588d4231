/**
 * The words of the directory: filters and their values, the rules by which a source's
 * codes prove them, and the code book of SAMHSA's lists. Front doors: {@link Vocabulary}
 * for filters, values and rules, {@link Filter} for how a filter behaves,
 * {@link CodeBook} for service codes and their names. Knows nothing else: no listing, no
 * database, no search.
 */
@NullMarked
package org.openhaven.directory.vocabulary;

import org.jspecify.annotations.NullMarked;
