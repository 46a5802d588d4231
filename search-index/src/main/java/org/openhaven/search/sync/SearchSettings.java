package org.openhaven.search.sync;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the search, {@code haven.search.*}.
 *
 * @param indexDir folder of the index; {@code index} in the data folder if not set
 * @param cursorSecret secret for cursors, the same on all nodes; a file in the data
 * folder keeps a random one if not set
 */
@ConfigurationProperties("haven.search")
record SearchSettings(@Nullable Path indexDir, @Nullable String cursorSecret) {
}
