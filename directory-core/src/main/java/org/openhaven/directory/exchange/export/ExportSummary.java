package org.openhaven.directory.exchange.export;

import java.nio.file.Path;

/**
 * How an export ended.
 *
 * @param file what was written
 * @param listings how many listings are in it
 */
public record ExportSummary(Path file, long listings) {
}
