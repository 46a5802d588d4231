/**
 * A search as people and programs send it: parameters, read strictly, become a
 * {@link org.openhaven.search.request.SearchRequest}, that becomes a query for the
 * engine. Front door: {@link org.openhaven.search.request.Searches}. What is unknown,
 * repeated without need or not text is refused by name
 * ({@link org.openhaven.search.request.InvalidRequestException}). Knows the engine's
 * query, plain words and the gazetteer; must not know HTTP nor any engine.
 */
@NullMarked
package org.openhaven.search.request;

import org.jspecify.annotations.NullMarked;
