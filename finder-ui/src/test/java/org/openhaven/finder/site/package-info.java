@NullMarked
package org.openhaven.finder.site;

import org.jspecify.annotations.NullMarked;
