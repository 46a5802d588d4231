/** Tests of how values lie in columns. */
@NullMarked
package org.openhaven.directory.storage;

import org.jspecify.annotations.NullMarked;
