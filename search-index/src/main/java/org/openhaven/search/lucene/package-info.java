/**
 * The embedded engine. One Lucene index on disk is the durable, rebuildable copy: text,
 * postings, row bytes. It is sorted by the Morton code of the location. For each segment
 * {@link org.openhaven.search.lucene.SegmentColumns} are kept in heap: points, and one
 * bitset per value, for the facility and for each lane of services; they are built before
 * a new reader is published and thrown away with their segment.
 *
 * <p>
 * A search is worked off per segment on {@link org.openhaven.search.lucene.Candidates}, a
 * sparse list of 64-bit words: the place gives the words, each filter is an AND, facets
 * are ANDs with a population count over the same words, the first hits come from a
 * bounded insertion. Front doors: {@link org.openhaven.search.lucene.LuceneIndex} and
 * {@link org.openhaven.search.lucene.LuceneFacilitySearch}. Only this room knows Lucene.
 */
@NullMarked
package org.openhaven.search.lucene;

import org.jspecify.annotations.NullMarked;
