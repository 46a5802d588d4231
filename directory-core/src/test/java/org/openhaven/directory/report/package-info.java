/** Tests of what people tell is wrong. */
@NullMarked
package org.openhaven.directory.report;

import org.jspecify.annotations.NullMarked;
