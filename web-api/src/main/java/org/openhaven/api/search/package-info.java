/**
 * Search over HTTP: parameters become a {@link org.openhaven.api.search.SearchRequest},
 * that becomes a query for the engine, and its result an answer in the shape of the
 * contract. Knows the engine's query and the gazetteer; must not know any engine.
 */
@NullMarked
package org.openhaven.api.search;

import org.jspecify.annotations.NullMarked;
