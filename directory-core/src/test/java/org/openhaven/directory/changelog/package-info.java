/** Tests of the feed of changes. */
@NullMarked
package org.openhaven.directory.changelog;

import org.jspecify.annotations.NullMarked;
