/**
 * Says in words why a result stands where it stands, for answers and pages alike. Front
 * door: {@link org.openhaven.search.explain.Why}. Knows queries, rows and pathways, no
 * engine.
 */
@NullMarked
package org.openhaven.search.explain;

import org.jspecify.annotations.NullMarked;
