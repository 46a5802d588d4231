/**
 * The commands that bring listings in and out: import, sync, export, backup, restore,
 * sample. They only read words and print results; the work is done by
 * {@code org.openhaven.directory.exchange}.
 */
@NullMarked
package org.openhaven.api.exchange;

import org.jspecify.annotations.NullMarked;
