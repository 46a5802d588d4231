/**
 * The engines that are measured, behind
 * {@link org.openhaven.benchmarks.contender.Contender}: Haven's own,
 * {@link org.openhaven.benchmarks.contender.StockLucene} as an ordinary good user of
 * Lucene would write it, and {@link org.openhaven.benchmarks.contender.PlainArrays},
 * hand-written arrays without updates, services or words: about the least that the work
 * costs. A test holds their answers together, so that they do the same work.
 */
@NullMarked
package org.openhaven.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
