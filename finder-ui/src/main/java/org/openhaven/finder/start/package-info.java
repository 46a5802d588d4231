/** The first page a person sees: the help lines, and the way into the directory. */
@NullMarked
package org.openhaven.finder.start;

import org.jspecify.annotations.NullMarked;
