/**
 * What each source says about a place, as it said it: {@link SourceStatement} and the
 * values it is made of, and {@link PlaceKey}, which tells whether two statements speak of
 * one place. Nothing is concluded here; that is the derivation's business. Knows the
 * vocabulary; must not know files, listings or who reads them. Kept as
 * {@link SourceRecords}; {@link PlacePartition} tells which of them are one place.
 */
@NullMarked
package org.openhaven.directory.source;

import org.jspecify.annotations.NullMarked;
