/**
 * Search over HTTP: what {@link org.openhaven.search.request.Searches} finds, written in
 * the shape of the contract. Must not know any engine.
 */
@NullMarked
package org.openhaven.api.search;

import org.jspecify.annotations.NullMarked;
