/**
 * The commands that build and check the search index. The work is done by
 * {@code org.openhaven.search.sync}.
 */
@NullMarked
package org.openhaven.api.index;

import org.jspecify.annotations.NullMarked;
