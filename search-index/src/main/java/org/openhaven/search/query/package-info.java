/**
 * How a search is asked and answered, the same for every engine: {@link FacilityQuery} is
 * the question and can itself tell whether a facility matches, {@link FacilitySearch} is
 * what an engine gives, {@link SearchResult} the answer. {@link PlainScanSearch} answers
 * by asking every facility: slow, plain, and the oracle of all tests. Knows documents;
 * must not know any engine or HTTP.
 */
@NullMarked
package org.openhaven.search.query;

import org.jspecify.annotations.NullMarked;
