/**
 * Files as streams of rows, whatever they mean: delimited text, workbooks and JSON. Each
 * is read with memory that does not grow with the file; what exceeds {@link ImportLimits}
 * or is damaged ends in an {@link UnreadableFileException} that names the place. Knows
 * nothing of facilities.
 */
@NullMarked
package org.openhaven.directory.exchange.table;

import org.jspecify.annotations.NullMarked;
