/**
 * How values lie in columns, alike on H2 and MySQL: instants as UTC to the microsecond,
 * values as JSON, digests as hexadecimal text. Knows nothing of the directory.
 */
@NullMarked
package org.openhaven.directory.storage;

import org.jspecify.annotations.NullMarked;
