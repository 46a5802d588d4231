@NullMarked
package org.openhaven.finder.facility;

import org.jspecify.annotations.NullMarked;
