/**
 * Files that a site adds to the design: its logo, taken apart and put together anew, and
 * its colours, refused if they cannot be told apart. Settings are in
 * {@code directory.site}.
 */
@NullMarked
package org.openhaven.finder.site;

import org.jspecify.annotations.NullMarked;
