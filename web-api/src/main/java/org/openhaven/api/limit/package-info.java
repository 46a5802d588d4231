/**
 * How often one address may ask. Addresses are kept as keyed hashes in memory only, under
 * a key that nobody knows and that changes every day; a restart forgets them. They stand
 * in no log, file, metric or database.
 */
@NullMarked
package org.openhaven.api.limit;

import org.jspecify.annotations.NullMarked;
