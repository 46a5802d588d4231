/** Listings and queries that tests of search share. */
@NullMarked
package org.openhaven.search.testing;

import org.jspecify.annotations.NullMarked;
