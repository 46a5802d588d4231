package org.openhaven.directory.exchange.sync;

import java.nio.file.Path;

/**
 * How to sweep.
 *
 * @param folder where pages wait until the sweep is complete; made if it is not there
 * @param acceptMissing whether to mark missing records also when they are more than a
 * fifth
 */
public record SyncRequest(Path folder, boolean acceptMissing) {
}
