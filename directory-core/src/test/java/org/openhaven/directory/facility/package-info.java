/** Tests of what a facility is, and listings for the tests of others. */
@NullMarked
package org.openhaven.directory.facility;

import org.jspecify.annotations.NullMarked;
